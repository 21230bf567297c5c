/// What is missing for something to hold: a smallest set of things that, told or done, make it hold.
public struct MissingSet: Sendable, Hashable {
  /// One thing that is missing.
  public struct Element: Sendable, Hashable {
    /// Why it is missing.
    public enum Reason: String, Sendable, Hashable {
      /// A fact that nobody has told.
      case notTold
      /// An act or event that has not been recorded.
      case notYetHappened
      /// A fact that is told otherwise.
      case toldOtherwise
      /// Something that was waived.
      case waived
    }

    /// What is missing.
    public let name: Finding.Name
    /// What would have to be told or recorded of it.
    public let value: Finding.Value
    /// What kind of record it is; nil for a fact.
    public let record: Finding.Record?
    /// Why it is missing.
    public let reason: Reason
    /// The things that no longer stand in the way because they would not apply then.
    public let putsAside: [Finding.Name]
    let change: SlotChange
  }

  /// The things, in order of declaration.
  public let elements: [Element]
}

/// A cell that would be written.
struct SlotChange: Sendable, Hashable {
  /// The slot in the current view.
  let slot: Int
  let cell: Int64
}
