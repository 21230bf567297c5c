/// Links that lead nowhere or only some readers anywhere, and labels that do not tell what they lead to.
///
/// An address needs a host that everybody can reach (`http` will do), holds no blanks, and is not the wrapping of a mail
/// program. A label is a title, not the address once more; one label leads to one address, and one address has one label.
/// An address does not belong into a title or sentence, where nobody can follow it.
enum Links: Lint {
  static let code = DiagnosticCode.notALink

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let writing = subject.writing
    var found = writing.links.compactMap { link in
      Address(link.link.url).fault.map { LintProblem(kind: .badLink($0), span: link.link.span) }
    }
    let labels = Set(writing.links.compactMap(\.label?.span))
    for text in writing.titles + writing.sentences where holdsAddress(text.value) {
      let fault: LintProblem.LinkFault = labels.contains(text.span) ? .addressAsLabel : .addressInText
      found.append(LintProblem(kind: .badLink(fault), span: text.span))
    }
    return found + ambiguous(writing.links)
  }

  /// Whether a text holds something that mail programs make a link of.
  private static func holdsAddress(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) || text.hasPrefix("www.") else { return false }
    return text.hasPrefix("www.") || text.contains("http://") || text.contains("https://")
  }

  /// One label of two addresses, one address under two labels.
  private static func ambiguous(_ links: [Writing.Link]) -> [LintProblem] {
    var addresses: [[UInt32]: (address: String, link: Writing.Link)] = [:]
    var labels: [String: (label: [UInt32], text: TextLiteral)] = [:]
    return links.compactMap { link in
      guard let text = link.label else { return nil }
      let label = TitleFolding.fold(text.value)
      let address = Address(link.link.url).normal
      let firstOfLabel = addresses[label]
      let firstOfAddress = labels[address]
      if firstOfLabel == nil { addresses[label] = (address, link) }
      if firstOfAddress == nil { labels[address] = (label, text) }
      if let firstOfLabel, firstOfLabel.address != address {
        return LintProblem(kind: .badLink(.sameLabel(first: firstOfLabel.link.link.span)), span: link.link.span)
      }
      if let firstOfAddress, firstOfAddress.label != label {
        let other = firstOfAddress.text
        return LintProblem(kind: .badLink(.severalLabels(first: other.span, label: other.value)), span: text.span)
      }
      return nil
    }
  }
}
