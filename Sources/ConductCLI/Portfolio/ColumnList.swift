/// A list of columns on the command line: names and expressions with commas between them.
enum ColumnList {
  /// Splits at commas outside of brackets and quotation marks.
  static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    var depth = 0
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: break
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth -= 1
      case "," where depth == 0:
        parts.append(part)
        part = ""
        continue
      default: break
      }
      part.append(character)
    }
    parts.append(part)
    return parts.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }
}
