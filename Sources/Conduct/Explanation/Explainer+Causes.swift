/// What decides a formula.
extension Explainer {
  typealias Causes = (because: [Finding], context: [Finding])

  /// Returns the parts of a formula that decide it, and those that it depends on besides.
  mutating func causes(
    _ formula: Formula, _ environment: GraphBuilder.Environment, depth: Int
  ) -> Causes {
    switch formula.form {
    case .constant, .member: return ([], [])
    case .all(let parts): return decided(by: parts, absorbing: .no, formula, environment, depth)
    case .any(let parts): return decided(by: parts, absorbing: .yes, formula, environment, depth)
    case .not(let inner):
      return inner.isLeaf ? ([finding(inner, environment, depth: depth)], []) : causes(inner, environment, depth: depth)
    case .implies(let premise, let conclusion):
      return implication(premise, conclusion, formula, environment, depth)
    case .conditional(let test, let then, let otherwise):
      let parts: [Formula] =
        switch truth(builder.truth(test, environment)) {
        case .yes: [test, then]
        case .no: [test, otherwise]
        case .unknown: [test, then, otherwise]
        }
      return (parts.flatMap { shown($0, environment, depth) }, [])
    case .quantified(let quantifier, let variable, let set, let body):
      return members(quantifier, variable, set, body, formula, environment, depth)
    case .census: return census(formula, environment, depth)
    case .table(let index, .value(let argument)?):
      let rows = rows(argument, environment, depth: depth) { explainer, member in
        let below = explainer.table(index, .constant(member), environment, depth)
        return below.because + below.context
      }
      return (rows, [])
    case .table(let index, let argument): return table(index, argument, environment, depth)
    case .definition(let index, .value(let argument)?):
      if case .set = formula.type { return (setFindings(formula, nil, environment), []) }
      let rows = rows(argument, environment, depth: depth) { explainer, member in
        let form = Formula.Form.definition(index, argument: .constant(member))
        let row = Formula(form: form, type: formula.type, span: formula.span)
        return [explainer.finding(row, environment, depth: depth)]
      }
      return (rows, [])
    case .count(let variable, let set, let body):
      return allMembers(variable, set, [body], environment, depth)
    case .total(let value, let variable, let set): return allMembers(variable, set, [value], environment, depth)
    case .includes(let set, let member): return includes(set, member, environment, depth)
    case .isEmpty(let set), .extreme(_, let set): return (setFindings(set, nil, environment), [])
    default:
      if case .set = formula.type { return (setFindings(formula, nil, environment), []) }
      if formula.isLeaf { return ([finding(formula, environment, depth: depth)], []) }
      return (formula.operands.flatMap { shown($0, environment, depth) }, [])
    }
  }

  /// The findings of an operand: itself where it can be read, else what it is made of; constants say nothing.
  mutating func shown(
    _ formula: Formula, _ environment: GraphBuilder.Environment, _ depth: Int
  ) -> [Finding] {
    switch formula.form {
    case .constant, .member(.constant), .member(.variable): return []
    default: break
    }
    if case .set = formula.type { return setFindings(formula, nil, environment) }
    if formula.type == .truth || formula.isLeaf { return [finding(formula, environment, depth: depth)] }
    let below = causes(formula, environment, depth: depth)
    return below.because + below.context
  }

  /// An *and* is decided by a no, an *or* by a yes; else by all, of which the unknown ones stand out.
  private mutating func decided(
    by parts: [Formula], absorbing: Truth, _ formula: Formula, _ environment: GraphBuilder.Environment, _ depth: Int
  ) -> Causes {
    let value = truth(builder.truth(formula, environment))
    let values = parts.map { truth(builder.truth($0, environment)) }
    func pick(_ wanted: (Truth) -> Bool) -> [Formula] { zip(parts, values).filter { wanted($0.1) }.map(\.0) }
    if value == absorbing {
      let deciding = pick { $0 == absorbing }
      if !deciding.isEmpty { return (deciding.flatMap { shown($0, environment, depth) }, []) }
      // Where no part decides alone, together they do: the rewrites found it.
      return (parts.flatMap { shown($0, environment, depth) }.map(\.indifferent), [])
    }
    if value == .unknown {
      let open = pick { $0 == .unknown }
      let rest = pick { $0 != .unknown }
      return (open.flatMap { shown($0, environment, depth) }, rest.flatMap { shown($0, environment, depth) })
    }
    return (parts.flatMap { shown($0, environment, depth) }, [])
  }

