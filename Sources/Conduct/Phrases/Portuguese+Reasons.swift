/// What is said of a reason that is none.
extension Portuguese {
  /// Returns that a condition holds, for what reasons, and not for the one that was given.
  public func brokenReason(
    _ condition: String, on day: String, _ reason: String, _ truth: Truth, reasons: [String], more: Int
  ) -> String {
    let rests = reasons.isEmpty ? "qualquer que seja a informação" : because(reasons, more: more)
    let denied = "não por causa de `\(reason)`"
    switch truth {
    case .yes: return "`\(condition)` vale (\(day)), mas \(rests), \(denied)"
    case .no: return "`\(condition)` vale (\(day)), mas \(denied), que não vale: vale \(rests)"
    case .unknown: return "`\(condition)` vale (\(day)), mas \(denied), do que não se sabe: vale \(rests)"
    }
  }
}
