import Conduct

/// A line on standard error that says how far work has come, on a terminal and after a second.
struct Progress {
  private let total: Int?
  private let noun: String
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  init(_ total: Int?, _ noun: String) {
    self.total = total
    self.noun = noun
    isShown = Console.isTerminal(2)
  }

  /// Shows that so much is done, at most ten times a second.
  mutating func show(_ done: Int) {
    let now = ContinuousClock.now
    guard isShown, now - start >= .seconds(1), last.map({ now - $0 >= .milliseconds(100) }) ?? true else { return }
    last = now
    Console.overwrite(total.map { "\(done) of \($0) \(noun)" } ?? "\(done) \(noun)")
  }

  /// Wipes the line away.
  func finish() {
    if last != nil { Console.overwrite("") }
  }
}
