extension SyntaxProblem {
  func diagnostic() -> Diagnostic { Diagnostic(.expectedToken, "\(kind)", at: .init(span)) }
}
