import Conduct

/// The types (language page, types).
enum NaiveType: Hashable, Sendable {
  case truth
  case count
  case number
  case percent
  case date
  case days
  case businessDays
  case months
  case text
  case choice(String)
  case set(String)
}

/// Just enough type inference to find members, and to tell `is STATUS` from `is` with a value.
extension NaivePlaybook {
  /// A type as it is written.
  func type(_ name: TypeName) -> NaiveType {
    switch name.kind {
    case .yesNo: .truth
    case .number: .number
    case .businessDays: .businessDays
    case .set(let choice): .set(choice.text)
    case .named(let name):
      switch name.text {
      case "count": .count
      case "percent": .percent
      case "date": .date
      case "text": .text
      case "days": .days
      case "months": .months
      default: .choice(name.text)
      }
    }
  }

  /// The choice over which a set, or the name of a choice, ranges.
  func choice(of set: Expression, in scope: NaiveScope) -> String? {
    if case .set(let choice)? = type(of: set, in: scope) { return choice }
    return nil
  }

  /// The type of an expression, as far as it can be told without an expectation.
  func type(of expression: Expression, in scope: NaiveScope) -> NaiveType? {
    switch expression {
    case .literal(let literal): type(of: literal.value)
    case .parenthesized(let inner, _), .negative(let inner, _): type(of: inner, in: scope)
    case .name, .reference, .property, .referenceProperty, .index: typeOfPath(expression, in: scope)
    case .today: .date
    case .undecided: nil
    case .set(let members, _): members.first.flatMap { setType(of: $0, in: scope) }
    case .conditional(let conditional):
      type(of: conditional.then, in: scope) ?? type(of: conditional.otherwise, in: scope)
    case .implication, .disjunction, .conjunction, .negation, .comparison, .identity, .knownness, .inclusion,
      .membership, .range, .emptiness, .quantified, .census:
      .truth
    case .sum(let terms): terms.compactMap { type(of: $0.value, in: scope) }.max { $0.weight < $1.weight }
    case .product(let factors): factors.compactMap { type(of: $0, in: scope) }.max { $0.weight < $1.weight }
    case .share(_, let whole): type(of: whole, in: scope) == .percent ? .percent : .number
    case .count: .count
    case .total(let total):
      choice(of: total.set, in: scope).flatMap { members(of: $0).first }.flatMap {
        type(of: total.value, in: scope.binding(total.variable.text, to: $0))
      }
    case .distance(let distance): distance.business ? .businessDays : .days
    case .extreme(_, let set, _): choice(of: set, in: scope).map { .choice($0) }
    }
  }

  private func type(of literal: Literal.Value) -> NaiveType {
    switch literal {
    case .truth: .truth
    case .number: .number
    case .percent: .percent
    case .date: .date
    case .text: .text
    case .duration(_, .days), .duration(_, .weeks): .days
    case .duration(_, .businessDays): .businessDays
    case .duration(_, .months), .duration(_, .years): .months
    }
  }

  private func setType(of member: Expression, in scope: NaiveScope) -> NaiveType? {
    if case .choice(let choice)? = type(of: member, in: scope) { return .set(choice) }
    return nil
  }

  /// The type of what a path stands for; a bare thing is a condition ("a bare input or outcome means `is met`").
  private func typeOfPath(_ expression: Expression, in scope: NaiveScope) -> NaiveType? {
    guard let path = NaivePath(expression) else { return nil }
    if let name = path.bareName, let member = scope.variables[name] { return .choice(member.choice) }
    guard let location = locate(path, in: scope) else {
      if case .member(let member)? = target(of: path, in: scope) { return .choice(member.choice) }
      return nil
    }
    switch location.entity.kind {
    case .choice: return location.property == nil ? .set(location.entity.name) : .choice(location.entity.name)
    case .fact(let fact): return type(fact.type)
    case .definition(let definition): return type(of: definition)
    case .table(let table): return type(table.type)
    case .event, .process, .thing:
      switch location.property {
      case nil: return .truth
      case "times", "round": return .count
      default: return .date
      }
    }
  }

  /// The type of a definition, whatever member its parameter stands for.
  func type(of definition: Definition) -> NaiveType? {
    var scope = NaiveScope.playbook
    if let parameter = definition.parameter, let member = members(of: parameter.choice.text).first {
      scope = scope.binding(parameter.name.text, to: member)
    }
    return type(of: definition.value, in: scope)
  }
}

extension NaiveType {
  /// Which type a sum or product has whose operands have several: a day and a duration is a day, a number and a
  /// duration
  /// is a duration.
  fileprivate var weight: Int {
    switch self {
    case .date: 3
    case .days, .businessDays, .months: 2
    case .percent: 1
    case .truth, .count, .number, .text, .choice, .set: 0
    }
  }
}
