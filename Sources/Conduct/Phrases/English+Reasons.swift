/// What is said of a reason that is none.
extension English {
  /// Returns that a condition holds, for what reasons, and not for the one that was given.
  ///
  /// - Parameters:
  ///   - truth: Whether the reason holds at all.
  ///   - reasons: What the condition rests on; none if it holds whatever is told.
  public func brokenReason(
    _ condition: String, on day: String, _ reason: String, _ truth: Truth, reasons: [String], more: Int
  ) -> String {
    let rests = reasons.isEmpty ? "whatever is told" : because(reasons, more: more)
    let denied = "not because of `\(reason)`"
    switch truth {
    case .yes: return "`\(condition)` holds on \(day), but \(rests), \(denied)"
    case .no: return "`\(condition)` holds on \(day), but \(denied), which does not hold: it holds \(rests)"
    case .unknown: return "`\(condition)` holds on \(day), but \(denied), which is not known: it holds \(rests)"
    }
  }
}
