import ArgumentParser

/// Something that ends a command: what is said on standard error, and the exit code.
struct Failure: Error {
  let message: String
  let code: Int32

  /// A file that cannot be read.
  static func unreadable(_ path: String, _ reason: String) -> Failure {
    Failure(message: "cannot read `\(path)`: \(reason)", code: 66)
  }

  /// A file that cannot be written.
  static func unwritable(_ path: String, _ reason: String) -> Failure {
    Failure(message: "cannot write `\(path)`: \(reason)", code: 73)
  }

  /// A command line that makes no sense.
  static func usage(_ message: String) -> Failure { Failure(message: message, code: 64) }
}

extension ParsableCommand {
  /// Runs a command's work; a failure is told on standard error and ends with its code.
  func reporting(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as Failure {
      Console.error("conduct: \(failure.message)")
      throw ExitCode(failure.code)
    }
  }
}

extension AsyncParsableCommand {
  /// Runs a command's work; a failure is told on standard error and ends with its code.
  func reporting(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let failure as Failure {
      Console.error("conduct: \(failure.message)")
      throw ExitCode(failure.code)
    }
  }
}
