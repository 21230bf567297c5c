import Foundation
import Testing

#if canImport(Glibc)
  /// The conversation of a script, through a pipe.
  @Suite(.enabled(if: PseudoTerminal.isAvailable)) struct PipeTests {
    private let rules = SessionCase.root.appendingPathComponent("Tests/LanguageTests/Cases/sessions/rules").path

    /// What the tool answers to a script: standard output, standard error, and the exit code.
    private func run(
      _ script: String, _ arguments: [String] = ["--on", "2024-03-04"]
    ) throws -> (output: String, error: String, code: Int32) {
      let process = Process()
      process.executableURL = PseudoTerminal.tool
      process.arguments = ["repl", rules] + arguments
      let (input, output, error) = (Pipe(), Pipe(), Pipe())
      (process.standardInput, process.standardOutput, process.standardError) = (input, output, error)
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
      try input.fileHandleForWriting.close()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      let told = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (String(decoding: said, as: UTF8.self), String(decoding: told, as: UTF8.self), process.terminationStatus)
    }

    @Test func `only the answers are written: no prompt, no echo, no colour`() throws {
      let (output, error, code) = try run("budget = 5\r\nbudget\nmotto = \"日本\"\nmotto")
      #expect(output == "  no verdict changes\n    5   count\n" + Self.row("There is a motto") + "    \"日本\"   text\n")
      #expect(error.isEmpty)
      #expect(code == 0)
    }

    private static func row(_ title: String) -> String {
      "  + " + title + String(repeating: " ", count: 80 - 4 - title.count - 3) + "met\n"
    }

    @Test func `a refusal is bad news only when it must be`() throws {
      #expect(try run("enter planning\n").code == 0)
      #expect(try run("enter planning\n", ["--on", "2024-03-04", "--strict"]).code == 1)
      #expect(try run("enter plannning\n", ["--on", "2024-03-04", "--strict"]).code == 1)
      #expect(try run("expect brief is done\n", ["--on", "2024-03-04", "--strict"]).code == 1)
      #expect(try run("expect brief is open\n", ["--on", "2024-03-04", "--strict"]).code == 0)
    }

    @Test func `a bare playbook begins on the day of its version, and says so`() throws {
      let (output, error, code) = try run("today", [])
      #expect(output == "    2024-03-01   date\n")
      #expect(error.contains("2024-03-01"))
      #expect(code == 0)
    }

    @Test func `a wrong command line is told`() throws {
      #expect(try run("", ["--on", "yesterday"]).code == 64)
      #expect(try run("", ["--record"]).code == 64)
      #expect(try run("", ["--replay", "/nowhere.session"]).code == 66)
    }

    @Test func `a multi-line entry may end with the input`() throws {
      let (output, _, code) = try run("on 2024-03-05 {\n  budget = 5\n")
      #expect(output.contains("✗"))
      #expect(code == 0)
    }
  }
#endif
