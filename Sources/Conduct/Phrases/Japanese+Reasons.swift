/// What is said of a reason that is none.
extension Japanese {
  /// Returns that a condition holds, for what reasons, and not for the one that was given.
  public func brokenReason(
    _ condition: String, on day: String, _ reason: String, _ truth: Truth, reasons: [String], more: Int
  ) -> String {
    let rests = reasons.isEmpty ? "何が伝えられても変わりません" : because(reasons, more: more)
    let holds = "`\(condition)` は\(day)に成り立ちますが、`\(reason)` によるものではありません"
    switch truth {
    case .yes: return "\(holds)。\(rests)"
    case .no: return "\(holds) (この条件は成り立ちません)。\(rests)"
    case .unknown: return "\(holds) (この条件は不明です)。\(rests)"
    }
  }
}
