/// Values: numbers, days, members, texts.
extension GraphBuilder {
  /// Returns the node of a value, in the encoding of its type.
  mutating func value(_ formula: Formula, _ environment: Environment) -> Int32 {
    let node = valueNode(formula, environment)
    recording?.append((node, .formula(formula, environment)))
    return node
  }

  private mutating func valueNode(_ formula: Formula, _ environment: Environment) -> Int32 {
    switch formula.form {
    case .constant(let constant): return nodes.node(.constant, encoded(constant))
    case .undecided: return formula.type == .truth ? NodeTable.unknownTruth : NodeTable.unknownValue
    case .remark: return truth(formula, environment)
    case .today: return slot(Slots.today)
    case .fact(let index, let owner, let member): return fact(index, owner, member, formula, environment)
    case .definition(let index, let argument): return definition(index, argument, formula, environment)
    case .table(let index, let argument):
      return perMember(argument, formula, environment) { builder, member in
        builder.term(.table(index, member: member, environment.view), at: formula.span)
      }
    case .property(let thing, let property): return self.property(thing, property, formula, environment)
    case .event(let index, let owner, let member, let aspect):
      return event(index, owner, member, aspect, environment)
    case .member(let term):
      if let member = constantMember(term, environment) { return nodes.node(.constant, Int64(member)) }
      if case .value(let inner) = term { return value(inner, environment) }
      return NodeTable.unknownValue
    case .conditional(let test, let then, let otherwise) where formula.type != .truth:
      let condition = truth(test, environment)
      let first = numeric(then, as: formula.type, environment)
      let second = numeric(otherwise, as: formula.type, environment)
      return select(condition, first, second)
    case .sum(let terms): return sum(terms, formula.type, environment)
    case .product(let left, let right): return product(left, right, environment)
    case .negative(let inner):
      return folded(.negate, 0, [numeric(inner, as: formula.type, environment)])
    case .share(let share, let whole):
      let scaling: Arithmetic.Scaling = whole.type == .count ? .mixed : .decimal
      return folded(.multiply, scaling.rawValue, [value(share, environment), value(whole, environment)])
    case .count(let variable, let set, let condition):
      let one = nodes.node(.constant, 1)
      let zero = nodes.node(.constant, 0)
      let members = countedMembers(variable, set, condition, environment)
      return nodes.node(.total, Cell.limit, members.map { select($0, one, zero) })
    case .total(let inner, let variable, let set): return total(inner, variable, set, environment)
    case .distance(let business, let from, let to):
      let inputs = [value(from, environment), value(to, environment)]
      return business ? overCalendars(.businessDaysBetween, inputs) : nodes.node(.daysBetween, 0, inputs)
    case .extreme(let isHighest, let set):
      let members = (0..<choiceSize(set.type)).map { member in
        ConditionRewriter.node(has(set, member, false, environment), &nodes)
      }
      return nodes.node(isHighest ? .highest : .lowest, 0, members)
    case .shifted(let day, let negative, let distance): return shifted(day, negative, distance, environment)
    case .not, .all, .any, .implies, .conditional, .less, .same, .within, .isKnown, .includes, .isEmpty, .quantified,
      .census, .status:
      return truth(formula, environment)
    case .members: return NodeTable.unknownValue
    }
  }

  private mutating func encoded(_ constant: Constant) -> Int64 {
    switch constant {
    case .truth(let truth): truth ? Cell.yes : Cell.no
    case .whole(let number), .tenThousandths(let number), .percent(let number): number
    case .date(let date): Int64(date.dayNumber)
    case .text(let text): texts.index(of: text)
    }
  }

  mutating func select(_ condition: Int32, _ then: Int32, _ otherwise: Int32) -> Int32 {
    if condition == NodeTable.yes || then == otherwise { return then }
    if condition == NodeTable.no { return otherwise }
    return nodes.node(.select, 0, [condition, then, otherwise])
  }

  // MARK: - Leaves

  private mutating func fact(
    _ index: Int, _ owner: [MemberTerm], _ member: MemberTerm?, _ formula: Formula, _ environment: Environment
  ) -> Int32 {
    let view = environment.view
    let owners = members(owner, environment)
    return perMember(member, formula, environment) { builder, at in
      let slot = builder.slots.fact(index, owner: owners, index: member == nil ? nil : at, in: builder.model)
      return builder.slot(slot, view)
    }
  }

