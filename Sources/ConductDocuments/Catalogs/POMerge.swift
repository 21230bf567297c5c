import Conduct

/// Brings a catalog up to date with its playbook, as `msgmerge` does.
///
/// What is there stays; what changed takes the translation of the most similar text and is marked fuzzy, with the text
/// for which it was made; what is gone is kept as obsolete.
struct POMerge {
  /// How similar two texts must be, from 0 to 1; the threshold of gettext.
  private static let threshold = 0.6
  /// The longest text that is compared with others, in bytes.
  private static let longest = 4_096
  /// How many comparisons of bytes are made at most, a second or two of work; what changed beyond that stays without a
  /// proposal.
  private static let patience = 1_000_000_000

  private let old: [POEntry]
  private let byKey: [Localization.Key: Int]
  private var used: Set<Int> = []
  private var comparisons = 0

  private init(_ old: [POEntry]) {
    self.old = old
    byKey = Dictionary(old.indices.map { (old[$0].key, $0) }) { first, second in
      // What is in use goes before what is obsolete.
      old[first].isObsolete && !old[second].isObsolete ? second : first
    }
  }

  /// Returns the catalog of a language: its header and the template's texts with what is translated of them.
  ///
  /// O(texts × changed texts × length²) for what changed, linear otherwise.
  static func merge(_ catalog: POFile?, into template: POTemplate, language: String?) -> POFile {
    let entries = catalog?.entries ?? []
    var merge = POMerge(entries.filter { !$0.isHeader })
    let header = entries.first { $0.isHeader } ?? template.header(language: language)
    var merged = template.entries.map { merge.merged($0) }
    for (index, entry) in merge.old.enumerated() where !merge.used.contains(index) && !entry.translation.isEmpty {
      var kept = entry
      kept.isObsolete = true
      kept.extractedComments = []
      kept.references = []
      merged.append(kept)
    }
    return POFile(entries: [header] + merged)
  }

  private mutating func merged(_ template: POEntry) -> POEntry {
    var entry = template
    if let index = byKey[template.key] {
      let known = old[index]
      used.insert(index)
      entry.translation = known.translation
      entry.translatorComments = known.translatorComments
      entry.flags = known.flags
      if known.isFuzzy {
        entry.previousContext = known.previousContext
        entry.previousID = known.previousID
      }
      return entry
    }
    guard let index = mostSimilar(template) else { return entry }
    let known = old[index]
    used.insert(index)
    entry.translation = known.translation
    entry.translatorComments = known.translatorComments
    entry.flags = known.flags.filter { $0 != "fuzzy" } + ["fuzzy"]
    if known.isFuzzy, let previous = known.previousID {
      entry.previousContext = known.previousContext
      entry.previousID = previous
    } else {
      entry.previousContext = known.context
      entry.previousID = known.id
    }
    return entry
  }

  /// The translated text that is most like another; of the same context where two are alike.
  private mutating func mostSimilar(_ template: POEntry) -> Int? {
    let wanted = Array(template.id.utf8)
    guard wanted.count <= Self.longest else { return nil }
    var best: (index: Int, weight: Double)?
    for (index, entry) in old.enumerated() where !entry.translation.isEmpty {
      let candidate = Array(entry.id.utf8)
      let bound = best?.weight ?? Self.threshold
      let length = wanted.count + candidate.count
      guard candidate.count <= Self.longest, Double(2 * min(wanted.count, candidate.count)) >= bound * Double(length)
      else { continue }
      comparisons += wanted.count * candidate.count
      guard comparisons <= Self.patience else { break }
      let bonus = entry.context == template.context ? 0.000_01 : 0
      let weight = Double(2 * Similarity.common(wanted, candidate)) / Double(length) + bonus
      if weight > bound { best = (index, weight) }
    }
    return best?.index
  }
}

/// How much two texts have in common.
enum Similarity {
  /// Returns the length of the longest common subsequence; O(n × m).
  static func common(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for byte in left {
      var diagonal = 0
      for index in right.indices {
        let above = row[index + 1]
        row[index + 1] = byte == right[index] ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