  private mutating func implication(
    _ premise: Formula, _ conclusion: Formula, _ formula: Formula, _ environment: GraphBuilder.Environment,
    _ depth: Int
  ) -> Causes {
    let (given, then) = (truth(builder.truth(premise, environment)), truth(builder.truth(conclusion, environment)))
    if given == .no { return (shown(premise, environment, depth), []) }
    if then == .yes { return (shown(conclusion, environment, depth), []) }
    return (shown(premise, environment, depth) + shown(conclusion, environment, depth), [])
  }

  // MARK: - Sets and members

  /// What is told of a set, for one member or all.
  mutating func setFindings(
    _ set: Formula, _ member: Int?, _ environment: GraphBuilder.Environment
  ) -> [Finding] {
    guard case .set(let choice) = set.type else { return [] }
    switch set.form {
    case .fact(let index, let owner, let at):
      let fact = model.facts[index]
      let constant = at.flatMap { builder.constantMember($0, environment) }
      let name = model.factName(index, owner: builder.members(owner, environment), index: constant)
      let whole = (fact.title ?? fact.name) + (constant.map { " (" + memberLabel(fact.index, $0) + ")" } ?? "")
      let range = member.map { $0..<($0 + 1) } ?? 0..<model.choices[choice].members.count
      return range.map { element in
        let condition = builder.has(set, element, false, environment)
        let node = ConditionRewriter.node(condition, &builder.nodes)
        cite(node)
        let path = name + "[" + model.choices[choice].members[element].name + "]"
        let label = whole + ": " + memberLabel(choice, element)
        return Finding(.fact(Finding.Name(path: path, label: label)), .truth(truth(node)), span: fact.nameSpan)
      }
    case .definition(let index, .value(let argument)?):
      return rows(argument, environment, depth: Self.maximumDepth - 1) { explainer, row in
        let form = Formula.Form.definition(index, argument: .constant(row))
        return explainer.setFindings(Formula(form: form, type: set.type, span: set.span), member, environment)
      }
    case .definition(let index, let argument):
      var inner = GraphBuilder.Environment(view: environment.view)
      if let parameter = model.definitions[index].parameter, let argument {
        inner.members[parameter] = builder.constantMember(argument, environment) ?? 0
      }
      return setFindings(model.definitions[index].value, member, inner)
    case .conditional(let test, let then, let otherwise):
      return shown(test, environment, Self.maximumDepth - 1) + setFindings(then, member, environment)
        + setFindings(otherwise, member, environment)
    case .members(let terms):
      return terms.flatMap { term -> [Finding] in
        if case .value(let formula) = term { shown(formula, environment, Self.maximumDepth - 1) } else { [] }
      }
    default: return []
    }
  }

  private mutating func includes(
    _ set: Formula, _ member: MemberTerm, _ environment: GraphBuilder.Environment, _ depth: Int
  ) -> Causes {
    if let constant = builder.constantMember(member, environment) {
      return (setFindings(set, constant, environment), [])
    }
    guard case .value(let formula) = member else { return ([], []) }
    return (shown(formula, environment, depth) + setFindings(set, nil, environment), [])
  }

  /// The members that decide a quantifier.
  private mutating func members(
    _ quantifier: Quantifier, _ variable: Int, _ set: Formula, _ body: Formula, _ formula: Formula,
    _ environment: GraphBuilder.Environment, _ depth: Int
  ) -> Causes {
    guard case .set(let choice) = set.type else { return ([], []) }
    let wanted: Truth = quantifier == .every ? .no : .yes
    let value = truth(builder.truth(formula, environment))
    let isDecidedByOne = value == (quantifier == .some ? .yes : .no)
    var because: [Finding] = []
    var context: [Finding] = []
    for member in model.choices[choice].members.indices {
      var inner = environment
      inner.members[variable] = member
      let isIn = truth(ConditionRewriter.node(builder.has(set, member, false, environment), &builder.nodes))
      let holds = truth(builder.truth(body, inner))
      let decides = isIn == .yes && holds == wanted
      if isDecidedByOne, !decides { continue }
      let below =
        isIn == .no
        ? setFindings(set, member, environment)
        : setFindings(set, member, environment) + shown(body, inner, depth)
      let name = Finding.Name(
        path: model.choices[choice].members[member].name, label: memberLabel(choice, member))
      let finding = Finding(.member(name), .truth(isIn == .no ? .no : holds), span: body.span, because: below)
      if isIn == .no || value == .unknown && isIn != .unknown && holds != .unknown {
        context.append(finding)
      } else {
        because.append(finding)
      }
    }
    return because.isEmpty ? (context, []) : (because, context)
  }

