/// Definitions, decision tables and invariants.
extension Composer {
  mutating func addDefinition() {
    var context = Context()
    var parameter: GeneratedParameter?
    if random.chance(25), let choice = random.pick(choices)?.name {
      parameter = GeneratedParameter(variable: names.variable(), choice: choice)
      context.variables = parameter.map { [$0] } ?? []
    }
    let value = definedValue(context)
    let name = names.name(from: &random, keywords: true)
    rules.append(
      .definition(
        GeneratedDefinition(
          name: name, parameter: parameter, title: title(), value: value, citations: citations())))
    let symbol = Symbol(
      kind: .definition, name: name, choices: parameter.map { [$0.choice] } ?? [], type: value.type)
    symbols.append(symbol)
    if case .set = value.kind, parameter == nil { definedSets.append(symbol) }
  }

  private mutating func definedValue(_ context: Context) -> GeneratedExpression {
    switch random.below(100) {
    case ..<50:
      if let parameter = context.variables.first {
        return conditionAboutMember(context, parameter.variable, parameter.choice, 2)
      }
      return condition(context)
    case ..<65:
      let number = number(context, 2)
      return number.type.isNumeric ? GeneratedExpression(number.kind, number.operands, .number) : number
    case ..<75: return day(context, 2)
    case ..<90:
      let type = random.oneOf(GeneratedType.days, .businessDays, .months)
      let unit = random.pick(GeneratedUnit.allCases.filter { $0.type == type }) ?? .day
      guard random.chance(50) else { return .duration(random.number(1...10), unit) }
      return conditional(type, context) { .duration($0.random.number(1...10), unit) }
    default:
      guard let choice = random.pick(choices)?.name else { return condition(context) }
      let list = someMembers(of: choice).map {
        GeneratedExpression.member(choice, $0, isQualified: true)
      }
      return GeneratedExpression(.set(choice: choice), list, .set(choice))
    }
  }

  // MARK: - Tables

  mutating func addTable() {
    var context = Context()
    var parameter: GeneratedParameter?
    if random.chance(20), let choice = random.pick(choices)?.name {
      parameter = GeneratedParameter(variable: names.variable(), choice: choice)
      context.variables = parameter.map { [$0] } ?? []
    }
    var inputs: [GeneratedExpression] = []
    var parts: [[[GeneratedTable.Test]]] = []
    for _ in 0..<random.number(1...2) {
      guard let input = tableInput(context), !inputs.contains(input) else { continue }
      inputs.append(input)
      parts.append(partition(of: input))
    }
    guard !inputs.isEmpty else { return }
    let name = names.name(from: &random)
    let type = tableType()
    let rows = rows(parts, type)
    rules.append(
      .table(
        GeneratedTable(
          name: name, parameter: parameter, title: title(), type: type, inputs: inputs, rows: rows,
          citations: citations())))
    symbols.append(
      Symbol(kind: .table, name: name, choices: parameter.map { [$0.choice] } ?? [], type: type))
  }

  private mutating func tableInput(_ context: Context) -> GeneratedExpression? {
    if random.chance(25) { return number(context, 1) }
    let inputs = symbols.filter { symbol in
      guard symbol.isValue, let type = symbol.type else { return false }
      switch type {
      case .yesNo, .count, .number, .percent, .date, .text, .choice: return true
      case .days, .businessDays, .months, .set: return false
      }
    }
    return random.pick(inputs).flatMap { value($0, context) }
  }

  private mutating func tableType() -> GeneratedType {
    let choice = random.pick(choices)?.name ?? ""
    return random.oneOf(
      .yesNo, .choice(choice), .count, .number, .percent, .date, .text, .days, .businessDays, .months)
  }

  /// Cells that together admit every value once; an open-ended type gets some values only.
  private mutating func partition(of input: GeneratedExpression) -> [[GeneratedTable.Test]] {
    switch input.type {
    case .yesNo: return [[.value(.truth(true))], [.value(.truth(false))]]
    case .choice(let choice):
      let all = members(of: choice)
      if isOrdered(choice), random.chance(50) {
        let middle = GeneratedLiteral.member(choice: choice, all[1])
        return [[.comparison(.less, middle)], [.comparison(.greaterOrEqual, middle)]]
      }
      let cut = random.number(1...(all.count - 1))
      return [all[..<cut], all[cut...]].map { part in part.map { .value(.member(choice: choice, $0)) } }
    case .percent: return thresholds(percentToCompare(), 100, input) { .percent(hundredths: $0) }
    case .date: return thresholds(min(dayToCompare().serial, 3_650_000), 30, input) { .date(GeneratedDay(serial: $0)) }
    case .text: return [[.value(.text("blue")), .value(.text("green"))], []]
    case .count, .number, .days, .businessDays, .months, .set:
      let steps = numberToCompare(.count)
      return thresholds(min(max(20_000, steps), 9_999_999_000_000_000), 100_000, input) { .number(tenThousandths: $0) }
    }
  }

