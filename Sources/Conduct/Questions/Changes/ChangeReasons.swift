/// Finds why verdicts differ between two states of an engagement.
struct ChangeReasons {
  private let playbook: Playbook
  private var before: Explainer
  private var after: Explainer

  init(_ before: Engagement, on day: CivilDate, _ after: Engagement, on later: CivilDate) {
    playbook = before.playbook
    let builder = playbook.explanationBuilder()
    self.before = Explainer(playbook, before.state(on: day), texts: before.texts, builder: builder)
    self.after = Explainer(playbook, after.state(on: later), texts: after.texts, builder: builder)
  }

  /// Returns the last conditions that decide a verdict as it is afterwards: those that were not so before, or all of
  /// them where none is new.
  mutating func reasons(for change: StatusChange) -> [Finding] {
    guard let subject = change.subject, let formula = playbook.formula(deciding: subject) else { return [] }
    let found = reasons(of: formula)
    if !found.new.isEmpty { return found.new }
    // What is required without a condition of its own is so because it applies.
    if let applicable = playbook.applicability(of: subject) {
      let new = reasons(of: applicable).new
      if !new.isEmpty { return new }
    }
    return found.all
  }

  /// The conditions that decide a formula afterwards, and those among them that were not so before.
  ///
  /// That something has not ended goes without saying where something else has happened, and a status of the thing
  /// itself is no reason for another.
  private mutating func reasons(of formula: Formula) -> (all: [Finding], new: [Finding]) {
    let verdict = after.explain(formula)
    let now = verdict.deciding.filter { !$0.isStatus(ofSameThingAs: verdict) }
    let then = before.explain(formula).deciding
    let new = now.filter { finding in
      !then.contains { $0.subject == finding.subject && $0.value == finding.value }
    }
    let telling = now.filter { !$0.saysThatNothingHappened }
    return (telling.isEmpty ? now : telling, new.filter { !$0.saysThatNothingHappened })
  }
}
