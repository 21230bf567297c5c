extension Finding {
  /// The finding for readers who do not know the rules: without names and without conditions as they are written in the
  /// playbook, whose reasons stand in their places; members of choices by their titles.
  package var plain: Finding {
    var seen: Set<Said> = []
    let because = self.because.flatMap(\.plainSteps).filter { seen.insert(Said($0)).inserted }
    let subject: Subject =
      switch subject {
      case .fact(let name): .fact(Name(path: "", label: name.label))
      case .deadline: .deadline("")
      case .status, .definition, .condition, .record, .member, .today, .undecided: self.subject
      }
    return Finding(
      subject, memberTitle.map(Value.text) ?? value, span: span, sources: sources, notes: notes, because: because,
      isIndifferent: isIndifferent)
  }

  /// The plain finding, or what stands in its place.
  private var plainSteps: [Finding] {
    if case .condition = subject { plain.because } else { [plain] }
  }

  /// What a reader takes for the same reason.
  private struct Said: Hashable {
    let subject: Subject
    let value: Value

    init(_ finding: Finding) {
      subject = finding.subject
      value = finding.value
    }
  }
}
