import Conduct

/// Counts rows by group and verdict, instead of writing them.
final class RowCounter {
  private let group: (column: Answers.Column, capacity: Int)?
  private let kept: Int?
  private let counted: [(codes: UnsafeMutablePointer<UInt8>, first: Int)]
  private let width: Int
  private let texts: [String]
  private var places: [Int]
  /// What was counted; the numbered groups apart, for they are many and quick.
  private(set) var tally = Tally()

  /// - Parameter counted: The verdicts that are counted, each with the answers from which it is taken.
  init(
    _ counted: [(answers: Answers, index: Int)], group: (answers: Answers, index: Int)?, kept: Int?, texts: [String]
  ) {
    self.kept = kept
    self.texts = texts
    self.group = group.map { ($0.answers.columns[$0.index], $0.answers.capacity) }
    var first = 1
    self.counted = counted.compactMap { source in
      let column = source.answers.columns[source.index]
      guard case .words(let words) = column.form else { return nil }
      defer { first += words.count }
      return (column.codes, first)
    }
    width = first
    places = [Int](repeating: 0, count: self.counted.count + 1)
  }

  func clear() { tally = Tally() }

  func count(_ row: Int, _ batch: RowBatch) {
    for (index, verdict) in counted.enumerated() { places[index + 1] = verdict.first + Int(verdict.codes[row]) }
    tally.add(key(row, batch), places, width: width)
  }

  private func key(_ row: Int, _ batch: RowBatch) -> Tally.Key {
    if let kept {
      let text = String(decoding: batch.kept.text(kept, row: row), as: UTF8.self)
      return text.isEmpty ? .unknown : .text(text)
    }
    guard let group else { return .all }
    switch group.column.form {
    case .words: return .number(Int64(group.column.codes[row]))
    case .values(.text):
      let cell = group.column.cells[row]
      return cell == Cell.unknown ? .unknown : .text(batch.text(cell, texts))
    case .values:
      let cell = group.column.cells[row]
      return cell == Cell.unknown ? .unknown : .number(cell)
    case .names(let names, let areMembers):
      return .text(Answers.text(names, group.column.codes + row, stride: group.capacity, areMembers: areMembers))
    }
  }
}
