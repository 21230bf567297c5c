import Conduct

/// What the journal tells of facts, and tests of them: "a test merges (rewrite 2) when one side is a fact, or one
/// member,
/// and the other is written with literals" (fine print 17).
extension NaiveJudge {
  /// What is told of a fact, or what is presumed: "`fact … presumed no`: that value until told".
  func told(_ fact: NaiveFact) -> NaiveValue {
    let type = playbook.type(fact.declaration.type)
    return told(fact.key, fact) ?? fact.declaration.presumed.map { playbook.value($0, type: type, today: today) }
      ?? .unknown
  }

  /// "`set of` a choice: members, each known or not".
  private func told(_ fact: NaiveFact, includes member: NaiveMember) -> NaiveValue {
    told("\(fact.key){\(member.name)}", fact)
      ?? fact.declaration.presumed.flatMap { playbook.holds(member.name, in: $0) }.map { .truth($0) } ?? .unknown
  }

  /// "A fact declared inside a process belongs to its rounds."
  private func told(_ key: String, _ fact: NaiveFact) -> NaiveValue? {
    guard let process = fact.process else { return records.facts[key] }
    return round(of: process).facts[key]
  }

  /// Whether what a target stands for has a member.
  func contains(_ target: NaiveTarget, _ member: NaiveMember, in scope: NaiveScope) -> NaiveFormula {
    switch target {
    case .choice: return .constant(true)
    case .fact(let fact):
      let key = "\(fact.key){\(member.name)}"
      return .test(slot(key, .truth, told(fact, includes: member)), .from(1, to: 1))
    case .definition(let entity, let argument):
      guard case .definition(let definition) = entity.kind else { return .term("?", .unknown) }
      let key = key(of: target, in: scope) + "{\(member.name)}"
      let truth = remember(key) {
        contains(definition.value, member, in: scopeInside(definition, argument)).rewritten.truth
      }
      return .term(key, truth)
    case .selection(let index, let choice, let rows):
      let possible = Set(self.rows(of: choice, by: index, in: scope))
      let truths = rows.filter { possible.contains($0.0) }.map { contains($0.1, member, in: scope).rewritten.truth }
      return .term(key(of: target, in: scope) + "{\(member.name)}", .agreed(truths))
    case .member, .thing, .property: return .term("?", .unknown)
    }
  }

  // MARK: - Slots

  /// The slot of an expression that is a fact, or one member of an indexed one.
  func slot(_ expression: Expression, in scope: NaiveScope) -> NaiveSlot? {
    guard let path = NaivePath(expression), case .fact(let fact)? = playbook.target(of: path, in: scope) else {
      return nil
    }
    return slot(fact)
  }

  func slot(_ fact: NaiveFact) -> NaiveSlot {
    slot(fact.key, playbook.type(fact.declaration.type), told(fact))
  }

  private func slot(_ key: String, _ type: NaiveType, _ value: NaiveValue) -> NaiveSlot {
    let domain = domain(of: type)
    var slot = NaiveSlot(key: key, isCount: type == .count, domain: domain, place: nil)
    if value.isKnown { slot.place = place(of: value, on: slot) }
    return slot
  }

  /// "Full is the fact's type: 0 to 10^12 for a count, the grid of four places for a number, all members, every date."
  private func domain(of type: NaiveType) -> NaiveValueSet {
    let largest = 1_000_000_000_000
    return switch type {
    case .truth: .from(0, to: 1)
    case .count: .from(0, to: largest)
    case .number, .percent: .from(-largest * 10_000, to: largest * 10_000)
    case .date: .from(Int(CivilDate.first.dayNumber), to: Int(CivilDate.last.dayNumber))
    case .days, .businessDays, .months: .from(-largest, to: largest)
    case .text: .texts([], excluded: true)
    case .choice(let choice), .set(let choice): .from(0, to: (playbook.choices[choice] ?? []).count - 1)
    }
  }

  /// The place of a value among those of a slot; none for what the slot cannot have, such as half a seat.
  func place(of value: NaiveValue, on slot: NaiveSlot) -> NaiveValueSet {
    if case .text(let text) = value { return .texts([text], excluded: false) }
    let down = place(of: value, isBelow: false, on: slot)
    guard let place = down, place == self.place(of: value, isBelow: true, on: slot) else { return .ranges([]) }
    return .from(place, to: place).intersection(slot.domain, in: slot.domain)
  }

  /// The first place that is not below a value, or the last that is not above it; they differ for half a seat.
  func place(of value: NaiveValue, isBelow: Bool, on slot: NaiveSlot) -> Int? {
    switch value {
    case .truth(let truth): return truth ? 1 : 0
    case .number(let number) where slot.isCount:
      let down = floorDivision(number, 10_000)
      return isBelow && number % 10_000 != 0 ? down + 1 : down
    case .number(let number), .percent(let number): return number
    case .date(let day): return day
    case .duration(let length, _): return length
    case .member(let member): return playbook.choices[member.choice]?.firstIndex(of: member.name)
    case .unknown, .never, .text: return nil
    }
  }

  private func floorDivision(_ number: Int, _ divisor: Int) -> Int {
    let quotient = number / divisor
    return number % divisor < 0 ? quotient - 1 : quotient
  }

  // MARK: - Literals

  /// The value of what "is written with literals", or nil for all else.
  func literal(_ expression: Expression, _ type: NaiveType?, in scope: NaiveScope) -> NaiveValue? {
    guard isLiteral(expression, type, in: scope) else { return nil }
    let value = value(of: expression, in: scope, expected: type)
    return value.isKnown ? value : nil
  }

  private func isLiteral(_ expression: Expression, _ type: NaiveType?, in scope: NaiveScope) -> Bool {
    switch expression {
    case .literal: true
    case .parenthesized(let inner, _), .negative(let inner, _): isLiteral(inner, type, in: scope)
    case .sum(let terms): terms.allSatisfy { isLiteral($0.value, nil, in: scope) }
    case .product(let factors): factors.allSatisfy { isLiteral($0, nil, in: scope) }
    case .share(let share, let whole): isLiteral(share, nil, in: scope) && isLiteral(whole, nil, in: scope)
    case .name, .property:
      if let path = NaivePath(expression), case .member? = playbook.target(of: path, in: scope, expected: type) {
        true
      } else {
        false
      }
    default: false
    }
  }
}
