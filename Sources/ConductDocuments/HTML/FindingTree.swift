import Conduct

/// An explanation as nested lists, for readers who do not know the rules.
struct FindingTree {
  let language: Language
  private var words: any Phrasebook { language.phrases }

  /// How many causes of one finding are shown, and how deep.
  private static let maximumCauses = 12
  private static let maximumDepth = 8

  /// Returns what decides a verdict, as HTML.
  func html(_ finding: Finding) -> String {
    let finding = finding.plain
    var result = origin(finding)
    if !finding.because.isEmpty { result += list(finding.because, depth: 0) }
    return result
  }

  private func list(_ findings: [Finding], depth: Int) -> String {
    var items = findings.prefix(Self.maximumCauses).map { finding -> String in
      var item = Markup.escaped(words.text(finding)) + origin(finding)
      if !finding.because.isEmpty, depth < Self.maximumDepth { item += list(finding.because, depth: depth + 1) }
      return "<li>\(item)</li>"
    }
    if findings.count > Self.maximumCauses {
      items.append("<li>\(Markup.escaped(words.text(StatusPhrase.more(findings.count - Self.maximumCauses))))</li>")
    }
    return "<ul>\(items.joined())</ul>"
  }

  /// The documents that a rule goes back to.
  private func origin(_ finding: Finding) -> String {
    guard let first = finding.sources.first else { return "" }
    return "<span class=\"aside\">\(Markup.escaped(language.inBrackets(words.source(first))))</span>"
  }
}
