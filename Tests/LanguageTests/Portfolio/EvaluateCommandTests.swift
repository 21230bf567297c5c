import Foundation
import Testing

@testable import Conduct

#if canImport(Glibc)
  /// `conduct evaluate` as a user runs it: on files that others write at the same time, and that are broken.
  @Suite(.enabled(if: PseudoTerminal.isAvailable)) struct EvaluateCommandTests {
    private let folder: URL
    private let rules = """
      playbook small "Small" { version 2020-01-01 }
      choice origin "Origin" {
        rfa
        aim_set
      }
      fact seats: count
      fact began_as: origin
      define large = seats >= 1_000

      """

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("evaluate-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(rules.utf8).write(to: url("small.conduct"))
    }

    private func url(_ name: String) -> URL { folder.appendingPathComponent(name) }

    /// Runs the tool; once the first bytes of its answer are there, and while it waits for a reader of the rest, the
    /// body is called.
    private func run(
      _ arguments: [String], meanwhile body: () throws -> Void = {}
    ) throws -> (output: String, error: String, code: Int32) {
      let process = Process()
      process.executableURL = PseudoTerminal.tool
      process.arguments = ["evaluate", "small.conduct"] + arguments
      process.currentDirectoryURL = folder
      let (output, error) = (Pipe(), Pipe())
      (process.standardOutput, process.standardError) = (output, error)
      try process.run()
      var said = output.fileHandleForReading.availableData
      try body()
      said += output.fileHandleForReading.readDataToEndOfFile()
      let told = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (String(decoding: said, as: UTF8.self), String(decoding: told, as: UTF8.self), process.terminationStatus)
    }

    /// A table of more than the tool holds at a time, so that it cannot have read all before somebody reads its answer.
    private func writeTable() throws -> FileHandle {
      let row = "an engagement with a long name,1000\n"
      try Data(("id,seats\n" + String(repeating: row, count: 300_000)).utf8).write(to: url("table.csv"))
      return try FileHandle(forUpdating: url("table.csv"))
    }

    @Test func `of a file that grows, what was there at first is answered`() throws {
      let file = try writeTable()
      let answer = try run(["--data", "table.csv", "--columns", "large", "--jobs", "1"]) {
        try file.seekToEnd()
        try file.write(contentsOf: Data("another,10".utf8))
      }
      #expect(answer.code == 0)
      #expect(answer.error == "")
      let row = "an engagement with a long name,yes\n"
      #expect(answer.output == "id,large\n" + String(repeating: row, count: 300_000))
    }

    @Test func `a file that is cut short while it is read is told`() throws {
      let file = try writeTable()
      let answer = try run(["--data", "table.csv", "--columns", "large", "--jobs", "1"]) {
        try file.truncate(atOffset: 9 << 20)
      }
      #expect(answer.code == 66)
      #expect(answer.error == "conduct: cannot read `table.csv`: it was cut short while it was read\n")
    }

    @Test func `a failure leaves the answer of before, and nothing half written`() throws {
      try Data("id,seats\na,5\nb,many\n".utf8).write(to: url("table.csv"))
      try Data("of before".utf8).write(to: url("answer.csv"))
      let answer = try run(["--data", "table.csv", "--columns", "large", "--out", "answer.csv"])
      #expect(answer.code == 1)
      #expect(try String(contentsOf: url("answer.csv"), encoding: .utf8) == "of before")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["answer.csv", "small.conduct", "table.csv"])
    }

    @Test(arguments: [["--count", "large"], ["--count", "large", "--group-by", "began_as"], ["--group-by", "seats"]])
    func `counts as JSON obey their schema`(asked: [String]) throws {
      try Data("id,seats,began_as\na,5,rfa\nb,,aim_set\nc,2000,\n".utf8).write(to: url("table.csv"))
      let answer = try run(["--data", "table.csv", "--format", "json"] + asked)
      #expect(answer.code == 0)
      let json = try JSONValue(parsing: answer.output)
      let path = ShippedExamples.root.appending(
        path: "Sources/Conduct/Conduct.docc/Schemas/portfolio-counts.schema.json")
      let schema = JSONSchema(root: try JSONValue(utf8: [UInt8](try Data(contentsOf: path))))
      #expect(schema.problems(json) == [])
      let engagements = json["groups"]?.elements?.compactMap { $0["engagements"] }
      #expect(engagements == (asked.contains("--group-by") ? [.integer(1), .integer(1), .integer(1)] : [.integer(3)]))
    }
  }
#endif
