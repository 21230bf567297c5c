/// Reads the characters of a text in quotes.
enum TextDecoder {
  /// Returns the places of escapes that are none of `\"`, `\\`, `\n`, `\u{…}`.
  static func invalidEscapes(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      let (scalar, next) = escape(in: bytes, at: index)
      if scalar == nil { found.append(index..<next) }
      index = next
    }
    return found
  }

  /// Returns the scalar of the escape at an offset, nil where it is none, and the offset behind it.
  private static func escape(
    in bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int
  ) -> (Unicode.Scalar?, next: Int) {
    guard index + 1 < bytes.endIndex else { return (nil, bytes.endIndex) }
    switch bytes[index + 1] {
    case UInt8(ascii: "\""): return ("\"", index + 2)
    case UInt8(ascii: "\\"): return ("\\", index + 2)
    case UInt8(ascii: "n"): return ("\n", index + 2)
    case UInt8(ascii: "u"):
      var end = index + 2
      guard end < bytes.endIndex, bytes[end] == UInt8(ascii: "{") else { return (nil, end) }
      end += 1
      let start = end
      while end < bytes.endIndex, end - start < 8, bytes[end] != UInt8(ascii: "}"), bytes[end] > 0x20,
        bytes[end] != UInt8(ascii: "\"")
      { end += 1 }
      guard end < bytes.endIndex, bytes[end] == UInt8(ascii: "}") else { return (nil, end) }
      let digits = String(decoding: bytes[start..<end], as: UTF8.self)
      return (UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init), end + 1)
    default:
      var end = index + 2
      while end < bytes.endIndex, bytes[end] & 0xC0 == 0x80 { end += 1 }
      return (nil, end)
    }
  }

  /// Returns the text that a token with its quotes stands for; unfinished tokens and escapes are read as far as they
  /// go.
  ///
  /// A text in triple quotes drops a line end behind the opening quotes and before the closing ones, and the
  /// white space that all its lines share at their start.
  static func text(of token: [UInt8]) -> String {
    let quote = UInt8(ascii: "\"")
    guard token.first == quote else {
      // In quotation marks that are not straight; that is already reported.
      return String(String(decoding: token, as: UTF8.self).dropFirst().dropLast())
    }
    return token.withUnsafeBufferPointer { bytes in
      let long = bytes.count >= 3 && bytes[0] == quote && bytes[1] == quote && bytes[2] == quote
      let width = long ? 3 : 1
      var end = bytes.count
      if end >= 2 * width, bytes[(end - width)..<end].allSatisfy({ $0 == quote }) { end -= width }
      let inner = bytes[min(width, end)..<end]
      if !long, !inner.contains(UInt8(ascii: "\\")) { return String(decoding: inner, as: UTF8.self) }
      let decoded = decoded(inner)
      return long ? unindented(decoded) : decoded
    }
  }

  private static func decoded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\") {
        let (scalar, next) = escape(in: bytes, at: index)
        output += scalar.map { Array(String(Character($0)).utf8) } ?? []
        index = next
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func unindented(_ text: String) -> String {
    var lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    if lines.first?.allSatisfy(\.isWhitespace) == true { lines.removeFirst() }
    if lines.count > 0, lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    let indents = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.prefix(while: { $0 == " " }).count }
    let indent = indents.min() ?? 0
    return lines.map { $0.dropFirst(min(indent, $0.count)) }.joined(separator: "\n")
  }
}
