import Testing

@testable import Conduct

@Suite struct JSONReaderTests {
  @Test func `a document with everything is read`() throws {
    let text =
      #" {"a": [1, -2, 0, 9223372036854775807], "b": {"c": null, "d": true}, "e": "\u00e9\n\ud83d\ude00/\/", "f": []} "#
    let value = try JSONValue(parsing: text)
    let expected: JSONValue = [
      "a": [.integer(1), .integer(-2), .integer(0), .integer(Int64.max)], "b": ["c": .null, "d": .bool(true)],
      "e": "é\n😀//", "f": [],
    ]
    #expect(value == expected)
    #expect(value["b"]?["d"] == .bool(true))
    #expect(value["a"]?.elements?.count == 4)
    #expect(value["e"]?.string == "é\n😀//")
    #expect(value["z"] == nil)
  }

  @Test(arguments: ["0.5", "-1e6", "1.0", "9223372036854775808", "1E+2", "-0.0"])
  func `a number that is no integer keeps its spelling`(_ text: String) throws {
    let value = try JSONValue(parsing: text)
    #expect(value == .decimal(try #require(JSONDecimal(text))))
    #expect(value.compact == text)
  }

  @Test(
    arguments: [
      ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("{", .unexpectedEnd, 1), ("[1,", .unexpectedEnd, 3),
      ("[1 2]", .unexpectedCharacter, 3), ("[1,]", .unexpectedCharacter, 3), ("{\"a\":1,}", .unexpectedCharacter, 7),
      ("{a:1}", .unexpectedCharacter, 1), ("'a'", .unexpectedCharacter, 0), ("tru", .unexpectedEnd, 3),
      ("trve", .unexpectedCharacter, 2), ("NaN", .unexpectedCharacter, 0), ("\u{FEFF}1", .unexpectedCharacter, 0),
      ("01", .invalidNumber, 0), ("-", .invalidNumber, 0), ("1.", .invalidNumber, 0), (".5", .unexpectedCharacter, 0),
      ("1e", .invalidNumber, 0), ("+1", .unexpectedCharacter, 0), ("\"a", .unexpectedEnd, 2),
      ("\"a\nb\"", .controlCharacter, 2), ("\"\\x\"", .invalidEscape, 1), ("\"\\ud83d\"", .invalidEscape, 1),
      ("\"\\ude00\"", .invalidEscape, 1), ("\"\\ud83d\\u0041\"", .invalidEscape, 1), ("\"\\u00g0\"", .invalidEscape, 1),
      ("\"\\u00", .unexpectedEnd, 5), ("\"\\", .unexpectedEnd, 2), ("1 1", .trailingText, 2),
      ("{\"a\":1,\"a\":2}", .duplicateKey, 7), ("[[[[1]]]]", .nestingTooDeep, 3),
      ("{\"a\" 1}", .unexpectedCharacter, 5),
    ] as [(String, JSONReadingError.Reason, Int)])
  func `a mistake is reported with its place`(_ text: String, _ reason: JSONReadingError.Reason, _ offset: Int) {
    #expect(throws: JSONReadingError(reason: reason, offset: offset)) {
      try JSONValue(parsing: text, depthLimit: 3)
    }
  }

  @Test func `a string that is not UTF-8 is refused`() {
    #expect(throws: JSONReadingError(reason: .invalidUTF8, offset: 1)) {
      try JSONValue(utf8: [0x22, 0xC3, 0x28, 0x22])
    }
  }

  @Test func `very deep nesting does not crash`() {
    for open in ["[", "{\"a\":"] {
      let text = String(repeating: open, count: 100_000)
      #expect(throws: JSONReadingError.self) { try JSONValue(parsing: text, depthLimit: .max) }
    }
  }

  @Test func `random bytes and random damage never crash`() throws {
    var random = SeededGenerator(seed: 7)
    let document = Array(#"{"a":[1,-2.5e3,"x\u00e9\ud83d\ude00"],"b":{"c":null,"d":[true,false]}}"#.utf8)
    for _ in 0..<2_000 {
      var bytes = document
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let value = try? JSONValue(utf8: bytes)
      if let value { #expect(try JSONValue(parsing: value.compact) == value) }
    }
  }

  @Test func `an error says in words what is wrong`() {
    let descriptions = JSONReadingError.Reason.allCases.map { JSONReadingError(reason: $0, offset: 5).description }
    #expect(Set(descriptions).count == descriptions.count)
    #expect(descriptions.allSatisfy { $0.hasSuffix(" at byte 5") })
  }
}
