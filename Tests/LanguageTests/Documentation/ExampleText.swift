import Foundation

/// An example of the documentation, completed to a playbook that can be checked.
struct ExampleText {
  /// What an example is a part of.
  enum Kind: String {
    /// It is a whole playbook.
    case playbook
    /// It stands at the top of a file.
    case fragment
    /// It stands in a process.
    case item
    /// Each line of it is a condition or a value.
    case condition
    /// It is a journal.
    case engagement
  }

  /// The text of the playbook.
  let playbook: String
  /// The text of the journal, if it is one.
  let journal: String?

  init(_ kind: Kind, _ text: String, preamble: String) {
    switch kind {
    case .playbook: (playbook, journal) = (text, nil)
    case .fragment: (playbook, journal) = (Self.without(text, in: preamble) + text, nil)
    case .item: (playbook, journal) = (preamble + "process example \"Example\" {\n" + text + "}\n", nil)
    case .condition: (playbook, journal) = (preamble + Self.definitions(of: text), nil)
    case .engagement: (playbook, journal) = (preamble, text)
    }
  }

  /// Gives each line that is not indented, with those behind it that are, a name.
  private static func definitions(of text: String) -> String {
    chunks(of: text) { $0 != " " && $0 != "/" }.enumerated().map { "define example_\($0.offset + 1) = \($0.element)" }
      .joined()
  }

  /// The preamble without what the example declares itself.
  private static func without(_ text: String, in preamble: String) -> String {
    let declared = Set(chunks(of: text).compactMap(key))
    return chunks(of: preamble).filter { chunk in key(of: chunk).map { !declared.contains($0) } ?? true }.joined()
  }

  /// Cuts a text before each line that begins with a word at the margin, or as it is said.
  private static func chunks(of text: String, beginsWith begins: (Character) -> Bool = \.isLetter) -> [String] {
    var chunks: [String] = []
    for line in text.split(separator: "\n") {
      if chunks.isEmpty || line.first.map(begins) ?? false {
        chunks.append(line + "\n")
      } else {
        chunks[chunks.count - 1] += line + "\n"
      }
    }
    return chunks
  }

  /// What a chunk declares: `fact seats`, `scope`; nil where it gives nothing a name.
  private static func key(of chunk: String) -> String? {
    let ends = CharacterSet(charactersIn: " \n\"[:{=#")
    var words = chunk.components(separatedBy: ends).filter { !$0.isEmpty }
    if let first = words.first, ["ordered", "external"].contains(first) { words.removeFirst() }
    guard let word = words.first else { return nil }
    switch word {
    case "playbook", "scope": return word
    case "assume", "scenario", "advise", "permit", "forbid": return nil
    default: return words.prefix(2).joined(separator: " ")
    }
  }
}
