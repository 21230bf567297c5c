/// Expressions, with the brackets that they need.
extension StoryWriter {
  /// How tightly an operator binds, from the loosest.
  enum Level: Int {
    case expression, implication, disjunction, conjunction, negation, comparison, sum, product, unary, postfix
  }

  /// An expression where a condition may stand.
  mutating func condition(_ expression: GeneratedExpression) -> String { written(expression, .expression) }

  /// ` when …`, or nothing.
  mutating func when(_ condition: GeneratedExpression?) -> String {
    condition.map { " when " + self.condition($0) } ?? ""
  }

  /// A duration in a clause: written out, a name, or in brackets.
  mutating func span(_ expression: GeneratedExpression) -> String {
    switch expression.kind {
    case .literal: return condition(expression)
    case .value(let reference) where reference.indices.isEmpty && reference.owner == nil:
      mark(.spanNamed)
      return condition(expression)
    case .bracketed:
      mark(.spanBracketed)
      return condition(expression)
    default:
      mark(.spanBracketed)
      return "(" + condition(expression) + ")"
    }
  }

  /// An expression in a place that takes operators of a level or tighter ones.
  mutating func written(_ expression: GeneratedExpression, _ place: Level) -> String {
    let (text, level) = bare(expression)
    return level.rawValue < place.rawValue ? "(" + text + ")" : text
  }

  private mutating func bare(_ expression: GeneratedExpression) -> (String, Level) {
    switch expression.kind {
    case .conditional, .implication, .disjunction, .conjunction, .negation, .quantified: logical(expression)
    case .comparison, .identity, .knownness, .inclusion, .membership, .range, .emptiness, .status, .census:
      (relation(expression), .comparison)
    case .plus, .minus, .product, .negative, .share, .count, .total, .distance, .extreme: arithmetic(expression)
    case .literal, .today, .undecided, .member, .variable, .set, .wholeChoice, .value, .thing, .property, .bracketed:
      (atom(expression), .postfix)
    }
  }

  private mutating func operand(_ expression: GeneratedExpression, _ index: Int, _ level: Level) -> String {
    index < expression.operands.count ? written(expression.operands[index], level) : ""
  }

  // MARK: - Conditions

  private mutating func logical(_ expression: GeneratedExpression) -> (String, Level) {
    switch expression.kind {
    case .conditional:
      mark(.conditional)
      let condition = operand(expression, 0, .expression)
      let then = operand(expression, 1, .expression)
      return ("if " + condition + " then " + then + " else " + operand(expression, 2, .expression), .expression)
    case .implication:
      mark(.implication)
      let left = operand(expression, 0, .disjunction)
      return (left + " implies " + operand(expression, 1, .implication), .implication)
    case .disjunction:
      mark(.disjunction)
      return (joined(expression.operands.map { written($0, .conjunction) }, "or"), .disjunction)
    case .conjunction:
      mark(.conjunction)
      return (joined(expression.operands.map { written($0, .negation) }, "and"), .conjunction)
    case .quantified(let quantifier, let variable):
      mark(construct(of: quantifier))
      let set = operand(expression, 0, .postfix)
      let words = quantifier.rawValue + " " + variable + " in " + set + " has "
      return (words + operand(expression, 1, .negation), .negation)
    default:
      mark(.negation)
      return ("not " + operand(expression, 0, .negation), .negation)
    }
  }

  /// Operands on one line, or on several if they are long.
  private mutating func joined(_ operands: [String], _ word: String) -> String {
    let length = operands.map(\.utf8.count).reduce(0, +)
    guard length > 76 else { return operands.joined(separator: " " + word + " ") }
    mark(.continuedLine)
    return operands.joined(separator: continuation + word + " ")
  }

  private func construct(of quantifier: GeneratedQuantifier) -> Construct {
    switch quantifier {
    case .every: .every
    case .some: .some
    case .no: .none
    }
  }

  // MARK: - Comparisons

