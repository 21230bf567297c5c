/// The next day on which something is otherwise, if nothing else happens.
public struct NextChange: Sendable {
  /// What is otherwise on that day.
  public struct Difference: Sendable {
    /// What was asked about, in the words of the language: `first_contact is overdue`.
    public let subject: String
    /// Why it is as it is before.
    public let before: Finding
    /// Why it is as it is on that day.
    public let after: Finding
  }

  /// What a search for the day came to.
  public enum Outcome: Sendable, Hashable {
    /// On this day it is otherwise.
    case changes(on: CivilDate)
    /// On no day: nothing on which it rests depends on the day.
    case neverReadsDay
    /// On no day up to the last one that there is.
    case never(upTo: CivilDate)
    /// The bound of the search was reached: it stays as it is at least until the day before this one.
    case notBefore(CivilDate)
  }

  /// What was asked about; nil for everything that a status shows.
  public let question: String?
  /// The day from which was asked.
  public let date: CivilDate
  /// What the search came to.
  public let outcome: Outcome
  /// What is otherwise, in the order of the statuses of a thing.
  public let differences: [Difference]
  /// Why it is as it is now, where no day changes it; one for each part of what was asked about.
  public let present: [Finding]
  /// What is otherwise in the status, where everything was asked about.
  let statusChanges: [StatusChange]
}

/// What asking for the next change found.
public struct NextChangeReading: Sendable {
  /// The answer, where the question makes sense.
  public let answer: NextChange?
  /// What is wrong with the question.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and the question behind them.
  public let sources: SourceSet
}

extension Engagement {
  /// Returns the next day on which something is otherwise, if nothing else happens.
  ///
  /// - Parameters:
  ///   - text: A value or condition, or the name of a thing of which all statuses are meant.
  ///   - day: The day from which to search, which ends with the last day of the calendar.
  public func nextChange(of text: String, after day: CivilDate) -> NextChangeReading {
    let reading = subjects(text)
    guard reading.diagnostics.isEmpty, !reading.subjects.isEmpty else {
      return NextChangeReading(answer: nil, diagnostics: reading.diagnostics, sources: reading.sources)
    }
    let (graph, roots) = graph(of: reading.subjects.map(\.formula))
    let state = state(on: day)
    var search = DaySearch(graph, state, roots: roots.flatMap { $0 })
    let outcome = NextChange.Outcome(search.first(upTo: CivilDate.last), readsToday: search.readsToday)
    let asked = asked(in: reading.sources)
    let builder = asked.playbook.explanationBuilder()
    var before = Explainer(asked.playbook, state, texts: texts, builder: builder)
    guard case .changes(let date) = outcome else {
      let parts = reading.isThing ? reading.subjects.prefix(0) : reading.subjects[...]
      let answer = NextChange(
        question: text.oneLine, date: day, outcome: outcome, differences: [],
        present: parts.map { before.explain($0.formula) }, statusChanges: [])
      return NextChangeReading(answer: answer, diagnostics: [], sources: reading.sources)
    }
    var later = state
    later.setToday(date)
    let changed = differing(graph, roots, state, later)
    var after = Explainer(asked.playbook, later, texts: texts, builder: builder)
    let differences = zip(reading.subjects, changed).filter(\.1).map { subject, _ in
      NextChange.Difference(
        subject: subject.text, before: before.explain(subject.formula), after: after.explain(subject.formula))
    }
    let answer = NextChange(
      question: text.oneLine, date: day, outcome: outcome, differences: differences, present: [], statusChanges: [])
    return NextChangeReading(answer: answer, diagnostics: [], sources: reading.sources)
  }

  /// Which groups of nodes have other cells in another state.
  private func differing(
    _ graph: RuleGraph, _ roots: [[Int]], _ before: EngagementState, _ after: EngagementState
  ) -> [Bool] {
    let evaluator = Evaluator(graph)
    evaluator.run(before.cells)
    let cells = roots.map { $0.map(evaluator.cell) }
    evaluator.run(after.cells)
    return zip(roots, cells).map { $0.map(evaluator.cell) != $1 }
  }

  /// How many days without a visible difference are passed over.
  private static let maximumQuietDays = 200

  /// Returns the next day on which anything that a status shows is otherwise, if nothing else happens.
  public func nextChange(after day: CivilDate) -> NextChange {
    let graph = playbook.graph
    let known = upTo(day)
    let before = known.status(on: day)
    var state = state(on: day)
    for _ in 0..<Self.maximumQuietDays {
      var search = DaySearch(graph, state, roots: graph.shownNodes)
      let outcome = NextChange.Outcome(search.first(upTo: CivilDate.last), readsToday: search.readsToday)
      guard case .changes(let date) = outcome else { return nothingElse(outcome, day) }
      let changes = StatusChange.changes(from: before, to: known.status(on: date))
      if !changes.isEmpty {
        return NextChange(
          question: nil, date: day, outcome: outcome, differences: [], present: [], statusChanges: changes)
      }
      state.setToday(date)
    }
    return nothingElse(.notBefore(CivilDate(dayNumber: Int(state.cell(Slots.today))) ?? day), day)
  }

  private func nothingElse(_ outcome: NextChange.Outcome, _ day: CivilDate) -> NextChange {
    NextChange(question: nil, date: day, outcome: outcome, differences: [], present: [], statusChanges: [])
  }
}

extension NextChange.Outcome {
  fileprivate init(_ outcome: DaySearch.Outcome, readsToday: Bool) {
    switch outcome {
    case .changes(let date): self = .changes(on: date)
    case .never: self = readsToday ? .never(upTo: CivilDate.last) : .neverReadsDay
    case .stopped(let date): self = .notBefore(date)
    }
  }
}
