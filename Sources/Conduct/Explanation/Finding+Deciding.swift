extension Finding {
  /// The last things that decide it, each once: those behind which nothing stands, and days with how they came about.
  ///
  /// For what is so, what tells most stands first: days, then what is told and has happened, then what has not.
  var deciding: [Finding] {
    var found: [Finding] = []
    collect(into: &found)
    guard value == .truth(.yes) else { return found }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private var rank: Int {
    switch subject {
    case .deadline: 0
    case .record: saysThatNothingHappened ? 2 : 1
    case .status, .fact, .definition, .condition, .member, .today, .undecided: 1
    }
  }

  /// Whether both are statuses of one thing.
  func isStatus(ofSameThingAs other: Finding) -> Bool {
    guard case .status(let name, _) = subject, case .status(let otherName, _) = other.subject else { return false }
    return name == otherName
  }

  /// Whether it says of a record that it was not made.
  var saysThatNothingHappened: Bool {
    guard case .record = subject else { return false }
    return value == .never || value == .truth(.no)
  }

  private func collect(into found: inout [Finding]) {
    var isLast = because.isEmpty
    if case .deadline = subject { isLast = true }
    guard isLast else {
      for cause in because { cause.collect(into: &found) }
      return
    }
    if !found.contains(where: { $0.subject == subject && $0.value == value }) { found.append(self) }
  }
}
