/// A breach of a rule that was recorded all the same.
public struct Violation: Sendable {
  /// Which rule was broken.
  public enum Reason: Sendable, Hashable {
    /// The task is forbidden.
    case forbidden
    /// A gate of the task is shut, or its step is not open; what it waits for is named, where it has a name.
    case blocked(waitsFor: [String])
    /// The process was left.
    case processLeft
    /// The process is not ready, or not known to be; the inputs that are not met, or not known to be, are named.
    case notReady(Truth, inputs: [String])
    /// The process is active already.
    case alreadyActive
    /// The process cannot be completed, or is not known to be completable; what is missing is named.
    case notCompletable(Truth, missing: [String])
    /// The process is not active.
    case notActive
    /// The ending's condition does not hold, or is not known to.
    case endingDoesNotHold(Truth)
    /// An assumption became *no*, by its index.
    case assumption(Int)
    /// A fact that is told once was changed.
    case toldOnce
    /// Somebody else may waive it, or nobody.
    case waivedByOther([String])
    /// It may not be waived.
    case notWaivable
    /// An invariant did not hold at the moment of acting.
    case invariant(String)
  }

  /// The day of the block.
  public let date: CivilDate
  /// The statement in canonical form.
  public let statement: String
  /// Which rule it breaks.
  public let reason: Reason
  /// The reason of `force`, where it was forced.
  public let forcedBecause: String?
  /// Where the statement stands.
  public let span: Span
}

/// The answer to a question of yes or no.
public enum Truth: String, Sendable, Hashable, CaseIterable {
  /// Certainly not.
  case no
  /// Not known.
  case unknown
  /// Certainly.
  case yes

  /// The truth that a cell of the rule graph holds.
  init(cell: Int64) {
    self = cell == Cell.yes ? .yes : cell == Cell.no ? .no : .unknown
  }

  /// The cell of the rule graph that stands for the truth.
  var cell: Int64 {
    switch self {
    case .no: Cell.no
    case .unknown: Cell.open
    case .yes: Cell.yes
    }
  }
}
