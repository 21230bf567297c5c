/// Searches for the next day on which verdicts are otherwise, if nothing else happens.
///
/// Whole stretches of days are passed over where the rule graph shows that nothing can change in them; the others are
/// halved until a day is left, which is computed exactly. So the first day is found, not only some day.
struct DaySearch {
  /// What a search found.
  enum Outcome: Hashable {
    /// The first day.
    case changes(on: CivilDate)
    /// There is none up to the last day that was asked about.
    case never
    /// The bound on steps was reached: there is none before this day.
    case stopped(before: CivilDate)
  }

  private let graph: RuleGraph
  private let roots: [Int]
  private let present: [Int64]
  private var outlook: Outlook
  private let day: CivilDate
  private var steps = 0

  /// How many stretches are looked at.
  static let maximumSteps = 20_000

  /// - Parameters:
  ///   - graph: The graph that has the verdicts.
  ///   - state: What is told and recorded, on the day from which to search.
  ///   - roots: The nodes of the verdicts.
  init(_ graph: RuleGraph, _ state: EngagementState, roots: [Int]) {
    self.graph = graph
    let evaluator = Evaluator(graph)
    evaluator.run(state.cells)
    let cells = evaluator.snapshot
    let count = graph.slots.count
    outlook = Outlook(graph, slots: state.cells, cells: cells, roots: roots) { $0 % count == Slots.today }
    day = CivilDate(dayNumber: Int(state.cell(Slots.today))) ?? CivilDate.first
    let outlook = outlook
    self.roots = roots.filter(outlook.varies)
    present = self.roots.map { cells[$0] }
  }

  /// Whether any of the verdicts depends on the day.
  var readsToday: Bool { !roots.isEmpty }

  /// Returns the first day after the present one on which a verdict is otherwise; O(steps × nodes that read the day).
  mutating func first(upTo last: CivilDate) -> Outcome {
    guard readsToday, day < last else { return .never }
    var stretches = [(Int(day.dayNumber) + 1)...Int(last.dayNumber)]
    while let stretch = stretches.popLast() {
      guard steps < Self.maximumSteps else { return .stopped(before: date(stretch.lowerBound)) }
      steps += 1
      if staysSame(in: stretch) { continue }
      if stretch.count == 1 { return .changes(on: date(stretch.lowerBound)) }
      let middle = stretch.lowerBound + (stretch.count - 1) / 2
      stretches.append((middle + 1)...stretch.upperBound)
      stretches.append(stretch.lowerBound...middle)
    }
    return .never
  }

  private func date(_ day: Int) -> CivilDate { CivilDate(dayNumber: day) ?? CivilDate.last }

  /// Whether no verdict can be otherwise on any day of a stretch.
  private mutating func staysSame(in stretch: ClosedRange<Int>) -> Bool {
    let today = Enclosure(Int64(stretch.lowerBound), Int64(stretch.upperBound))
    outlook.run { _ in today }
    return zip(roots, present).allSatisfy { outlook.cell(of: $0) == $1 }
  }
}
