/// Statements in the order in which they are made.
struct PlannedStatements: Sendable {
  /// A statement, and the day on which it is made.
  struct Entry: Sendable {
    let day: CivilDate
    /// The statement in canonical form.
    let text: String
    let action: Action
  }

  let statements: [Entry]
  /// The day at the end.
  let end: CivilDate
}

extension Planner {
  /// Returns the statements of deeds.
  func statements(_ deeds: [Deed], from first: CivilDate) -> PlannedStatements {
    var day = first
    var statements: [PlannedStatements.Entry] = []
    for deed in deeds {
      if case .wait(let number) = deed { day = CivilDate(dayNumber: Int(number)) ?? day }
      guard let text = writer.text(deed), let action = writer.action(deed, on: day) else { continue }
      statements.append(PlannedStatements.Entry(day: day, text: text, action: action))
    }
    return PlannedStatements(statements: statements, end: day)
  }
}
