/// Links that lead nowhere or only some readers anywhere, and labels that do not tell what they lead to.
///
/// An address needs a host that everybody can reach (`http` will do), holds no blanks, and is not the wrapping of a
/// mail program. A label is a title, not the address once more; one label leads to one address, and one address has one
/// label. An address does not belong into a title or sentence, where nobody can follow it.
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

  /// Whether a text holds something that mail programs make a link of; O(bytes).
  private static func holdsAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for index in bytes.indices where bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".") {
        let before = bytes[..<index]
        switch bytes[index] {
        case UInt8(ascii: "."): if before.elementsEqual(www) { return true }
        default:
          guard bytes[(index + 1)...].starts(with: slashes) else { continue }
          if before.suffix(4).elementsEqual(http) || before.suffix(5).elementsEqual(https) { return true }
        }
      }
      return false
    }
  }

  private static let www = Array("www".utf8)
  private static let slashes = Array("//".utf8)
  private static let http = Array("http".utf8)
  private static let https = Array("https".utf8)

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
