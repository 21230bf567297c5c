/// Constants, sets, comparisons and arithmetic.
extension Typer {
  /// Returns the formula of a constant; a whole number is a count wherever a number may also stand.
  mutating func constant(_ value: Literal.Value, expected: ValueType?, at span: Span) -> Formula? {
    let (constant, type): (Constant, ValueType) =
      switch value {
      case .truth(let truth): (.truth(truth), .truth)
      case .number(let number, places: 0) where expected != .number && number >= 0:
        (.whole(number / 10_000), .count)
      case .number(let number, _): (.tenThousandths(number), .number)
      case .percent(let hundredths): (.percent(hundredths), .percent)
      case .date(let date): (.date(date), .date)
      case .text(let text): (.text(text), .text)
      case .duration(let length, .days): (.whole(length), .days)
      case .duration(let length, .weeks): (.whole(length * 7), .days)
      case .duration(let length, .businessDays): (.whole(length), .businessDays)
      case .duration(let length, .months): (.whole(length), .months)
      case .duration(let length, .years): (.whole(length * 12), .months)
      }
    return Formula(form: .constant(constant), type: type, span: span)
  }

  // MARK: - Sets

  mutating func set(_ expression: Expression, expected: ValueType?, _ environment: Environment) -> Formula? {
    guard let formula = value(expression, expected: expected, environment) else { return nil }
    if case .set = formula.type { return formula }
    report(
      .mismatch(found: describe(formula.type), expected: Keyword.set.text + " " + Keyword.of.text + " …"),
      at: expression.span)
    return nil
  }

  mutating func setLiteral(
    _ members: [Expression], expected: ValueType?, at span: Span, _ environment: Environment
  ) -> Formula? {
    var choice: Int?
    switch expected {
    case .set(let expected)?: choice = expected
    case .choice(let expected)?: choice = expected
    default: break
    }
    if choice == nil { choice = commonChoice(members) }
    guard let choice else {
      if let first = members.first, let formula = value(first, environment), case .choice(let found) = formula.type {
        return setLiteral(members, expected: .set(found), at: span, environment)
      }
      if members.isEmpty { report(.cannotInfer("{}", spellings: []), at: span) }
      return nil
    }
    let terms = members.map { memberTerm($0, of: choice, environment) }
    let known = terms.compactMap { $0 }
    guard known.count == members.count else { return nil }
    return Formula(form: .members(known), type: .set(choice), span: span)
  }

  /// The only choice that has all the names as members.
  private func commonChoice(_ members: [Expression]) -> Int? {
    let names = members.compactMap { if case .name(let name) = $0 { name.text } else { nil as String? } }
    guard names.count == members.count, !names.isEmpty else { return nil }
    let choices = scopes.members.indices.filter { choice in names.allSatisfy { scopes.members[choice][$0] != nil } }
    return choices.count == 1 ? choices.first : nil
  }

  mutating func membership(
    _ member: Expression, _ set: Expression, negated: Bool, at span: Span, _ environment: Environment
  ) -> Formula? {
    let formula: Formula?
    if case .set = set.unparenthesized, case let left? = value(member, environment) {
      guard case .choice(let choice) = left.type else {
        report(.mismatch(found: describe(left.type), expected: Keyword.choice.text), at: member.span)
        return nil
      }
      formula = self.set(set, expected: .set(choice), environment)
    } else {
      formula = self.set(set, expected: nil, environment)
    }
    guard let formula, case .set(let choice) = formula.type,
      let term = memberTerm(member, of: choice, environment)
    else { return nil }
    let includes = truth(.includes(formula, term), span)
    return negated ? truth(.not(includes), span) : includes
  }

  // MARK: - Comparisons

  mutating func comparison(
    _ left: Expression, _ comparison: Comparison, _ right: Expression, at span: Span, _ environment: Environment
  ) -> Formula? {
    guard let (leftFormula, rightFormula) = ordered(left, right, environment) else { return nil }
    // Only `<` exists; the others are its negation, or have their sides exchanged.
    switch comparison {
    case .less: return truth(.less(leftFormula, rightFormula), span)
    case .greater: return truth(.less(rightFormula, leftFormula), span)
    case .lessOrEqual: return truth(.not(truth(.less(rightFormula, leftFormula), span)), span)
    case .greaterOrEqual: return truth(.not(truth(.less(leftFormula, rightFormula), span)), span)
    }
  }

