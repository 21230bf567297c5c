/// Writes JSON documents as UTF-8.
///
/// Beside what JSON demands, it escapes whatever is invisible or could control a terminal, save joiners and variation
/// selectors: the document means the same, and may be shown as it is.
struct JSONWriter {
  /// Whether to write one member per line, indented by two spaces.
  private let isPretty: Bool
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  init(isPretty: Bool) {
    self.isPretty = isPretty
  }

  /// Appends a value; recursion is as deep as the value.
  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: append("null")
    case .bool(let value): append(value ? "true" : "false")
    case .integer(let value): append(String(value))
    case .decimal(let value): append(value.spelling)
    case .text(let value): writeText(value)
    case .array(let elements):
      writeList(elements, open: "[", close: "]") { $0.write($1) }
    case .object(let members):
      writeList(members, open: "{", close: "}") { writer, member in
        writer.writeText(member.key)
        writer.append(writer.isPretty ? ": " : ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func append(_ text: String) {
    bytes += text.utf8
  }

  private mutating func writeList<Element>(
    _ elements: [Element], open: String, close: String, _ element: (inout JSONWriter, Element) -> Void
  ) {
    append(open)
    depth += 1
    for index in elements.indices {
      if index > 0 { append(",") }
      breakLine()
      element(&self, elements[index])
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    append(close)
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes += repeatElement(0x20, count: 2 * depth)
  }

  private mutating func writeText(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      append(text)
    } else {
      for scalar in text.unicodeScalars { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    case "\u{200C}", "\u{200D}", "\u{FE00}"..."\u{FE0F}", "\u{E0100}"..."\u{E01EF}": append(String(scalar))
    default:
      if VisibleText.isInvisible(scalar) {
        for unit in scalar.utf16 { writeEscape(unit) }
      } else {
        append(String(scalar))
      }
    }
  }

  private mutating func writeEscape(_ unit: UInt16) {
    let digits = String(unit, radix: 16, uppercase: false)
    append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }
}

extension JSONValue {
  /// The document with one member per line, indented by two spaces, without a line break at the end.
  public var pretty: String { String(decoding: bytes(isPretty: true), as: UTF8.self) }

  /// The document on one line, without blanks.
  public var compact: String { String(decoding: bytes(isPretty: false), as: UTF8.self) }

  private func bytes(isPretty: Bool) -> [UInt8] {
    var writer = JSONWriter(isPretty: isPretty)
    writer.write(self)
    return writer.bytes
  }
}
