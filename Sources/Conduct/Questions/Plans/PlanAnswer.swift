/// What has to be told and done for something to hold.
public struct PlanAnswer: Sendable {
  /// What was found.
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    /// It holds already.
    case holds
    /// There are plans.
    case reachable
    /// Nothing that can be told or done makes it hold.
    case impossible
    /// No plan was found within the bounds of the search.
    case notFound = "not-found"
  }

  /// Why something that a plan would need cannot be.
  public struct Obstacle: Sendable, Hashable {
    /// What stands in the way.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
      /// It was asked for that it stays as it is.
      case kept
      /// It is told once, and was told.
      case toldOnce = "told-once"
      /// It is recorded, and what is recorded stays.
      case recorded
      /// It cannot be recorded as it would have to be.
      case notRecordable = "not-recordable"
    }

    /// What it is about.
    public let name: Finding.Name
    /// What stands in the way.
    public let reason: Reason
  }

  /// What was found.
  public let verdict: Verdict
  /// How it stands, and why.
  public let finding: Finding
  /// Whether it was asked how it comes not to hold.
  public let isDenied: Bool
  /// The day on which to begin.
  public let day: CivilDate
  /// The names of what was to stay as it is.
  public let keeping: [String]
  /// The plans: those without anything unusual first, the smaller before the larger.
  public let plans: [Plan]
  /// What stands in the way of what is impossible, as far as it has a name.
  public let obstacles: [Obstacle]
  /// How many searches were made.
  public let searches: Int
  /// Whether the search stopped at a bound, so that there may be more plans.
  public let isCut: Bool
}