  /// Returns two values that can be ordered, or reports that they cannot.
  private mutating func ordered(
    _ left: Expression, _ right: Expression, _ environment: Environment
  ) -> (Formula, Formula)? {
    guard let leftFormula = value(left, environment),
      let rightFormula = value(right, expected: leftFormula.type, environment)
    else { return nil }
    guard agree(leftFormula.type, rightFormula.type) else {
      reportNotComparable(leftFormula, rightFormula, left, right)
      return nil
    }
    if let reason = whyNotOrdered(leftFormula.type) {
      report(.notOrdered(describe(leftFormula.type), choice: reason.choice), at: left.span.union(right.span))
      return nil
    }
    return (leftFormula, rightFormula)
  }

  private func whyNotOrdered(_ type: ValueType) -> (choice: String?, Void)? {
    switch type {
    case .count, .number, .percent, .date, .days, .businessDays, .months: nil
    case .choice(let choice): model.choices[choice].ordered ? nil : (model.choices[choice].name, ())
    case .truth, .text, .set: (nil, ())
    }
  }

  mutating func range(
    _ value: Expression, _ low: Expression, _ high: Expression, at span: Span, _ environment: Environment
  ) -> Formula? {
    guard let (formula, lowFormula) = ordered(value, low, environment),
      let (_, highFormula) = ordered(value, high, environment)
    else { return nil }
    return truth(.within(formula, lowFormula, highFormula), span)
  }

  // MARK: - Arithmetic

  mutating func arithmetic(
    _ expression: Expression, expected: ValueType?, _ environment: Environment
  ) -> Formula? {
    let span = expression.span
    switch expression {
    case .sum(let terms): return sum(terms, environment)
    case .product(let operands): return product(operands, environment)
    case .negative(let operand, _):
      guard let formula = value(operand, environment) else { return nil }
      guard formula.type.isNumeric || formula.type == .percent || formula.type.isDuration else {
        return noArithmetic("-", formula.type, nil, at: span)
      }
      let type = formula.type == .count ? ValueType.number : formula.type
      return Formula(form: .negative(formula), type: type, span: span)
    case .share(let share, let whole): return self.share(share, whole, at: span, environment)
    case .count(let count):
      guard let (set, variable, inner) = bind(count.variable, in: count.set, environment),
        let condition = condition(count.condition, inner)
      else { return nil }
      return Formula(
        form: .count(variable: variable, set: set, condition: condition), type: .count, span: span)
    case .total(let total):
      guard let (set, variable, inner) = bind(total.variable, in: total.set, environment),
        let value = value(total.value, inner)
      else { return nil }
      guard value.type.isNumeric || value.type == .percent || value.type.isDuration else {
        return noArithmetic(Keyword.total.text, value.type, nil, at: total.value.span)
      }
      return Formula(form: .total(value, variable: variable, set: set), type: value.type, span: span)
    case .distance(let distance):
      guard let from = value(distance.from, of: .date, environment),
        let to = value(distance.to, of: .date, environment)
      else { return nil }
      let type = distance.business ? ValueType.businessDays : .days
      return Formula(form: .distance(business: distance.business, from, to), type: type, span: span)
    case .extreme(let highest, let set, _):
      guard let formula = self.set(set, expected: nil, environment), case .set(let choice) = formula.type else {
        return nil
      }
      guard model.choices[choice].ordered else {
        report(.notOrdered(describe(formula.type), choice: model.choices[choice].name), at: span)
        return nil
      }
      return Formula(form: .extreme(highest: highest, formula), type: .choice(choice), span: span)
    default: return nil
    }
  }

