import Conduct

/// Compares a text with its translation: what must be the same in both, and what must not be in the translation.
struct TranslationComparison {
  let source: String
  let translation: String
  let language: String

  init(_ source: String, _ translation: String, language: String) {
    self.source = source
    self.translation = translation
    self.language = language
  }

  private var isEastAsian: Bool { language.hasPrefix("zh") || language.hasPrefix("ja") }

  /// What differs, in a fixed order.
  var problems: [CatalogProblem] {
    var found: [CatalogProblem] = []
    found += differences(TextMarks.links(source), TextMarks.links(translation), CatalogProblem.link)
    found += differences(TextMarks.references(source), TextMarks.references(translation), CatalogProblem.reference)
    found += differences(
      TextMarks.placeholders(source), TextMarks.placeholders(translation), CatalogProblem.placeholder)
    found += numberDifferences()
    if let invisible = translation.unicodeScalars.first(where: { VisibleText.isInvisible($0) && $0 != "\n" }) {
      let digits = String(invisible.value, radix: 16, uppercase: true)
      found.append(.invisible("U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits))
    }
    found += widths()
    if let leftover { found.append(.leftover(leftover)) }
    if source.first == "\n" || source.last == "\n" || translation.first == "\n" || translation.last == "\n" {
      let isSame =
        (source.first == "\n") == (translation.first == "\n") && (source.last == "\n") == (translation.last == "\n")
      if !isSame { found.append(.lineEnds) }
    }
    return found
  }

  private func differences(
    _ left: [String], _ right: [String], _ problem: (String, Bool) -> CatalogProblem
  ) -> [CatalogProblem] {
    var rest = right
    var found: [CatalogProblem] = []
    for text in left {
      if let index = rest.firstIndex(of: text) { rest.remove(at: index) } else { found.append(problem(text, true)) }
    }
    return found + rest.map { problem($0, false) }
  }

  /// Numbers written as words in the source may be written as digits in the translation.
  private func numberDifferences() -> [CatalogProblem] {
    var spelled = TextMarks.spelledNumbers(source)
    return differences(TextMarks.numbers(source), TextMarks.numbers(translation), CatalogProblem.number).filter {
      found in
      guard case .number(let digits, false) = found, let index = spelled.firstIndex(of: digits) else { return true }
      spelled.remove(at: index)
      return false
    }
  }

  // MARK: - Width

  private func widths() -> [CatalogProblem] {
    var previous: Character?
    let characters = Array(translation)
    for (index, character) in characters.enumerated() {
      defer { previous = character }
      guard let scalar = character.unicodeScalars.first else { continue }
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
        return [.width(String(character), wanted: shifted(scalar))]
      case 0xFF61...0xFF9F where isEastAsian: return [.width(String(character), wanted: "全角")]
      case 0xFF01...0xFF60, 0x3000...0x303F:
        if !isEastAsian { return [.width(String(character), wanted: shifted(scalar))] }
      default: break
      }
      if isEastAsian, let wanted = Self.wide[character], let previous, Prose.isEastAsian(previous) {
        let next = index + 1 < characters.count ? characters[index + 1] : nil
        if next.map(Prose.isEastAsian) ?? false { return [.width(String(character), wanted: wanted)] }
      }
    }
    return []
  }

  private static let wide: [Character: String] = [",": "，", ";": "；", "?": "？", "!": "！", ".": "。"]

  private func shifted(_ scalar: Unicode.Scalar) -> String {
    guard (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) else {
      return " "
    }
    return String(ascii)
  }

  // MARK: - Leftovers

  /// How many words of a text are compared with those of its translation.
  private static let maximumWords = 500

  /// The longest run of words that stands in both, where it is long enough to be no name.
  private var leftover: String? {
    let left = Prose.words(source).prefix(Self.maximumWords)
    let right = Prose.words(translation).prefix(Self.maximumWords)
    guard !left.isEmpty, !right.isEmpty else { return nil }
    let known = left.map { $0.lowercased() }
    var best: ArraySlice<Substring> = []
    for start in right.indices {
      for other in known.indices {
        var length = 0
        while start + length < right.count, other + length < known.count,
          right[start + length].lowercased() == known[other + length]
        {
          length += 1
        }
        if length > best.count { best = right[start..<start + length] }
      }
    }
    let small = best.filter { $0.first?.isLowercase == true && $0.count > 3 }.count
    return small >= 2 && best.count >= (isEastAsian ? 2 : 3) ? best.joined(separator: " ") : nil
  }
}
