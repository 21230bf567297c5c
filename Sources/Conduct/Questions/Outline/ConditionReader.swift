/// Reads formulas as a reader is told them.
struct ConditionReader {
  let model: Model

  /// Returns a condition or value by the titles of what it names; O(size).
  func phrase(_ formula: Formula) -> ConditionPhrase {
    switch formula.form {
    case .constant(let constant): self.constant(constant, formula.type)
    case .undecided(let reason): .undecided(model.undecidedReasons[reason] ?? reason)
    case .today: .today
    case .fact(let index, let owner, let member):
      .name(factName(index, owner, member))
    case .definition(let index, let argument):
      .name(
        parameterized(
          model.definitions[index].title ?? model.definitions[index].name,
          model.definitions[index].parameter, argument))
    case .table(let index, let argument):
      .name(
        parameterized(model.tables[index].title ?? model.tables[index].name, model.tables[index].parameter, argument))
    case .status(let thing, let status): .status(name(thing), status)
    case .remark(let number):
      .status(TextDecoder.quoted(model.text(ofRemark: number)), model.remarks.all[number].kind.status)
    case .property(let thing, let property): .property(name(thing), property)
    case .event(let index, let owner, let member, let aspect):
      .event(eventName(index, owner, member), aspect)
    case .member(let member): self.member(member, formula.type)
    case .not(let inner): denied(inner)
    case .all(let parts): .all(parts.map(phrase))
    case .any(let parts): .any(parts.map(phrase))
    case .implies(let left, let right): .implies(phrase(left), phrase(right))
    case .conditional(let test, let yes, let no): .conditional(phrase(test), phrase(yes), phrase(no))
    case .less(let left, let right):
      isWrittenFirst(right, left)
        ? .comparison(phrase(right), .greater, phrase(left)) : .comparison(phrase(left), .less, phrase(right))
    case .same(let left, let right): .comparison(phrase(left), .same, phrase(right))
    case .within(let value, let low, let high): .within(phrase(value), phrase(low), phrase(high))
    case .isKnown(let inner): .isKnown(phrase(inner))
    case .includes(let set, let member): .includes(phrase(set), self.member(member, set.type))
    case .isEmpty(let set): .isEmpty(phrase(set))
    case .quantified, .census, .count, .total, .sum, .product, .negative, .share, .distance, .extreme, .shifted,
      .members:
      compound(formula)
    }
  }

  private func compound(_ formula: Formula) -> ConditionPhrase {
    switch formula.form {
    case .quantified(let quantifier, _, let set, let body):
      .quantified(quantifier, set: phrase(set), body: phrase(body))
    case .census(let quantifier, let kind, let process, let negated, let status):
      .census(
        quantifier, kind, process: name(ThingTerm(thing: .process(process.process), members: process.members)),
        negated: negated, status)
    case .count(_, let set, let condition): counted(set, condition)
    case .total(let value, _, let set): .total(phrase(value), set: phrase(set))
    case .sum(let terms): .sum(terms.map { ConditionPhrase.Term(isNegative: $0.negative, value: phrase($0.1)) })
    case .product(let left, let right): .product(phrase(left), phrase(right))
    case .negative(let inner): .negative(phrase(inner))
    case .share(let share, let whole): .share(phrase(share), of: phrase(whole))
    case .distance(let business, let from, let to): .distance(business: business, phrase(from), phrase(to))
    case .extreme(let highest, let set): .extreme(highest: highest, phrase(set))
    case .shifted(let day, let negative, let duration): .shifted(phrase(day), back: negative, by: phrase(duration))
    case .members(let members): listed(members, formula.type)
    case .constant, .undecided, .today, .fact, .definition, .table, .status, .remark, .property, .event, .member,
      .not, .all, .any, .implies, .conditional, .less, .same, .within, .isKnown, .includes, .isEmpty:
      .literal("")
    }
  }

  /// How many members of a choice a set has is the size of the set.
  private func counted(_ set: Formula, _ condition: Formula) -> ConditionPhrase {
    if case .members(let members) = set.form, case .set(let index) = set.type,
      members.count == model.choices[index].members.count,
      case .includes(let other, .variable) = condition.form
    {
      return .count(set: phrase(other), condition: .truth(true))
    }
    return .count(set: phrase(set), condition: phrase(condition))
  }

