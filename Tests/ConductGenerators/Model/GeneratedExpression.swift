/// An expression: an operator with its operands, and the type of its value.
struct GeneratedExpression: Hashable, Sendable {
  /// The operators, and the leaves with what they name.
  enum Kind: Hashable, Sendable {
    case literal(GeneratedLiteral)
    case today
    case undecided(String)
    case member(choice: String, String, isQualified: Bool)
    case variable(String)
    /// Operands: the members.
    case set(choice: String)
    /// All members of a choice, by the choice's name.
    case wholeChoice(String)
    /// A fact, definition or table.
    case value(GeneratedReference)
    /// A bare input, outcome or event.
    case thing(GeneratedReference)
    case status(GeneratedReference, GeneratedStatus, negated: Bool)
    case property(GeneratedReference, GeneratedProperty)
    case census(
      GeneratedQuantifier, GeneratedCensusKind, of: GeneratedReference?, negated: Bool, GeneratedStatus)
    case conditional
    case implication
    case disjunction
    case conjunction
    case negation
    /// Operands: the set and the condition.
    case quantified(GeneratedQuantifier, variable: String)
    case comparison(GeneratedComparison)
    case identity(negated: Bool)
    /// `is known`, `is unknown`, `is not known`, `is not unknown`
    case knownness(known: Bool, negated: Bool)
    case inclusion(negated: Bool)
    case membership(negated: Bool)
    /// Operands: the value and both ends.
    case range
    case emptiness(negated: Bool)
    case plus
    case minus
    case product
    case negative
    /// Operands: the percentage and the whole.
    case share
    /// Operands: the set and the condition.
    case count(variable: String)
    /// Operands: the value and the set.
    case total(variable: String)
    case distance(business: Bool)
    case extreme(highest: Bool)
    case bracketed
  }

  var kind: Kind
  var operands: [GeneratedExpression] = []
  var type: GeneratedType

  init(_ kind: Kind, _ operands: [GeneratedExpression] = [], _ type: GeneratedType) {
    self.kind = kind
    self.operands = operands
    self.type = type
  }

  /// The variable that the expression binds, if it does.
  var boundVariable: String? {
    switch kind {
    case .quantified(_, let variable), .count(let variable), .total(let variable): variable
    default: nil
    }
  }

  /// Whether the expression compares two values, or asks for a status.
  var isComparison: Bool {
    switch kind {
    case .comparison, .identity, .inclusion, .membership, .range, .emptiness, .status, .census: true
    default: false
    }
  }

  /// Whether a variable occurs in the expression.
  func mentions(variable: String) -> Bool {
    switch kind {
    case .variable(let name): name == variable
    case .value(let reference), .thing(let reference), .status(let reference, _, _), .property(let reference, _):
      reference.variables.contains(variable)
    case .census(_, _, let process, _, _): process?.variables.contains(variable) ?? false
    default: operands.contains { $0.mentions(variable: variable) }
    }
  }
}

extension GeneratedExpression {
  static func truth(_ value: Bool) -> GeneratedExpression { Self(.literal(.truth(value)), [], .yesNo) }

  static func number(_ tenThousandths: Int) -> GeneratedExpression {
    // The language has no negative literal: a minus sign is an operator.
    tenThousandths < 0
      ? Self(.negative, [number(-tenThousandths)], .number)
      : Self(
        .literal(.number(tenThousandths: tenThousandths)), [], tenThousandths % 10_000 == 0 ? .count : .number)
  }

  static func whole(_ number: Int) -> GeneratedExpression { Self.number(number * 10_000) }

  static func date(_ day: GeneratedDay) -> GeneratedExpression { Self(.literal(.date(day)), [], .date) }

  static func duration(_ length: Int, _ unit: GeneratedUnit) -> GeneratedExpression {
    Self(.literal(.duration(length, unit)), [], unit.type)
  }

  static func percent(_ hundredths: Int) -> GeneratedExpression {
    Self(.literal(.percent(hundredths: hundredths)), [], .percent)
  }

  static func member(_ choice: String, _ name: String, isQualified: Bool = false) -> GeneratedExpression {
    Self(.member(choice: choice, name, isQualified: isQualified), [], .choice(choice))
  }

  static func not(_ operand: GeneratedExpression) -> GeneratedExpression { Self(.negation, [operand], .yesNo) }

  static func all(_ operands: [GeneratedExpression]) -> GeneratedExpression { Self(.conjunction, operands, .yesNo) }

  static func any(_ operands: [GeneratedExpression]) -> GeneratedExpression { Self(.disjunction, operands, .yesNo) }

  var bracketed: GeneratedExpression { Self(.bracketed, [self], type) }
}
