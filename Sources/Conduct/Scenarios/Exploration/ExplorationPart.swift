/// What some stories have shown.
public struct ExplorationPart: Sendable {
  /// What must not be.
  enum Flaw: Hashable, Sendable, Comparable {
    /// An invariant does not hold, by its index.
    case invariant(Int)
    /// A process can neither be completed nor ended, by its instance.
    case stuck(Int)
  }

  /// The first story that shows a flaw.
  struct Found: Sendable {
    let number: Int
    let story: Story
  }

  /// How many stories each robot has played.
  private(set) var stories: [Robot: Int] = [:]
  private(set) var statements = 0
  /// In how many stories of each robot each witness was seen.
  private(set) var sightings: [Robot: [Int]] = [:]
  private(set) var flaws: [Flaw: Found] = [:]
  private let witnesses: Int

  init(witnesses: Int) { self.witnesses = witnesses }

  mutating func add(_ seen: [Bool], statements: Int, of robot: Robot) {
    stories[robot, default: 0] += 1
    self.statements += statements
    for index in seen.indices where seen[index] {
      sightings[robot, default: Array(repeating: 0, count: witnesses)][index] += 1
    }
  }

  mutating func add(_ flaw: Flaw, in number: Int, _ story: Story) {
    if let found = flaws[flaw], found.number <= number { return }
    flaws[flaw] = Found(number: number, story: story)
  }

  /// The processes that were found stuck already.
  var stuck: Set<Int> {
    Set(flaws.keys.compactMap { if case .stuck(let process) = $0 { process } else { nil } })
  }

  /// Adds what other stories have shown; the order does not matter.
  mutating func merge(_ other: ExplorationPart) {
    for (robot, count) in other.stories { stories[robot, default: 0] += count }
    statements += other.statements
    for (robot, counts) in other.sightings {
      let own = sightings[robot] ?? Array(repeating: 0, count: counts.count)
      sightings[robot] = zip(own, counts).map { $0 + $1 }
    }
    for (flaw, found) in other.flaws { add(flaw, in: found.number, found.story) }
  }
}
