/// Texts in triple quotes, whose lines move with the declaration that they stand in.
enum LongText {
  /// Returns a text of several lines with its least indented line at a column, or as it is if that would change what
  /// it says.
  static func bytes(of token: ArraySlice<UInt8>, at column: Int) -> [UInt8] {
    let written = Array(token)
    let moved = moved(written, to: column)
    return TextDecoder.text(of: moved) == TextDecoder.text(of: written) ? moved : written
  }

  private static func moved(_ token: [UInt8], to column: Int) -> [UInt8] {
    var lines = lines(of: token)
    let opening = lines.removeFirst()
    let isClosedAlone = lines.last.map { isBlank($0.dropLast(3)) } ?? false
    if isClosedAlone { lines.removeLast() }
    let least = lines.filter { !isBlank($0) }.map(indent).min() ?? 0
    let margin = [UInt8](repeating: 0x20, count: column)
    var output = Array(opening)
    while output.last == 0x20 || output.last == 0x09 { output.removeLast() }
    for line in lines {
      let rest = line.dropFirst(min(least, indent(line)))
      output.append(0x0A)
      if !rest.isEmpty { output += margin + rest }
    }
    return isClosedAlone ? output + [0x0A] + margin + token.suffix(3) : output
  }

  private static func indent(_ line: ArraySlice<UInt8>) -> Int { line.prefix { $0 == 0x20 }.count }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The lines of a token, whose ends are LF, CRLF or CR.
  private static func lines(of token: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    var index = 0
    while index < token.count {
      let byte = token[index]
      if byte == 0x0A || byte == 0x0D {
        lines.append(token[start..<index])
        if byte == 0x0D, index + 1 < token.count, token[index + 1] == 0x0A { index += 1 }
        start = index + 1
      }
      index += 1
    }
    return lines + [token[start...]]
  }
}
