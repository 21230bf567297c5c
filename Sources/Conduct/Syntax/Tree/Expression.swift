/// An expression as it is written.
public indirect enum Expression: Sendable {
  /// `yes`, `10%`, `2019-05-02`, `"text"`, `2 business days`.
  case literal(Literal)
  /// A name; what it means is found by the checker.
  case name(Name)
  /// `#994`
  case reference(ReferenceLiteral)
  /// `today`
  case today(Span)
  /// `undecided "the document does not say"`
  case undecided(TextLiteral, Span)
  /// `{ exchange, onedrive }`
  case set([Expression], Span)
  /// `( … )`
  case parenthesized(Expression, Span)
  /// `kickoff.first_contact`, `first_contact.done_on`
  case property(Expression, Name)
  /// `kickoff.#994`
  case referenceProperty(Expression, ReferenceLiteral)
  /// `licences[exchange]`
  case index(Expression, Expression, Span)
  /// `if c then a else b`
  case conditional(Conditional)
  /// `a implies b`
  case implication(Expression, Expression)
  /// `a or b or c`, at least two
  case disjunction([Expression])
  /// `a and b and c`, at least two
  case conjunction([Expression])
  /// `not a`
  case negation(Expression, Span)
  /// `a < b`
  case comparison(Expression, Comparison, Expression)
  /// `a is b`, `a is not b`
  case identity(Expression, negated: Bool, Expression)
  /// `a is known`, `a is unknown`
  case knownness(Expression, known: Bool, Span)
  /// `set includes m`, `set lacks m`
  case inclusion(Expression, negated: Bool, Expression)
  /// `m in set`, `m not in set`
  case membership(Expression, negated: Bool, Expression)
  /// `x in 2_000 to 10_000`, both ends included
  case range(Expression, Expression, Expression)
  /// `set is empty`, `set is not empty`
  case emptiness(Expression, negated: Bool, Span)
  /// `every s in intended has at_target[s]`
  case quantified(Quantified)
  /// `every required task of kickoff is done`
  case census(Census)
  /// `a + b - c`; the first term has the sign +
  case sum([Term])
  /// `a * b`, at least two
  case product([Expression])
  /// `-a`
  case negative(Expression, Span)
  /// `10% of seats`
  case share(Expression, Expression)
  /// `number of s in intended with at_target[s]`
  case count(Count)
  /// `total of licences[s] for s in intended`
  case total(Total)
  /// `days from (a) to (b)`, `business days from (a) to (b)`
  case distance(Distance)
  /// `highest of may_be`, `lowest of may_be`
  case extreme(highest: Bool, Expression, Span)
}

/// A constant as it is written.
public struct Literal: Sendable {
  /// The value of a constant.
  public enum Value: Sendable, Hashable {
    /// `yes` or `no`
    case truth(Bool)
    /// A number in ten-thousandths; `places` says how many decimals were written.
    case number(tenThousandths: Int64, places: Int)
    /// A percentage in hundredths of a percent.
    case percent(hundredths: Int64)
    /// A day.
    case date(CivilDate)
    /// A text.
    case text(String)
    /// A duration.
    case duration(Int64, DurationUnit)
  }

  /// The value.
  public let value: Value
  /// Where it stands.
  public let span: Span
}

/// The units in which a duration is written.
public enum DurationUnit: String, Sendable, CaseIterable {
  /// Civil days.
  case days
  /// Business days of the playbook's calendar.
  case businessDays = "business days"
  /// Seven civil days.
  case weeks
  /// Calendar months.
  case months
  /// Twelve calendar months.
  case years
}

/// How two ordered values are compared.
public enum Comparison: String, Sendable, CaseIterable {
  /// Less than.
  case less = "<"
  /// Less than or equal.
  case lessOrEqual = "<="
  /// Greater than.
  case greater = ">"
  /// Greater than or equal.
  case greaterOrEqual = ">="
}

/// `if c then a else b`
public struct Conditional: Sendable {
  /// The condition.
  public let condition: Expression
  /// The value where the condition holds.
  public let then: Expression
  /// The value where it does not.
  public let otherwise: Expression
  /// Where it stands.
  public let span: Span
}

