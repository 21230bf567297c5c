package import Conduct

/// A gettext catalog: the translations of one playbook into one language.
package struct POFile: Sendable {
  /// The messages in order, the header first where there is one, what is obsolete last.
  package var entries: [POEntry]

  /// The fields of the header, in order.
  var header: [(name: String, value: String)] {
    guard let entry = entries.first(where: \.isHeader) else { return [] }
    return entry.translation.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[colon...].dropFirst()).trimmedBlanks)
    }
  }

  /// Returns the translations that can be shown: those that are there and that nobody has to look at again.
  package func localization(_ language: String) -> Localization {
    var translations: [Localization.Key: String] = [:]
    for entry in entries where !entry.isHeader && !entry.isObsolete && !entry.isFuzzy && !entry.translation.isEmpty {
      translations[entry.key] = entry.translation
    }
    return Localization(language: language, translations: translations)
  }
}
