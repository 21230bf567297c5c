/// What running a scenario found.
public struct ScenarioResult: Sendable {
  /// What a reader calls the scenario.
  public let title: String
  /// Where its title stands.
  public let span: Span
  /// What went wrong, in order; none if it passed.
  public let failures: [ScenarioFailure]
  /// How many expectations were checked.
  public let expectations: Int
  /// How many states it passed through.
  public let states: Int
  /// What was seen of each invariant, in the order of the playbook's.
  let watched: [InvariantSightings]
  /// What was seen of the rules.
  let seen: CoverageSightings

  /// Whether it passed.
  public var passed: Bool { failures.isEmpty }
}

/// How often an invariant was looked at, by what was found.
struct InvariantSightings: Sendable {
  var held = 0
  var unknown = 0
  var broken = 0

  mutating func add(_ truth: Truth) {
    switch truth {
    case .yes: held += 1
    case .unknown: unknown += 1
    case .no: broken += 1
    }
  }

  static func += (left: inout InvariantSightings, right: InvariantSightings) {
    left.held += right.held
    left.unknown += right.unknown
    left.broken += right.broken
  }
}
