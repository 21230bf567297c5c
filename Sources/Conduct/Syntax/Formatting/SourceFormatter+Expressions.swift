/// Expressions, which are broken from the loosest operator to the tightest.
extension SourceFormatter {
  mutating func take(_ expression: Expression) {
    switch expression {
    case .literal, .name, .reference, .today, .undecided, .census: take(upTo: expression.span.end)
    case .property(let base, _), .referenceProperty(let base, _), .knownness(let base, _, _),
      .emptiness(let base, _, _):
      take(base)
      take(upTo: expression.span.end)
    case .index(let base, let member, let span):
      take(base)
      take()
      take(member)
      take(upTo: span.end)
    case .set(let members, let span):
      indented { $0.takeBracketed(members, upTo: span.end) { $0.take($1) } }
    case .parenthesized(let inner, let span):
      take()
      indented { $0.take(inner) }
      take(upTo: span.end)
    case .conditional(let conditional): take(conditional)
    case .implication: takeChain(Self.implied(in: expression))
    case .disjunction(let operands), .conjunction(let operands): takeChain(operands)
    case .negation(let operand, _): takeOperand(operand)
    case .comparison(let left, _, let right), .identity(let left, _, let right), .inclusion(let left, _, let right),
      .membership(let left, _, let right):
      take(left)
      takeContinuation(right)
    case .range(let value, let low, let high):
      take(value)
      takeContinuation(low)
      takeOperand(high)
    case .sum(let terms): takeTerms(terms.map(\.value))
    case .product(let operands): takeTerms(operands)
    case .negative(let operand, _):
      take()
      // Two of them would be read as the beginning of a comment.
      if !at(.minus) { separate(by: .none) }
      take(operand)
    case .share(let left, let right):
      take(left)
      takeOperand(right)
    case .quantified(let quantified):
      takeOperand(quantified.set)
      takeContinuation(quantified.body)
    case .count(let count):
      takeOperand(count.set)
      takeContinuation(count.condition)
    case .total(let total):
      takeOperand(total.value)
      takeOperand(total.set)
    case .distance(let distance):
      takeOperand(distance.from)
      takeOperand(distance.to)
    case .extreme(_, let operand, _): takeOperand(operand)
    }
  }

  /// Takes the words before an operand, and the operand.
  private mutating func takeOperand(_ operand: Expression) {
    take(upTo: operand.span.start)
    take(operand)
  }

  /// Takes an operand that may stand on the next line, and the words before it.
  private mutating func takeContinuation(_ operand: Expression) {
    take(upTo: operand.span.start)
    group(indented: true) { formatter in
      formatter.separate(by: .pause)
      formatter.take(operand)
    }
  }

  /// Takes operands, the operator between two of them at the start of a line where they do not fit on one.
  private mutating func takeChain(_ operands: [Expression]) {
    group { formatter in
      for (number, operand) in operands.enumerated() {
        if number > 0 { formatter.separate(by: .pause) }
        formatter.take(upTo: operand.span.start)
        operand.isChain ? formatter.indented { $0.take(operand) } : formatter.take(operand)
      }
    }
  }

  /// Takes the operands of a sum or product, whose signs stand at the end of a line: at its start they would begin a
  /// new one.
  private mutating func takeTerms(_ operands: [Expression]) {
    group(indented: true) { formatter in
      for (number, operand) in operands.enumerated() {
        formatter.take(upTo: operand.span.start)
        if number > 0 { formatter.separate(by: .pause) }
        formatter.take(operand)
      }
    }
  }

  private mutating func take(_ conditional: Conditional) {
    group { formatter in
      formatter.take()
      formatter.indented { $0.take(conditional.condition) }
      for branch in [conditional.then, conditional.otherwise] {
        formatter.separate(by: .pause)
        formatter.take(upTo: branch.span.start)
        formatter.indented { $0.take(branch) }
      }
    }
  }

  /// The operands of implications to the right.
  private static func implied(in expression: Expression) -> [Expression] {
    var operands: [Expression] = []
    var rest = expression
    while case .implication(let left, let right) = rest {
      operands.append(left)
      rest = right
    }
    return operands + [rest]
  }

  // MARK: - Conditions

  /// Takes `when c`, which stands on a line of its own where the line is too long.
  mutating func take(condition: Expression?) {
    guard let condition else { return }
    takeReason(condition)
  }

  /// Takes a word that begins a line where the line is too long, and the expression behind it.
  mutating func takeReason(_ expression: Expression) {
    group { formatter in
      formatter.separate(by: .pause)
      formatter.take(upTo: expression.span.start)
      formatter.indented { $0.take(expression) }
    }
  }
}

extension Expression {
  /// Whether its operands stand below each other where they do not fit on one line.
  fileprivate var isChain: Bool {
    switch self {
    case .conditional, .implication, .disjunction, .conjunction: true
    case .literal, .name, .reference, .today, .undecided, .set, .parenthesized, .property, .referenceProperty, .index,
      .negation, .comparison, .identity, .knownness, .inclusion, .membership, .range, .emptiness, .quantified, .census,
      .sum, .product, .negative, .share, .count, .total, .distance, .extreme:
      false
    }
  }
}
