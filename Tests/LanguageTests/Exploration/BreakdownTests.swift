import Foundation
import Testing

#if canImport(Glibc)
  /// What is told when the tool itself breaks down while robots play; the environment makes it.
  @Suite(.enabled(if: PseudoTerminal.isAvailable)) struct BreakdownTests {
    private func run(_ arguments: [String], breaksDown: Bool = true) throws -> (
      output: String, error: String, code: Int32
    ) {
      let process = Process()
      process.executableURL = PseudoTerminal.tool
      process.currentDirectoryURL = ShippedExamples.root
      process.arguments = ["test", "Tests/LanguageTests/Cases/exploration/club", "--seed", "7"] + arguments
      if breaksDown {
        process.environment = ProcessInfo.processInfo.environment.merging(["CONDUCT_BREAKS_DOWN_IN_STORY": "11"]) { $1 }
      }
      let (output, error) = (Pipe(), Pipe())
      (process.standardOutput, process.standardError) = (output, error)
      try process.run()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      let told = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      return (String(decoding: said, as: UTF8.self), String(decoding: told, as: UTF8.self), process.terminationStatus)
    }

    @Test func `the story is told as far as it went, with its number and how to see it again`() throws {
      let (output, error, code) = try run(["--explore", "200", "--format", "json"])
      #expect(code == 1)
      #expect(output.isEmpty)
      try Recording.expect(error, is: "exploration/breakdown.txt")
    }

    @Test func `the way to see it again leads there`() throws {
      let (_, error, code) = try run(["--story", "11"])
      #expect(code == 1)
      let whole = try run(["--story", "11"], breaksDown: false)
      #expect(whole.code == 0)
      let told = error.split(separator: "\n").prefix { $0 != "  }" }
      #expect(told.count > 3)
      #expect(whole.output.split(separator: "\n").starts(with: told))
    }
  }
#endif
