extension CheckProblem {
  func diagnostic() -> Diagnostic { Diagnostic(.unknownName, "\(kind)", at: .init(span)) }
}
