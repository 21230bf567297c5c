package import Conduct

/// Checks the catalogs of a playbook: what is missing, what is out of date, what differs where it must not.
package struct CatalogChecker {
  private let playbook: Playbook
  private let texts: [TranslatableText]
  private let keys: Set<Localization.Key>
  private let terms: [String]

  /// How many terms are looked for in all texts.
  private static let maximumTerms = 500

  /// Prepares a playbook.
  package init(_ playbook: Playbook) {
    self.playbook = playbook
    texts = playbook.translatableTexts().filter { !$0.key.text.isEmpty }
    keys = Set(texts.map(\.key))
    var terms: [String] = []
    for text in texts where text.key.context.hasSuffix("/title") && Prose.isTerm(text.key.text) {
      if !terms.contains(text.key.text) { terms.append(text.key.text) }
    }
    self.terms = Array(terms.prefix(Self.maximumTerms))
  }

  /// Returns what is wrong with the catalog of a language, in order of place.
  package func check(_ file: POFile, language: String) -> [Diagnostic] {
    var problems: [(CatalogProblem, Span)] = []
    let current = file.entries.filter { !$0.isHeader && !$0.isObsolete }
    let known = Dictionary(current.map { ($0.key, $0) }) { first, _ in first }
    for text in texts where known[text.key]?.translation.isEmpty ?? true {
      if let place = known[text.key]?.idSpan ?? text.places.first { problems.append((.missing(text.key.text), place)) }
    }
    for entry in current {
      guard keys.contains(entry.key) else {
        problems.append((.stale(entry.id, nearest: nearest(to: entry)), entry.idSpan))
        continue
      }
      guard !entry.translation.isEmpty else { continue }
      if entry.isFuzzy {
        problems.append((.fuzzy(entry.id, before: entry.previousID), entry.idSpan))
        continue
      }
      let comparison = TranslationComparison(entry.id, entry.translation, language: language)
      problems += comparison.problems.filter { !entry.allows($0.code) }.map { ($0, entry.translationSpan) }
    }
    problems += inconsistencies(current.filter { !$0.isFuzzy && !$0.translation.isEmpty && keys.contains($0.key) })
    return problems.sorted { $0.1 < $1.1 }.map { $0.0.diagnostic(at: $0.1) }
  }

  /// The text of the same declaration that is most like one that the playbook has no more.
  private func nearest(to entry: POEntry) -> String? {
    let wanted = Array(entry.id.utf8.prefix(400))
    var best: (text: String, common: Int)?
    for text in texts where text.key.context == entry.context {
      let common = Similarity.common(wanted, Array(text.key.text.utf8.prefix(400)))
      if common > best?.common ?? wanted.count / 2 { best = (text.key.text, common) }
    }
    return best?.text
  }

  // MARK: - Consistency

  private func inconsistencies(_ entries: [POEntry]) -> [(CatalogProblem, Span)] {
    var problems: [(CatalogProblem, Span)] = []
    var first: [String: POEntry] = [:]
    for entry in entries {
      if let before = first[entry.id] {
        if before.translation != entry.translation {
          problems.append(
            (
              .translatedTwice(
                entry.id, first: before.translation, other: entry.translation, before.translationSpan),
              entry.translationSpan
            ))
        }
      } else {
        first[entry.id] = entry
      }
    }
    for term in terms {
      guard let wanted = first[term]?.translation else { continue }
      for entry in entries
      where entry.id != term && Prose.mentions(term, in: entry.id, besides: terms)
        && !Prose.folded(entry.translation).contains(Prose.folded(wanted))
      {
        problems.append((.term(term, wanted: wanted), entry.translationSpan))
      }
    }
    return problems
  }
}

extension POEntry {
  /// Whether a translator silences a code for the entry, as authors do in playbooks: `# allow W0805: the reason`.
  fileprivate func allows(_ code: DiagnosticCode) -> Bool {
    translatorComments.contains { comment in
      let mark = "allow " + code.rawValue + ":"
      return comment.hasPrefix(mark) && !comment.dropFirst(mark.count).allSatisfy(\.isWhitespace)
    }
  }
}
