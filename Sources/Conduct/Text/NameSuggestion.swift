/// Finds the names that are nearly like one that was written, for "did you mean".
///
/// The distance is that of Damerau and Levenshtein over Unicode scalars (optimal string alignment): an insertion, a
/// deletion, a replacement or a swap of neighbours counts 1, another case of a letter a half. Names that differ in case
/// alone have the distance of a half altogether. Accepted is a third of the length of the written name, at least 1, at
/// most 4.
public struct NameSuggestion: Sendable {
  /// Longer names are neither corrected nor suggested.
  private static let longestName = 96

  private let candidates: [Name]

  /// Prepares candidates; O(their length). Where several are equally near, the first is preferred.
  public init(among candidates: some Sequence<String>) {
    self.candidates = candidates.compactMap { Name($0) }
  }

  /// Returns the nearest name to one that is not among the candidates; nil if none is near.
  public func nearest(to name: String) -> String? {
    all(near: name, limit: 1).first
  }

  /// Returns up to `limit` names, the nearest first.
  ///
  /// O(candidates), and O(length) more for each that is about as long and has about the same letters.
  public func all(near name: String, limit: Int) -> [String] {
    guard let written = Name(name), limit > 0 else { return [] }
    let accepted = 2 * min(4, max(1, written.scalars.count / 3))
    var found: [(distance: Int, text: String)] = []
    for candidate in candidates where candidate.text != name {
      let isFull = found.count == limit
      let bound = isFull ? (found.last?.distance ?? 0) - 1 : accepted
      guard bound > 0, let distance = written.distance(to: candidate, atMost: bound) else { continue }
      // At least a half of the name must remain.
      guard distance <= written.scalars.count else { continue }
      if isFull { found.removeLast() }
      let place = found.firstIndex { $0.distance > distance } ?? found.count
      found.insert((distance, candidate.text), at: place)
    }
    return found.map(\.text)
  }

  /// Returns the nearest of some candidates.
  public static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    NameSuggestion(among: candidates).nearest(to: name)
  }
}

extension NameSuggestion {
  /// A name, prepared to be compared.
  private struct Name: Sendable {
    let text: String
    let scalars: [UInt32]
    /// The scalars in lower case.
    let folded: [UInt32]
    /// A bit for each letter that occurs, by its number modulo 64.
    let letters: UInt64

    init?(_ text: String) {
      guard text.utf8.count <= 4 * longestName else { return nil }
      self.text = text
      scalars = text.unicodeScalars.map(\.value)
      guard !scalars.isEmpty, scalars.count <= longestName else { return nil }
      folded = text.unicodeScalars.map(Self.fold)
      letters = folded.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    private static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
      if scalar.isASCII { return ("A"..."Z").contains(scalar) ? scalar.value + 32 : scalar.value }
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }

    /// Returns twice the distance to another name if it is at most `limit`, else nil.
    func distance(to other: Name, atMost limit: Int) -> Int? {
      let edits = limit / 2
      guard abs(scalars.count - other.scalars.count) <= edits || folded == other.folded else { return nil }
      if folded == other.folded { return scalars == other.scalars ? 0 : 1 }
      guard (letters ^ other.letters).nonzeroBitCount <= 2 * edits else { return nil }
      return banded(other, limit: limit, edits: edits)
    }

    /// The table of distances, row by row, in the band where they can be small enough.
    private func banded(_ other: Name, limit: Int, edits: Int) -> Int? {
      let far = limit + 1
      let columns = other.scalars.count
      var beforeLast = Array(repeating: far, count: columns + 1)
      var last = (0...columns).map { min(2 * $0, far) }
      var current = beforeLast
      for row in 1...scalars.count {
        let band = max(1, row - edits)...max(1, min(columns, row + edits))
        current[band.lowerBound - 1] = band.lowerBound == 1 ? min(2 * row, far) : far
        var least = current[band.lowerBound - 1]
        for column in band {
          let change = cost(row - 1, other, column - 1)
          var value = min(last[column - 1] + change, min(last[column], current[column - 1]) + 2)
          if isSwap(row, other, column) { value = min(value, beforeLast[column - 2] + 2) }
          current[column] = min(value, far)
          least = min(least, current[column])
        }
        if band.upperBound < columns { current[band.upperBound + 1] = far }
        guard least <= limit else { return nil }
        (beforeLast, last, current) = (last, current, beforeLast)
      }
      return last[columns] <= limit ? last[columns] : nil
    }

    private func cost(_ index: Int, _ other: Name, _ otherIndex: Int) -> Int {
      if scalars[index] == other.scalars[otherIndex] { return 0 }
      return folded[index] == other.folded[otherIndex] ? 1 : 2
    }

    private func isSwap(_ row: Int, _ other: Name, _ column: Int) -> Bool {
      row > 1 && column > 1 && folded[row - 1] == other.folded[column - 2]
        && folded[row - 2] == other.folded[column - 1] && folded[row - 1] != folded[row - 2]
    }
  }
}
