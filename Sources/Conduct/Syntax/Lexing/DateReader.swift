/// Finds out what is meant by a date that is not written as it must be.
enum DateReader {
  /// Returns what is wrong with a text of digits and hyphens that is no date.
  static func mistake(_ written: String) -> LexicalProblem.DateMistake {
    let parts = written.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.count == 3, numbers.count == 3, parts[1].utf8.count <= 2, parts[2].utf8.count <= 2 else {
      return .noSuchDay(last: nil)
    }
    if let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) { return .otherNotation([date]) }
    let last = (28...31).reversed().lazy.compactMap { CivilDate(year: numbers[0], month: numbers[1], day: $0) }.first
    return .noSuchDay(last: last)
  }
}
