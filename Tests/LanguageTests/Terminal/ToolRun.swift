import Foundation
import Testing

#if canImport(Glibc)
  /// What the tool answers when a program runs it, in the root of the package.
  struct ToolRun {
    let output: String
    let error: String
    let code: Int32

    init(_ arguments: [String], environment: [String: String] = [:]) throws {
      let process = Process()
      process.executableURL = PseudoTerminal.tool
      process.currentDirectoryURL = ShippedExamples.root
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      let (output, error) = (Pipe(), Pipe())
      (process.standardOutput, process.standardError) = (output, error)
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      let told = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      self.output = String(decoding: said, as: UTF8.self)
      self.error = String(decoding: told, as: UTF8.self)
      code = process.terminationStatus
    }
  }
#endif
