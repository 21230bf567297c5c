/// A verdict: yes, no, or "unknown", which "is a value for facts about the world" (language page, principle 2).
enum NaiveTruth: String, Hashable, Sendable {
  case yes
  case no
  case unknown

  init(_ truth: Bool) {
    self = truth ? .yes : .no
  }

  /// "Strong Kleene": the opposite of an unknown is unknown.
  static prefix func ! (truth: Self) -> Self {
    switch truth {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }

  /// "Strong Kleene": one *no* decides an `and`.
  static func && (left: Self, right: @autoclosure () -> Self) -> Self {
    left == .no ? .no : all([left, right()])
  }

  /// "Strong Kleene": one *yes* decides an `or`.
  static func || (left: Self, right: @autoclosure () -> Self) -> Self {
    left == .yes ? .yes : any([left, right()])
  }

  /// "Strong Kleene", for any number of operands: *yes* where all are.
  static func all(_ truths: [Self]) -> Self {
    if truths.contains(.no) { return .no }
    return truths.contains(.unknown) ? .unknown : .yes
  }

  /// "Strong Kleene", for any number of operands: *yes* where some are.
  static func any(_ truths: [Self]) -> Self {
    if truths.contains(.yes) { return .yes }
    return truths.contains(.unknown) ? .unknown : .no
  }

  /// "A result counts only if all candidates agree" (fine print 14), and so for tables (rewrite 4) and for the ways to
  /// decide the conditions of clauses (fine print 12).
  static func agreed(_ truths: [Self]) -> Self {
    guard let first = truths.first else { return .unknown }
    return truths.allSatisfy { $0 == first } ? first : .unknown
  }
}
