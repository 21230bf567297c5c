import Testing

@testable import Conduct

/// What holds of the layout of any file, with mistakes in it or without.
struct FormattingLaws {
  let before: SyntaxTree
  let formatted: FormattedFile

  init(_ bytes: [UInt8]) {
    before = Parser.parse(SourceFile(path: "any.conduct", bytes: bytes))
    formatted = FormattedFile(before)
  }

  /// What does not hold, in words.
  var complaints: [String] {
    var complaints: [String] = []
    let after = Parser.parse(formatted.source)
    if Self.tokens(before) != Self.tokens(after) { complaints.append("the tokens are others" + difference(after)) }
    if Self.comments(before) != Self.comments(after) { complaints.append("the comments are others") }
    if before.problems.isEmpty, !after.problems.isEmpty {
      let sources = SourceSet([after.source])
      complaints.append(DiagnosticRenderer(sources: sources).render(after.problems.map { $0.diagnostic() }))
    }
    let again = FormattedFile(after)
    if again.source.bytes != formatted.source.bytes {
      complaints.append("formatted twice it differs: \(again.source.difference(from: formatted.source))")
    }
    if before.problems.isEmpty { complaints += Self.untidiness(of: after) }
    return complaints.isEmpty
      ? [] : complaints + ["of:\n\(before.source.wholeText)", "is:\n\(formatted.source.wholeText)"]
  }

  private func difference(_ after: SyntaxTree) -> String {
    let (old, new) = (Self.tokens(before), Self.tokens(after))
    let place = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    guard let place else { return ": \(old.count) and \(new.count)" }
    return ": \(place.element)"
  }

  /// The tokens without the semicolons, which are line ends; texts by what they say.
  static func tokens(_ tree: SyntaxTree) -> [String] {
    tree.tokens.filter { $0.kind != .semicolon }.map { token in
      let bytes = Array(tree.source.bytes[Int(token.start)..<Int(token.end)])
      return token.kind == .text ? TextDecoder.text(of: bytes) : String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The comments without blanks at their ends.
  static func comments(_ tree: SyntaxTree) -> [String] {
    tree.comments.map { span in
      var bytes = tree.source.bytes[Int(span.start)..<Int(span.end)]
      while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Blanks at the end of lines, empty lines where there are none, and the like; texts of several lines aside.
  private static func untidiness(of tree: SyntaxTree) -> [String] {
    let bytes = tree.source.bytes
    let isText = Set(
      tree.tokens.filter { $0.kind == .text }.flatMap { token in
        bytes[Int(token.start)..<Int(token.end)].indices.filter { bytes[$0] == 0x0A }
      })
    var complaints: [String] = []
    if bytes.contains(0x0D), isText.isEmpty { complaints.append("it has carriage returns") }
    if let last = bytes.last, last != 0x0A { complaints.append("its last line has no end") }
    for index in bytes.indices where bytes[index] == 0x0A && !isText.contains(index) {
      if index == 0 || bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 {
        complaints.append("a line ends with a blank, or the first is empty")
      }
      if index > 1, bytes[index - 1] == 0x0A, bytes[index - 2] == 0x0A { complaints.append("two empty lines") }
    }
    return complaints
  }
}

extension SourceFile {
  /// The first line that differs, in both.
  func difference(from other: SourceFile) -> String {
    let own = wholeText.split(separator: "\n", omittingEmptySubsequences: false)
    let others = other.wholeText.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(own, others).enumerated().first { $0.element.0 != $0.element.1 }
    return place.map { "line \($0.offset + 1):\n\($0.element.0)\n\($0.element.1)" } ?? "at the end"
  }
}
