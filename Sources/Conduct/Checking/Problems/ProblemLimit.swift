/// How many problems of a playbook are reported: more would help nobody.
enum ProblemLimit {
  static let maximum = 200
}

extension [CheckProblem] {
  /// Whether further problems are left out.
  var isFull: Bool { count >= ProblemLimit.maximum }

  /// Returns up to three names that resemble the one written, the nearest first; none where nobody would see them.
  func nearest(to name: String, in candidates: () -> [String]) -> [String] {
    isFull ? [] : NameSuggestion(among: candidates()).all(near: name, limit: 3)
  }

  /// Appends a problem, up to the limit, and then that there are more.
  mutating func appendProblem(_ kind: CheckProblem.Kind, at span: Span) {
    guard count < ProblemLimit.maximum else { return }
    // What stands around several things is read with each of them.
    let isKnown = contains { $0.span == span && String(describing: $0.kind) == String(describing: kind) }
    if isKnown { return }
    append(CheckProblem(kind: kind, span: span))
    if count == ProblemLimit.maximum { append(CheckProblem(kind: .tooMany, span: span)) }
  }
}
