#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The editor that a person has chosen.
enum TextEditor {
  /// Lets a person edit a file, and waits; false where no editor is chosen.
  static func edit(_ path: String, line: Int) throws -> Bool {
    let chosen = [Console.environment("VISUAL"), Console.environment("EDITOR")].compactMap { $0 }
    guard let command = chosen.first(where: { !$0.isEmpty }) else { return false }
    // The shell splits the command, for people write `code --wait`; path and line come as arguments of their own.
    let status = try run(["/bin/sh", "-c", command + " \"$@\"", "sh", "+\(line)", path])
    if status != 0 { throw Failure(message: "`\(command)` ended with \(status)", code: 1) }
    return true
  }

  /// Runs a program at the terminal; returns its exit code.
  private static func run(_ arguments: [String]) throws -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawn(&process, arguments[0], nil, nil, pointers, environ) == 0 else {
      throw Failure(message: "cannot run `\(arguments[2])`: \(Files.reason())", code: 1)
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 1 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