  private mutating func relation(_ expression: GeneratedExpression) -> String {
    switch expression.kind {
    case .knownness(let known, let negated): return knownness(expression, known, negated)
    case .status(let thing, let status, let negated):
      markStatus(status)
      mark(.statusNegated, if: negated)
      return reference(thing) + " is " + (negated ? "not " : "") + status.rawValue
    case .census(let quantifier, let kind, let process, let negated, let status):
      markCensus(quantifier, kind, of: process, negated)
      markStatus(status)
      let whole = process.map { " of " + reference($0) } ?? ""
      let word = negated ? " is not " : " is "
      return quantifier.rawValue + " " + kind.rawValue + whole + word + status.rawValue
    default: break
    }
    let left = operand(expression, 0, .sum)
    switch expression.kind {
    case .comparison(let comparison):
      markComparison(comparison)
      markCompared(expression.operands.first?.type)
      return left + " " + comparison.rawValue + " " + operand(expression, 1, .sum)
    case .identity(let negated):
      mark(negated ? .identityNegated : .identity)
      markCompared(expression.operands.first?.type)
      return left + (negated ? " is not " : " is ") + operand(expression, 1, .sum)
    case .inclusion(let negated):
      mark(negated ? .inclusionNegated : .inclusion)
      return left + (negated ? " lacks " : " includes ") + operand(expression, 1, .sum)
    case .membership(let negated):
      mark(negated ? .membershipNegated : .membership)
      return left + (negated ? " not in " : " in ") + operand(expression, 1, .sum)
    case .emptiness(let negated):
      mark(negated ? .notEmpty : .empty)
      return left + (negated ? " is not empty" : " is empty")
    default:
      mark(.range)
      let low = operand(expression, 1, .sum)
      return left + " in " + low + " to " + operand(expression, 2, .sum)
    }
  }

  private mutating func knownness(_ expression: GeneratedExpression, _ known: Bool, _ negated: Bool) -> String {
    mark(known ? (negated ? .notKnown : .known) : (negated ? .notUnknown : .unknown))
    // Only this may follow a comparison without brackets.
    let isComparison = expression.operands.first.map(\.isComparison) ?? false
    mark(.knownComparison, if: isComparison)
    return operand(expression, 0, isComparison ? .comparison : .sum) + (negated ? " is not " : " is ")
      + (known ? "known" : "unknown")
  }

  private mutating func markCompared(_ type: GeneratedType?) {
    switch type {
    case .yesNo: mark(.compareTruths)
    case .count, .number: mark(.compareNumbers)
    case .percent: mark(.comparePercents)
    case .date: mark(.compareDays)
    case .days, .businessDays, .months: mark(.compareDurations)
    case .text: mark(.compareTexts)
    case .choice: mark(.compareMembers)
    case .set: mark(.compareSets)
    case nil: break
    }
  }

  private mutating func markComparison(_ comparison: GeneratedComparison) {
    switch comparison {
    case .less: mark(.less)
    case .lessOrEqual: mark(.lessOrEqual)
    case .greater: mark(.greater)
    case .greaterOrEqual: mark(.greaterOrEqual)
    }
  }

  // MARK: - Arithmetic

  private mutating func arithmetic(_ expression: GeneratedExpression) -> (String, Level) {
    switch expression.kind {
    case .plus:
      mark(expression.type == .date ? .datePlus : .plus)
      let left = operand(expression, 0, .sum)
      return (left + " + " + operand(expression, 1, .product), .sum)
    case .minus:
      mark(expression.type == .date ? .dateMinus : .minus)
      let left = operand(expression, 0, .sum)
      return (left + " - " + operand(expression, 1, .product), .sum)
    case .product:
      mark(.product)
      let left = operand(expression, 0, .product)
      return (left + " * " + operand(expression, 1, .unary), .product)
    case .negative:
      mark(.negative)
      return ("-" + operand(expression, 0, .unary), .unary)
    case .share:
      mark(.share)
      let part = operand(expression, 0, .postfix)
      return (part + " of " + operand(expression, 1, .unary), .unary)
    default: return (measure(expression), .unary)
    }
  }

  private mutating func measure(_ expression: GeneratedExpression) -> String {
    switch expression.kind {
    case .count(let variable):
      mark(.count)
      let set = operand(expression, 0, .postfix)
      return "number of " + variable + " in " + set + " with " + operand(expression, 1, .postfix)
    case .total(let variable):
      mark(.total)
      let value = operand(expression, 0, .sum)
      return "total of " + value + " for " + variable + " in " + operand(expression, 1, .postfix)
    case .distance(let business):
      mark(business ? .businessDaysFrom : .daysFrom)
      let from = operand(expression, 0, .postfix)
      return (business ? "business days from " : "days from ") + from + " to " + operand(expression, 1, .postfix)
    case .extreme(let highest):
      mark(highest ? .highest : .lowest)
      return (highest ? "highest of " : "lowest of ") + operand(expression, 0, .postfix)
    default: return ""
    }
  }
}