  private mutating func noArithmetic(
    _ operation: String, _ left: ValueType, _ right: ValueType?, instead: String? = nil, at span: Span
  ) -> Formula? {
    report(
      .noArithmetic(operation: operation, describe(left), right.map { describe($0) }, instead: instead), at: span)
    return nil
  }

  private mutating func sum(_ terms: [Term], _ environment: Environment) -> Formula? {
    guard let first = terms.first, var result = value(first.value, environment) else { return nil }
    for term in terms.dropFirst() {
      guard let next = value(term.value, environment) else { return nil }
      let span = result.span.union(next.span)
      guard let type = typeOfSum(result, next, negative: term.negative, terms) else { return nil }
      if result.type == .date {
        result = Formula(form: .shifted(result, negative: term.negative, by: next), type: type, span: span)
      } else if next.type == .date {
        result = Formula(form: .shifted(next, negative: false, by: result), type: type, span: span)
      } else {
        result = Formula(form: .sum([(false, result), (term.negative, next)]), type: type, span: span)
      }
    }
    return result
  }

  /// Reports the one of two values that is a percentage.
  private mutating func reportPercentage(_ left: Formula, _ right: Formula) {
    let percent = left.type == .percent ? left : right
    report(.percentForCount(percentage(percent)), at: percent.span)
  }

  private mutating func typeOfSum(
    _ leftFormula: Formula, _ rightFormula: Formula, negative: Bool, _ terms: [Term]
  ) -> ValueType? {
    let (left, right) = (leftFormula.type, rightFormula.type)
    let span = leftFormula.span.union(rightFormula.span)
    switch (left, right) {
    case (.count, .count): return negative ? .number : .count
    case _ where left.isNumeric && right.isNumeric: return .number
    case (.percent, .percent): return .percent
    case (.date, _) where right.isDuration: return .date
    case (_, .date) where left.isDuration && !negative: return .date
    case (.date, .date):
      let ends = terms.reversed().map { "(" + text($0.value) + ")" }
      let words = [Keyword.days.text, Keyword.from.text, ends[0], Keyword.to.text, ends[ends.count - 1]]
      let instead = negative && ends.count == 2 ? words.joined(separator: " ") : nil
      _ = noArithmetic(negative ? "-" : "+", left, right, instead: instead, at: span)
    case _ where left.isDuration && left == right: return left
    case _ where left.isDuration && right.isDuration:
      report(.unitMismatch(left: describe(left), right: describe(right)), at: span)
    case (.date, .count), (.date, .number):
      report(.unitMismatch(left: describe(left), right: describe(right)), at: span)
    case _ where left == .percent && right.isNumeric || left.isNumeric && right == .percent:
      reportPercentage(leftFormula, rightFormula)
    default: _ = noArithmetic(negative ? "-" : "+", left, right, at: span)
    }
    return nil
  }

  private mutating func product(_ operands: [Expression], _ environment: Environment) -> Formula? {
    guard let first = operands.first, var result = value(first, environment) else { return nil }
    for operand in operands.dropFirst() {
      guard let next = value(operand, environment) else { return nil }
      let span = result.span.union(next.span)
      let type: ValueType
      switch (result.type, next.type) {
      case (.count, .count): type = .count
      case _ where result.type.isNumeric && next.type.isNumeric: type = .number
      case (_, .count) where result.type.isDuration: type = result.type
      case (.count, _) where next.type.isDuration: type = next.type
      case _ where result.type == .percent && next.type.isNumeric || result.type.isNumeric && next.type == .percent:
        reportPercentage(result, next)
        return nil
      default: return noArithmetic("*", result.type, next.type, at: span)
      }
      result = Formula(form: .product(result, next), type: type, span: span)
    }
    return result
  }

  private mutating func share(
    _ share: Expression, _ whole: Expression, at span: Span, _ environment: Environment
  ) -> Formula? {
    let left = value(share, environment)
    guard let right = value(whole, environment), let left else { return nil }
    guard left.type == .percent, right.type.isNumeric else {
      return noArithmetic(Keyword.of.text, left.type, right.type, instead: "10% of …", at: span)
    }
    return Formula(form: .share(left, of: right), type: .number, span: span)
  }
}
