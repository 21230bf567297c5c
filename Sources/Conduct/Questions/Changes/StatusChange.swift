/// A difference between two statuses of one engagement.
struct StatusChange: Sendable {
  /// In which direction it went.
  enum Kind: String, Sendable {
    /// New, or further along.
    case gained
    /// Gone, or further back.
    case lost
    case changed
  }

  let kind: Kind
  let before: Verdict?
  let after: Verdict?
  /// Whether it is about a process of which nothing is at hand, neither before nor after.
  var isQuiet = false

  /// The verdict that is there now, else the one that was.
  var subject: Verdict? { after ?? before }

  /// Returns what differs between two statuses, what matters most first; nearly linear.
  ///
  /// What is said of both counts: two statuses of which the same is said are the same.
  static func changes(from before: EngagementStatus, to after: EngagementStatus) -> [StatusChange] {
    let earlier = before.verdicts
    let later = after.verdicts
    var known: [Verdict.Subject: Verdict] = [:]
    for verdict in earlier { known[verdict.subject] = verdict }
    var changes: [StatusChange] = []
    for verdict in later {
      let previous = known.removeValue(forKey: verdict.subject)
      if let change = change(from: previous, to: verdict) { changes.append(change) }
    }
    for verdict in earlier where known[verdict.subject] != nil {
      if let change = change(from: verdict, to: nil) { changes.append(change) }
    }
    // That a process can no longer be completed is no news where it was.
    let moved = Set(
      changes.compactMap { change -> String? in
        if case .process(let process)? = change.subject?.subject { process } else { nil }
      })
    changes.removeAll { $0.kind == .lost && $0.subject.map { $0.subject.isSuperseded(by: moved) } ?? false }
    let shown = before.shownProcesses.union(after.shownProcesses)
    return changes.enumerated().map { index, change in
      var change = change
      change.isQuiet = change.subject?.subject.process.map { !shown.contains($0) } ?? false
      return (change, index)
    }.sorted { ($0.0.rank, $0.1) < ($1.0.rank, $1.1) }.map(\.0)
  }

  /// What is read first has the lowest rank; what is quiet comes last.
  private var rank: Int { (subject?.subject.rank ?? 0) + (isQuiet ? 10 : 0) }

  private static func change(from before: Verdict?, to after: Verdict?) -> StatusChange? {
    let (old, new) = (before?.level ?? 0, after?.level ?? 0)
    if new > old { return StatusChange(kind: .gained, before: before, after: after) }
    if new < old { return StatusChange(kind: .lost, before: before, after: after) }
    guard let before, let after, new > 0, before.said != after.said else { return nil }
    return StatusChange(kind: .changed, before: before, after: after)
  }
}
