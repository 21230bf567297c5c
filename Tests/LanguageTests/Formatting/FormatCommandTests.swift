import Foundation
import Testing

#if canImport(Glibc)
  /// `conduct fmt` as a user runs it.
  @Suite(.enabled(if: PseudoTerminal.isAvailable)) struct FormatCommandTests {
    private let folder: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("fmt-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// What the tool answers: standard output, standard error, and the exit code.
    private func run(
      _ arguments: [String], input: String = ""
    ) throws -> (output: String, error: String, code: Int32) {
      let process = Process()
      process.executableURL = PseudoTerminal.tool
      process.arguments = arguments
      process.currentDirectoryURL = folder
      let (inward, output, error) = (Pipe(), Pipe(), Pipe())
      (process.standardInput, process.standardOutput, process.standardError) = (inward, output, error)
      try process.run()
      try inward.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try inward.fileHandleForWriting.close()
      let said = output.fileHandleForReading.readDataToEndOfFile()
      let told = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (String(decoding: said, as: UTF8.self), String(decoding: told, as: UTF8.self), process.terminationStatus)
    }

    private func write(_ text: String, to name: String) throws {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }

    private func read(_ name: String) throws -> String {
      try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    @Test func `files that change are written and named, those of folders too`() throws {
      try write("role  fm\n", to: "rules/deep/a.conduct")
      try write("role fm\n", to: "rules/b.conduct")
      try write("on 2026-03-02 {seats = 5}\n", to: "c.engagement")
      let (output, error, code) = try run(["fmt", "rules", "c.engagement", "rules/b.conduct"])
      #expect(output == "rules/deep/a.conduct\nc.engagement\n")
      #expect(error == "2 of 3 files changed\n")
      #expect(code == 0)
      #expect(try read("rules/deep/a.conduct") == "role fm\n")
      #expect(try read("c.engagement") == "on 2026-03-02 { seats = 5 }\n")
      #expect(try run(["fmt", "."]).error == "nothing to change in 3 files\n")
    }

    @Test func `a check shows the difference, writes nothing and is bad news`() throws {
      try write("role fm\nrole  ms\nrole a\nrole b\nrole c\nrole d", to: "a.conduct")
      let (output, error, code) = try run(["fmt", "--check", "a.conduct"])
      let expected = """
        --- a.conduct
        +++ a.conduct
        @@ -1,6 +1,6 @@
         role fm
        -role  ms
        +role ms
         role a
         role b
         role c
        -role d
        \\ No newline at end of file
        +role d

        """
      #expect(output == expected)
      #expect(error == "1 of 1 file would change\n")
      #expect(code == 1)
      #expect(try read("a.conduct").hasPrefix("role fm\nrole  ms"))
    }

    @Test func `standard input goes to standard output`() throws {
      #expect(try run(["fmt", "-"], input: "role  fm").output == "role fm\n")
      #expect(try run(["fmt", "--check", "-"], input: "role fm\n").code == 0)
      #expect(try run(["fmt", "--check", "-"], input: "role  fm\n").code == 1)
      #expect(try run(["fmt", "-", "a.conduct"]).code == 64)
    }

    @Test func `lines with mistakes are left alone and told`() throws {
      let (output, error, code) = try run(["fmt", "-"], input: "role  fm\nfact  seats  count\nrole  ms\n")
      #expect(output == "role fm\nfact  seats  count\nrole ms\n")
      #expect(error == "standard input: left as it is because of mistakes: line 2\n")
      #expect(code == 0)
    }

    @Test func `what cannot be read or written ends with its code, and the others are formatted`() throws {
      try write("role  fm\n", to: "a.conduct")
      #expect(try run(["fmt", "nothing.conduct"]).code == 66)
      #expect(try run(["fmt"]).code == 64)
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("empty"), withIntermediateDirectories: true)
      #expect(try run(["fmt", "empty"]).code == 66)
      let place = folder.appendingPathComponent("a.conduct").path
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place)
      #expect(try run(["fmt", "a.conduct"]).code == 0)
      let mode = try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }

    @Test func `a link stays one`() throws {
      try write("role  fm\n", to: "real/a.conduct")
      try FileManager.default.createSymbolicLink(
        at: folder.appendingPathComponent("b.conduct"),
        withDestinationURL: folder.appendingPathComponent("real/a.conduct"))
      #expect(try run(["fmt", "b.conduct"]).code == 0)
      #expect(try read("real/a.conduct") == "role fm\n")
      let link = try FileManager.default.attributesOfItem(atPath: folder.appendingPathComponent("b.conduct").path)
      #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
    }

    @Test func `the starter playbook is formatted, and so is what is told`() throws {
      #expect(try run(["new", "visits"]).code == 0)
      #expect(try run(["fmt", "--check", "visits"]).output == "")
      let changes = ["seats=900", "abroad = yes", "do call \"\(String(repeating: "at length ", count: 9))\""]
      let told = try run(["tell", "visits/first.engagement"] + changes + ["--on", "2026-03-06"])
      #expect(told.code == 0, "\(told.error)")
      #expect(try run(["fmt", "--check", "visits"]).output == "")
    }
  }
#endif
