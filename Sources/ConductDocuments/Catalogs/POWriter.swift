/// Writes gettext catalogs.
enum POWriter {
  /// Returns a catalog as gettext would write it, without line breaks that the texts do not have.
  static func write(_ file: POFile) -> String {
    file.entries.map(text).joined(separator: "\n")
  }

  private static func text(_ entry: POEntry) -> String {
    var lines = entry.translatorComments.map { $0.isEmpty ? "#" : "# " + $0 }
    lines += entry.extractedComments.map { "#. " + $0 }
    if !entry.references.isEmpty { lines += wrapped(entry.references) }
    if !entry.flags.isEmpty { lines.append("#, " + entry.flags.joined(separator: ", ")) }
    let mark = entry.isObsolete ? "#~ " : ""
    let previous = entry.isObsolete ? "#~| " : "#| "
    if let context = entry.previousContext { lines += field("msgctxt", context, previous) }
    if let id = entry.previousID { lines += field("msgid", id, previous) }
    if let context = entry.context { lines += field("msgctxt", context, mark) }
    lines += field("msgid", entry.id, mark)
    lines += field("msgstr", entry.translation, mark)
    return lines.joined(separator: "\n") + "\n"
  }

  /// References, as many on a line as fit.
  private static func wrapped(_ references: [String]) -> [String] {
    var lines: [String] = []
    var line = "#:"
    for reference in references {
      if line.count > 2, line.count + reference.count + 1 > 79 {
        lines.append(line)
        line = "#:"
      }
      line += " " + reference
    }
    return lines + [line]
  }

  /// A field; a text of several lines begins with an empty one, as gettext writes it.
  private static func field(_ name: String, _ text: String, _ mark: String) -> [String] {
    var parts: [String] = []
    var part = ""
    for scalar in text.unicodeScalars {
      part += escaped(scalar)
      if scalar == "\n" {
        parts.append(part)
        part = ""
      }
    }
    if !part.isEmpty || parts.isEmpty { parts.append(part) }
    if parts.count == 1 { return [mark + name + " \"" + parts[0] + "\""] }
    return [mark + name + " \"\""] + parts.map { mark + "\"" + $0 + "\"" }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case "\"": "\\\""
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "\u{07}": "\\a"
    case "\u{08}": "\\b"
    case "\u{0B}": "\\v"
    case "\u{0C}": "\\f"
    default: String(scalar)
    }
  }
}