  private mutating func thresholds(
    _ low: Int, _ width: Int, _ input: GeneratedExpression, _ literal: (Int) -> GeneratedLiteral
  ) -> [[GeneratedTable.Test]] {
    let first = literal(low)
    let second = literal(low + width)
    if case .value(let reference) = input.kind { constants[reference.key, default: []] += [first, second] }
    return switch random.below(3) {
    case 0: [[.comparison(.less, first)], [.range(first, second)], [.comparison(.greater, second)]]
    case 1: [[.comparison(.lessOrEqual, first)], [.comparison(.greater, first)]]
    default: [[.comparison(.less, first), .comparison(.greater, second)], [.range(first, second)]]
    }
  }

  /// Rows that leave no gap; those that overlap have one result.
  private mutating func rows(_ parts: [[[GeneratedTable.Test]]], _ type: GeneratedType) -> [GeneratedTable.Row] {
    var combinations: [[[GeneratedTable.Test]]] = [[]]
    for part in parts { combinations = combinations.flatMap { row in part.map { row + [$0] } } }
    if parts.contains(where: { $0.contains([]) }) {
      // A text is tested for some values; the rest is left to `otherwise`.
      combinations.removeAll { $0.contains([]) }
      return listed(combinations, type) + [GeneratedTable.Row(cells: nil, result: result(type))]
    }
    switch random.below(4) {
    case 0:
      combinations.removeLast()
      return listed(combinations, type) + [GeneratedTable.Row(cells: nil, result: result(type))]
    case 1 where parts.count > 1:
      return merged(combinations, type)
    case 2 where parts.count > 1:
      // Two rows that overlap and agree.
      let shared = result(type)
      var first = combinations[0]
      var second = combinations[0]
      first[0] = []
      second[1] = []
      return [
        GeneratedTable.Row(cells: first, result: shared), GeneratedTable.Row(cells: second, result: shared),
        GeneratedTable.Row(cells: nil, result: result(type)),
      ]
    default: return listed(combinations, type)
    }
  }

  private mutating func listed(_ cells: [[[GeneratedTable.Test]]], _ type: GeneratedType) -> [GeneratedTable.Row] {
    cells.map { GeneratedTable.Row(cells: $0, result: result(type)) }
  }

  /// The rows of one value of the first input taken together with `any`.
  private mutating func merged(
    _ combinations: [[[GeneratedTable.Test]]], _ type: GeneratedType
  ) -> [GeneratedTable.Row] {
    let first = combinations[0][0]
    let others = combinations.filter { $0[0] != first }
    let whole = [first] + Array(repeating: [], count: combinations[0].count - 1)
    return [GeneratedTable.Row(cells: whole, result: result(type))] + listed(others, type)
  }

  private mutating func result(_ type: GeneratedType) -> GeneratedLiteral {
    switch type {
    case .days, .businessDays, .months:
      let unit = random.pick(GeneratedUnit.allCases.filter { $0.type == type }) ?? .day
      return .duration(random.number(1...10), unit)
    case .count: return .whole(random.below(50))
    case .number: return .number(tenThousandths: random.below(500_000))
    default: return value(of: type, key: nil)
    }
  }

  // MARK: - Invariants

  mutating func addInvariant() {
    let context = Context()
    let things = symbols.filter { $0.kind == .task || $0.kind == .process && !$0.isExternal }
    var moment: GeneratedInvariant.Moment?
    if random.chance(65), let symbol = random.pick(things), let thing = reference(to: symbol, context) {
      let act = symbol.kind == .task ? .perform : random.oneOf(GeneratedAct.enter, .complete, .leave)
      moment = GeneratedInvariant.Moment(act: act, thing: thing)
    }
    rules.append(
      .invariant(
        GeneratedInvariant(
          name: names.name(from: &random), title: title(), moment: moment, condition: condition(context),
          citations: citations(6))))
  }
}