  private mutating func allMembers(
    _ variable: Int, _ set: Formula, _ bodies: [Formula], _ environment: GraphBuilder.Environment, _ depth: Int
  ) -> Causes {
    guard case .set(let choice) = set.type else { return ([], []) }
    var because: [Finding] = []
    for member in model.choices[choice].members.indices {
      var inner = environment
      inner.members[variable] = member
      let isIn = truth(ConditionRewriter.node(builder.has(set, member, false, environment), &builder.nodes))
      var below = setFindings(set, member, environment)
      if isIn != .no { below += bodies.flatMap { shown($0, inner, depth) } }
      let name = Finding.Name(
        path: model.choices[choice].members[member].name, label: memberLabel(choice, member))
      // A member that does not meet the condition is not counted.
      let conditions = bodies.filter { $0.type == .truth }.map { truth(builder.truth($0, inner)) }
      let isOut = isIn == .no || conditions.contains(.no)
      let counted: Truth = isOut ? .no : conditions.contains(.unknown) ? .unknown : isIn
      because.append(Finding(.member(name), .truth(counted), because: below))
    }
    return (because, [])
  }

  /// The things that decide `every … is …`.
  private mutating func census(
    _ formula: Formula, _ environment: GraphBuilder.Environment, _ depth: Int
  ) -> Causes {
    guard case .census(let quantifier, let kind, let process, let isDenied, let status) = formula.form else {
      return ([], [])
    }
    let view = environment.view
    let value = truth(builder.truth(formula, environment))
    let isDecidedByOne = value == (quantifier == .some ? .yes : .no)
    let wanted: Truth = (quantifier == .every) != isDenied ? .no : .yes
    var because: [Finding] = []
    var context: [Finding] = []
    let prefix = builder.members(process.members, environment)
    for member in builder.censusMembers(kind, process.process, prefix, view) {
      let instance = member.instance
      let isCounted = [Aspect.applicable] + [member.selecting].compactMap { $0 }
      let counts = isCounted.map { truth(builder.aspect($0, instance, view)) }
      let holds = truth(builder.term(builder.censusKey(status, instance, view)))
      let isOut = counts.contains(.no)
      let decides = !counts.contains { $0 != .yes } && holds == wanted
      if isDecidedByOne, !decides { continue }
      let terms = isOut ? [] : [Aspect.shown(status, of: builder.instances.all[instance].thing)]
      let keys = (isCounted + terms).map { TermKey.aspect($0, instance: instance, view) }
      let below = keys.compactMap { termFinding($0, depth: depth) }
      if isOut || value == .unknown && holds != .unknown && !counts.contains(.unknown) {
        context += below
      } else {
        because += below.suffix(terms.count)
        context += below.dropLast(terms.count)
      }
    }
    return because.isEmpty ? (context, []) : (because, context)
  }

  private mutating func table(
    _ index: Int, _ argument: MemberTerm?, _ environment: GraphBuilder.Environment, _ depth: Int
  ) -> Causes {
    var inner = GraphBuilder.Environment(view: environment.view)
    if let parameter = model.tables[index].parameter, let argument {
      inner.members[parameter] = builder.constantMember(argument, environment) ?? 0
    }
    return (model.tables[index].inputs.flatMap { shown($0, inner, depth) }, [])
  }

  // MARK: - How a day came about

  mutating func dayNotes(_ formula: Formula, _ environment: GraphBuilder.Environment) -> [Finding.DayNote] {
    guard case .shifted(let start, _, let distance) = formula.form, distance.type == .businessDays else { return [] }
    let from = cell(builder.value(start, environment))
    let to = cell(builder.value(formula, environment))
    guard from != Cell.unknown, from != Cell.never, let first = CivilDate(dayNumber: Int(from)) else { return [] }
    guard let chosen = calendarInForce() else { return [] }
    guard to != Cell.unknown, let last = CivilDate(dayNumber: Int(to)) else { return [.outsideHorizon] }
    var notes: [Finding.DayNote] = model.calendars.isEmpty ? [] : [.calendar(chosen.name)]
    let civil = abs(first.days(to: last))
    let business = abs(chosen.calendar.businessDays(from: first, to: last) ?? civil)
    if civil > business { notes.append(.overFreeDays(civil - business)) }
    for year in Set([first.year, last.year]).sorted() where !chosen.calendar.listsHolidays(in: year) {
      notes.append(.noHolidaysListed(year))
    }
    return notes
  }

  /// The first calendar whose condition holds, if that is known.
  private mutating func calendarInForce() -> (name: String?, calendar: BusinessCalendar)? {
    for entry in model.calendars {
      let holds = entry.condition.map { truth(builder.truth($0, GraphBuilder.Environment())) } ?? .yes
      if holds == .yes { return (entry.title ?? entry.name, entry.calendar) }
      if holds == .unknown { return nil }
    }
    return (nil, model.header.calendar)
  }
}
