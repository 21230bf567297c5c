import Foundation
import Testing

@testable import ConductTerminal

@Suite struct PlainLineSourceTests {
  /// The lines that are read from bytes in a pipe.
  private func lines(_ text: String) throws -> [LineReading] { try lines(Array(text.utf8)) }

  private func lines(_ bytes: [UInt8]) throws -> [LineReading] {
    let pipe = Pipe()
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let source = PlainLineSource(descriptor: pipe.fileHandleForReading.fileDescriptor, prompts: false)
    var found: [LineReading] = []
    while true {
      let reading = source.line(prompt: "> ") { _, _ in [] }
      found.append(reading)
      if reading == .endOfInput { return found }
    }
  }

  @Test func `each line is read without its end`() throws {
    #expect(try lines("a\nb\r\n\nc\n") == [.line("a"), .line("b"), .line(""), .line("c"), .endOfInput])
  }

  @Test func `the last line may lack its end`() throws {
    #expect(try lines("a\nb") == [.line("a"), .line("b"), .endOfInput])
  }

  @Test func `nothing is the end`() throws {
    #expect(try lines("") == [.endOfInput])
  }

  @Test func `bytes that are no text are repaired`() throws {
    #expect(try lines([0x61, 0xFF, 0x62, 0x0A, 0x00, 0x0A]) == [.line("a\u{FFFD}b"), .line("\0"), .endOfInput])
  }

  @Test func `long lines and many of them are read in full`() throws {
    let long = String(repeating: "启动", count: 20_000)
    let found = try lines(Array(repeating: long, count: 5).joined(separator: "\n"))
    #expect(found == Array(repeating: .line(long), count: 5) + [.endOfInput])
  }
}
