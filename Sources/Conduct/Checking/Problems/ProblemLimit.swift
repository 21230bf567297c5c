/// How many problems of a playbook are reported: more would help nobody.
enum ProblemLimit {
  static let maximum = 200
}

extension [CheckProblem] {
  /// Appends a problem, up to the limit, and then that there are more.
  mutating func appendProblem(_ kind: CheckProblem.Kind, at span: Span) {
    guard count < ProblemLimit.maximum else { return }
    append(CheckProblem(kind: kind, span: span))
    if count == ProblemLimit.maximum { append(CheckProblem(kind: .tooMany, span: span)) }
  }
}
