extension TextDifference {
  /// The same without the brace at the end of both sides: what follows it is not shown.
  var withoutBrace: TextDifference {
    let brace = " {"
    guard let before = removed.last, let after = added.last, before.hasSuffix(brace), after.hasSuffix(brace) else {
      return self
    }
    return TextDifference(
      removed: removed.dropLast() + [String(before.dropLast(brace.count))],
      added: added.dropLast() + [String(after.dropLast(brace.count))])
  }

  /// The same in one line, of which only the words that differ are left, with one before them and one behind.
  ///
  /// Where words are left out, these stand alone.
  var narrowed: TextDifference {
    let before = Self.words(withoutBrace.removed)
    let after = Self.words(withoutBrace.added)
    guard !before.isEmpty, !after.isEmpty else { return self }
    let first = zip(before, after).prefix { $0 == $1 }.count
    let last = zip(before.reversed(), after.reversed()).prefix { $0 == $1 }.count
    let shared = min(last, min(before.count, after.count) - first)
    if before.count > after.count, first + shared == after.count {
      return TextDifference(removed: [before[first..<(before.count - shared)].joined(separator: " ")], added: [])
    }
    func side(_ words: [Substring]) -> [String] {
      [words[max(0, first - 1)..<min(words.count, words.count - shared + 1)].joined(separator: " ")]
    }
    return TextDifference(removed: side(before), added: side(after))
  }

  private static func words(_ lines: [String]) -> [Substring] { lines.flatMap { $0.split(separator: " ") } }
}