  /// Members that are written out; all of a choice are the choice itself.
  private func listed(_ members: [MemberTerm], _ type: ValueType) -> ConditionPhrase {
    if case .set(let index) = type, members.count == model.choices[index].members.count {
      return .name(model.choices[index].title ?? model.choices[index].name)
    }
    return .members(members.map { member($0, type) })
  }

  /// What `not` before a comparison says is another comparison.
  private func denied(_ inner: Formula) -> ConditionPhrase {
    switch inner.form {
    case .less(let left, let right) where isWrittenFirst(right, left): .comparison(phrase(right), .atMost, phrase(left))
    case .less(let left, let right): .comparison(phrase(left), .atLeast, phrase(right))
    case .same(let left, let right): .comparison(phrase(left), .different, phrase(right))
    default: .not(phrase(inner))
    }
  }

  /// Whether the author wrote one side of a comparison before the other.
  private func isWrittenFirst(_ side: Formula, _ other: Formula) -> Bool { side.span < other.span }

  private func constant(_ constant: Constant, _ type: ValueType) -> ConditionPhrase {
    switch (constant, type) {
    case (.truth(let truth), _): .truth(truth)
    case (.date(let date), _): .day(date)
    case (.text(let text), _): .literal(text)
    case (.whole(let number), .days): .duration(number, .days)
    case (.whole(let number), .businessDays): .duration(number, .businessDays)
    case (.whole(let number), .months): .duration(number, .months)
    case (.whole(let number), _): .whole(number)
    case (.tenThousandths(let number), _): .literal(ValueText.decimal(number, places: 4))
    case (.percent(let number), _): .literal(ValueText.decimal(number, places: 2) + "%")
    }
  }

  // MARK: - Names

  /// Returns the title of a thing, with the members for which it is meant.
  func name(_ thing: ThingTerm) -> String {
    let identity = model.identity(of: thing.thing)
    return labelled(identity.label, zip(identity.bindings.map { model.variables[$0].choice }, thing.members))
  }

  private func factName(_ index: Int, _ owner: [MemberTerm], _ member: MemberTerm?) -> String {
    let fact = model.facts[index]
    return labelled(
      fact.title ?? fact.name, zip(choices(of: fact.process, fact.index), owner + [member].compactMap { $0 }))
  }

  private func eventName(_ index: Int, _ owner: [MemberTerm], _ member: MemberTerm?) -> String {
    let event = model.events[index]
    return labelled(
      event.title ?? event.name, zip(choices(of: event.process, event.index), owner + [member].compactMap { $0 }))
  }

  private func parameterized(_ label: String, _ parameter: Int?, _ argument: MemberTerm?) -> String {
    guard let parameter, let argument else { return label }
    return labelled(label, zip([model.variables[parameter].choice], [argument]))
  }

  /// The choices of the members that a fact or event is told for: those of its process, then its own.
  private func choices(of process: Int?, _ index: Int?) -> [Int] {
    let bindings = process.map { model.processes[$0].identity.bindings } ?? []
    return bindings.map { model.variables[$0].choice } + [index].compactMap { $0 }
  }

  /// A label with the members that are written out; a member that a variable stands for is clear from what stands
  /// around it.
  private func labelled(_ label: String, _ members: Zip2Sequence<[Int], [MemberTerm]>) -> String {
    let titles = members.compactMap { choice, member -> String? in
      if case .constant(let index) = member { model.choices[choice].members[index].label } else { nil }
    }
    return titles.isEmpty ? label : label + " (" + titles.joined(separator: ", ") + ")"
  }

  private func member(_ member: MemberTerm, _ type: ValueType) -> ConditionPhrase {
    switch member {
    case .variable: .each
    case .value(let formula): phrase(formula)
    case .constant(let index):
      switch type {
      case .choice(let choice), .set(let choice): .name(model.choices[choice].members[index].label)
      case .truth, .count, .number, .percent, .date, .days, .businessDays, .months, .text: .literal("")
      }
    }
  }
}

extension Model.NamedEntry {
  /// A reader's name for it.
  var label: String { title ?? name }
}
