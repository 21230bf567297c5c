extension CheckProblem {
  /// What is said about it in a session, which declares nothing: help that would is left out.
  func toldInSession() -> Diagnostic {
    let full = diagnostic()
    guard case .unknownName(let name, _, let nearest) = kind, nearest.isEmpty else { return full }
    return Diagnostic(
      full.code, full.message, at: full.primary, secondary: full.secondary, notes: full.notes,
      help: full.help.filter { !$0.contains(name) }, fixes: full.fixes)
  }
}
