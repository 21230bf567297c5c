/// What is said of a reason that is none.
extension Chinese {
  /// Returns that a condition holds, for what reasons, and not for the one that was given.
  public func brokenReason(
    _ condition: String, on day: String, _ reason: String, _ truth: Truth, reasons: [String], more: Int
  ) -> String {
    let rests = reasons.isEmpty ? "无论情况如何都是如此" : because(reasons, more: more)
    let holds = "`\(condition)` 在\(day)成立"
    switch truth {
    case .yes: return "\(holds)，但\(rests)，而不是因为 `\(reason)`"
    case .no: return "\(holds)，但不是因为 `\(reason)`，该条件不成立：\(rests)"
    case .unknown: return "\(holds)，但不是因为 `\(reason)`，该条件尚不明确：\(rests)"
    }
  }
}