  private mutating func definition(
    _ index: Int, _ argument: MemberTerm?, _ formula: Formula, _ environment: Environment
  ) -> Int32 {
    perMember(argument, formula, environment) { builder, member in
      builder.term(.definition(index, member: member, environment.view), at: formula.span)
    }
  }

  /// Something that exists per member: for the member itself, or as the table of all that a value may be.
  private mutating func perMember(
    _ term: MemberTerm?, _ formula: Formula, _ environment: Environment, _ row: (inout GraphBuilder, Int) -> Int32
  ) -> Int32 {
    guard let term else { return row(&self, 0) }
    if let member = constantMember(term, environment) { return row(&self, member) }
    guard case .value(let inner) = term else { return NodeTable.unknownValue }
    let pairs = (0..<choiceSize(inner.type)).flatMap { member in
      let test = isMember(inner, member, false, environment)
      return [ConditionRewriter.node(test, &nodes), row(&self, member)]
    }
    return nodes.node(formula.type == .truth ? .tableTruth : .tableValue, 0, pairs)
  }

  mutating func event(
    _ index: Int, _ owner: [MemberTerm], _ member: MemberTerm?, _ aspect: EventAspect, _ environment: Environment
  ) -> Int32 {
    let at = member.flatMap { constantMember($0, environment) }
    let day = slots.eventOn(index, owner: members(owner, environment), index: at, in: model)
    return slot(aspect == .times ? day + 1 : day, environment.view)
  }

  private mutating func property(
    _ thing: ThingTerm, _ property: Property, _ formula: Formula, _ environment: Environment
  ) -> Int32 {
    let instance = instance(thing, environment)
    let view = environment.view
    switch property {
    case .doneOn: return slot(slots.doneOn(instance), view)
    case .dueOn: return term(.aspect(.dueOn, instance: instance, view), at: formula.span)
    case .aimOn: return term(.aspect(.aimOn, instance: instance, view), at: formula.span)
    case .enteredOn: return slot(slots.enteredOn(instance), view)
    case .completedOn: return slot(slots.completedOn(instance), view)
    case .leftOn: return slot(slots.leftOn(instance), view)
    case .round: return slot(slots.round(instance), view)
    }
  }

  // MARK: - Arithmetic

  /// The value as a number in ten-thousandths where that is asked for.
  mutating func numeric(_ formula: Formula, as type: ValueType, _ environment: Environment) -> Int32 {
    let node = formula.type == .truth ? truth(formula, environment) : value(formula, environment)
    return type == .number && formula.type == .count ? folded(.scale, 0, [node]) : node
  }

  /// Two values in one encoding.
  mutating func unified(_ left: Formula, _ right: Formula, _ environment: Environment) -> (Int32, Int32) {
    let type: ValueType = left.type == .number || right.type == .number ? .number : left.type
    return (numeric(left, as: type, environment), numeric(right, as: type, environment))
  }

  private static func limit(of type: ValueType) -> Int64 {
    Arithmetic.limit(scaled: type == .number || type == .percent)
  }

  private mutating func sum(
    _ terms: [(negative: Bool, Formula)], _ type: ValueType, _ environment: Environment
  ) -> Int32 {
    guard let first = terms.first else { return NodeTable.unknownValue }
    var result = numeric(first.1, as: type, environment)
    for (negative, formula) in terms.dropFirst() {
      let next = numeric(formula, as: type, environment)
      result = folded(negative ? .subtract : .add, Self.limit(of: type), [result, next])
    }
    return result
  }

  private mutating func product(_ left: Formula, _ right: Formula, _ environment: Environment) -> Int32 {
    let scaling: Arithmetic.Scaling =
      switch (left.type == .number, right.type == .number) {
      case (true, true): .decimal
      case (false, false): .whole
      case (true, false), (false, true): .mixed
      }
    return folded(.multiply, scaling.rawValue, [value(left, environment), value(right, environment)])
  }

  private mutating func total(
    _ inner: Formula, _ variable: Int, _ set: Formula, _ environment: Environment
  ) -> Int32 {
    let zero = nodes.node(.constant, 0)
    let parts = (0..<choiceSize(set.type)).map { member -> Int32 in
      var scope = environment
      scope.members[variable] = member
      let isIn = ConditionRewriter.node(has(set, member, false, environment), &nodes)
      return select(isIn, value(inner, scope), zero)
    }
    return nodes.node(.total, Self.limit(of: inner.type), parts)
  }

