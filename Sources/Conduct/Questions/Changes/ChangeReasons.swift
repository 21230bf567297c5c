/// Finds why verdicts differ between two states of an engagement.
struct ChangeReasons {
  private let playbook: Playbook
  private var before: Explainer
  private var after: Explainer

  init(_ before: Engagement, on day: CivilDate, _ after: Engagement, on later: CivilDate) {
    playbook = before.playbook
    self.before = Explainer(playbook, before.state(on: day), texts: before.texts)
    self.after = Explainer(playbook, after.state(on: later), texts: after.texts)
  }

  /// Returns the last conditions that decide a verdict as it is afterwards: those that were not so before, or all of
  /// them where none is new.
  mutating func reasons(for change: StatusChange) -> [Finding] {
    guard let subject = change.subject, let formula = playbook.formula(deciding: subject) else { return [] }
    let now = after.explain(formula).deciding
    let then = before.explain(formula).deciding
    let new = now.filter { finding in
      !then.contains { $0.subject == finding.subject && $0.value == finding.value }
    }
    let reasons = new.isEmpty ? now : new
    // That something has not ended goes without saying where something else has happened.
    let telling = reasons.filter { !$0.saysThatNothingHappened }
    return telling.isEmpty ? reasons : telling
  }
}
