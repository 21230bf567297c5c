import Foundation
import Testing

@testable import Conduct

@Suite struct JSONWriterTests {
  static let sample: JSONValue = [
    "id": "fasttrack", "members": [], "none": [:], "rows": [.integer(1), .null, .bool(false), [.integer(-2)]],
    "text": "a\"b\\c\n\t\r\u{8}\u{0}\u{7F}\u{9B}\u{2028}\u{2029}\u{202E}\u{E0041}座位 👩‍👩‍👧 é/",
  ]

  @Test func `the pretty form has a member per line`() throws {
    try Golden.expect(Self.sample.pretty, is: "json-pretty")
  }

  @Test func `the compact form has one line`() {
    let value: JSONValue = ["a": [.integer(1), "b"], "c": ["d": .null]]
    #expect(value.compact == #"{"a":[1,"b"],"c":{"d":null}}"#)
    #expect(JSONValue.object([]).pretty == "{}")
    #expect(JSONValue.texts(["x"]).pretty == "[\n  \"x\"\n]")
    #expect(JSONValue.optional(nil) == .null)
  }

  @Test func `both forms are read back to the same`() throws {
    #expect(try JSONValue(parsing: Self.sample.pretty) == Self.sample)
    #expect(try JSONValue(parsing: Self.sample.compact) == Self.sample)
  }

  @Test func `another reader agrees about every character`() throws {
    var text = ""
    for value in stride(from: UInt32(0), to: 0x11_0000, by: 1) where value < 0x3000 || value % 97 == 0 {
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    for json in [JSONValue.text(text).compact, JSONValue.array([.text(text)]).pretty] {
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
      let result = (read as? String) ?? (read as? [String])?.first ?? ""
      #expect(result.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
  }

  @Test func `nothing invisible is written raw`() {
    let invisible = Self.sample.compact.unicodeScalars.filter { VisibleText.isInvisible($0) && $0.value != 0x200D }
    #expect(invisible.isEmpty)
  }
}