  /// A node of an operation on constants is a constant.
  mutating func folded(_ operation: Operation, _ immediate: Int64, _ inputs: [Int32]) -> Int32 {
    let constants = inputs.compactMap(fold)
    guard constants.count == inputs.count else { return nodes.node(operation, immediate, inputs) }
    let result: Int64 =
      switch operation {
      case .add: Arithmetic.add(constants[0], constants[1], limit: immediate)
      case .subtract: Arithmetic.subtract(constants[0], constants[1], limit: immediate)
      case .negate: Arithmetic.negate(constants[0])
      case .multiply: Arithmetic.multiply(constants[0], constants[1], Arithmetic.Scaling(rawValue: immediate) ?? .whole)
      case .scale: Arithmetic.scale(constants[0])
      default: Cell.unknown
      }
    return nodes.node(.constant, result)
  }

  /// The value of a constant node.
  func fold(_ node: Int32) -> Int64? {
    nodes.operations[Int(node)] == .constant ? nodes.immediates[Int(node)] : nil
  }

  // MARK: - Days

  private mutating func shifted(
    _ day: Formula, _ negative: Bool, _ distance: Formula, _ environment: Environment
  ) -> Int32 {
    let start = value(day, environment)
    var length = value(distance, environment)
    if negative { length = folded(.negate, 0, [length]) }
    return moved(start, by: length, distance.type)
  }

  /// A day moved by a duration of a kind.
  mutating func moved(_ day: Int32, by length: Int32, _ type: ValueType) -> Int32 {
    switch type {
    case .businessDays: overCalendars(.addBusinessDays, [day, length])
    case .months: nodes.node(.addMonths, 0, [day, length])
    default: nodes.node(.addDays, 0, [day, length])
    }
  }

  /// Business days by the first calendar whose condition holds; while that is not known, a result counts if all agree.
  private mutating func overCalendars(_ operation: Operation, _ inputs: [Int32]) -> Int32 {
    var result = nodes.node(operation, 0, inputs)
    for (index, calendar) in model.calendars.enumerated().reversed() {
      let own = nodes.node(operation, Int64(index + 1), inputs)
      let condition = calendar.condition.map { truth($0, Environment()) } ?? NodeTable.yes
      result = select(condition, own, result)
    }
    return result
  }

  // MARK: - Decision tables

  mutating func table(_ index: Int, _ member: Int, _ view: View) -> Int32 {
    let entry = model.tables[index]
    var environment = Environment(view: view)
    if let parameter = entry.parameter { environment.members[parameter] = member }
    var pairs: [Int32] = []
    for (row, condition) in zip(entry.rows, rowConditions(entry, environment)) {
      pairs += [condition, numeric(row.result, as: entry.type, environment)]
    }
    return nodes.node(entry.type == .truth ? .tableTruth : .tableValue, 0, pairs)
  }

  /// For each row of a decision table, whether it is the one that decides.
  mutating func rowConditions(_ entry: Model.Table, _ environment: Environment) -> [Int32] {
    var conditions: [Int32] = []
    return entry.rows.map { row in
      guard let cells = row.cells else { return nodes.not(nodes.or(conditions)) }
      let tests = zip(cells, entry.inputs).map { cell($0, $1, environment) }
      conditions.append(nodes.and(tests))
      return nodes.and(tests)
    }
  }

  private mutating func cell(_ cell: CellTest, _ input: Formula, _ environment: Environment) -> Int32 {
    guard let values = cell.values else { return NodeTable.yes }
    let domain = ValueDomain.range(of: input.type, in: model)
    if input.type == .truth {
      let node = truth(input, environment)
      switch (values.contains(0), values.contains(1)) {
      case (true, true): return nodes.or([node, nodes.not(node), NodeTable.yes])
      case (true, false): return nodes.not(node)
      case (false, true): return node
      case (false, false): return NodeTable.no
      }
    }
    let node = value(input, environment)
    if case .fact = input.form {
      let told = values.intersection(ValueSet(domain))
      return ConditionRewriter.node(.test(slot: node, told, domain: domain), &nodes)
    }
    return nodes.node(.inSet, nodes.valueSet(values), [node])
  }
}