/// The word that opens a quantifier.
public enum Quantifier: String, Sendable, CaseIterable {
  /// All of them.
  case every
  /// At least one.
  case some
  /// None.
  case no
}

/// `every s in intended has at_target[s]`
public struct Quantified: Sendable {
  /// The quantifier.
  public let quantifier: Quantifier
  /// The name that stands for each member.
  public let variable: Name
  /// The set.
  public let set: Expression
  /// The condition on each member.
  public let body: Expression
  /// Where it stands.
  public let span: Span
}

/// What a census ranges over.
public enum CensusKind: String, Sendable, CaseIterable {
  /// The process's own inputs.
  case inputs = "input"
  /// The process's own outcomes, the optional ones left out.
  case outcomes = "outcome"
  /// Its steps.
  case steps = "step"
  /// Its tasks.
  case tasks = "task"
  /// Its tasks, each where it is required.
  case requiredTasks = "required task"
  /// Its tasks, each where it is optional.
  case optionalTasks = "optional task"
}

/// `every required task of kickoff is done`: a quantifier over the things of a process.
public struct Census: Sendable {
  /// The quantifier.
  public let quantifier: Quantifier
  /// What is counted.
  public let kind: CensusKind
  /// The process; the enclosing one where none is named.
  public let process: ThingPath?
  /// Whether the status is denied.
  public let negated: Bool
  /// The status.
  public let status: Name
  /// Where it stands.
  public let span: Span
}

/// One term of a sum with its sign.
public struct Term: Sendable {
  /// Whether the term is subtracted.
  public let negative: Bool
  /// The value.
  public let value: Expression
}

/// `number of s in intended with at_target[s]`
public struct Count: Sendable {
  /// The name that stands for each member.
  public let variable: Name
  /// The set.
  public let set: Expression
  /// The condition on each member.
  public let condition: Expression
  /// Where it stands.
  public let span: Span
}

/// `total of licences[s] for s in intended`
public struct Total: Sendable {
  /// What is added up.
  public let value: Expression
  /// The name that stands for each member.
  public let variable: Name
  /// The set.
  public let set: Expression
  /// Where it stands.
  public let span: Span
}

/// `days from (a) to (b)`, `business days from (a) to (b)`
public struct Distance: Sendable {
  /// Whether business days are counted.
  public let business: Bool
  /// The first day, not counted.
  public let from: Expression
  /// The last day, counted.
  public let to: Expression
  /// Where it stands.
  public let span: Span
}

extension Expression {
  /// Where the expression stands.
  public var span: Span {
    switch self {
    case .literal(let literal): literal.span
    case .name(let name): name.span
    case .reference(let reference): reference.span
    case .today(let span), .undecided(_, let span), .set(_, let span), .parenthesized(_, let span),
      .index(_, _, let span), .negation(_, let span), .knownness(_, _, let span), .emptiness(_, _, let span),
      .negative(_, let span), .extreme(_, _, let span):
      span
    case .property(let base, let name): base.span.union(name.span)
    case .referenceProperty(let base, let reference): base.span.union(reference.span)
    case .conditional(let conditional): conditional.span
    case .implication(let left, let right), .comparison(let left, _, let right), .identity(let left, _, let right),
      .inclusion(let left, _, let right), .membership(let left, _, let right), .share(let left, let right):
      left.span.union(right.span)
    case .range(let value, _, let high): value.span.union(high.span)
    case .disjunction(let operands), .conjunction(let operands), .product(let operands):
      Self.span(of: operands)
    case .sum(let terms): Self.span(of: terms.map(\.value))
    case .quantified(let quantified): quantified.span
    case .census(let census): census.span
    case .count(let count): count.span
    case .total(let total): total.span
    case .distance(let distance): distance.span
    }
  }

  private static func span(of operands: [Expression]) -> Span {
    guard let first = operands.first, let last = operands.last else { return Span(file: 0, start: 0, end: 0) }
    return first.span.union(last.span)
  }

  /// The expression inside any brackets around it.
  public var unparenthesized: Expression {
    var inner = self
    while case .parenthesized(let next, _) = inner { inner = next }
    return inner
  }
}
