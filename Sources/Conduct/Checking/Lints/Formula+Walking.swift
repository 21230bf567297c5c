extension Formula {
  /// Calls the body with each formula that stands directly in this one, the bodies of quantifiers and the values that
  /// stand for members included.
  func forEachPart(_ body: (Formula) -> Void) {
    switch form {
    case .constant, .undecided, .today, .remark: break
    case .fact(_, let owner, let index):
      Self.values(in: owner, body)
      index?.value.map(body)
    case .definition(_, let argument), .table(_, let argument): argument?.value.map(body)
    case .status(let thing, _), .property(let thing, _): Self.values(in: thing.members, body)
    case .event(_, let owner, let index, _):
      Self.values(in: owner, body)
      index?.value.map(body)
    case .member(let term): term.value.map(body)
    case .members(let terms): Self.values(in: terms, body)
    case .census(_, _, let process, _, _): Self.values(in: process.members, body)
    case .not(let inner), .isKnown(let inner), .isEmpty(let inner), .negative(let inner), .extreme(_, let inner):
      body(inner)
    case .all(let parts), .any(let parts): parts.forEach(body)
    case .implies(let left, let right), .less(let left, let right), .same(let left, let right),
      .product(let left, let right), .share(let left, of: let right), .distance(_, let left, let right),
      .shifted(let left, _, by: let right), .quantified(_, _, set: let left, body: let right),
      .count(_, set: let left, condition: let right), .total(let right, _, set: let left):
      body(left)
      body(right)
    case .conditional(let first, let second, let third), .within(let first, let second, let third):
      body(first)
      body(second)
      body(third)
    case .includes(let set, let term):
      body(set)
      term.value.map(body)
    case .sum(let terms): for term in terms { body(term.1) }
    }
  }

  private static func values(in terms: [MemberTerm], _ body: (Formula) -> Void) {
    for term in terms { term.value.map(body) }
  }

  /// Whether something holds of the formula or of one that stands in it.
  func contains(_ test: (Formula) -> Bool) -> Bool {
    if test(self) { return true }
    var found = false
    forEachPart { part in found = found || part.contains(test) }
    return found
  }
}

extension MemberTerm {
  /// The formula whose value is the member, where it is one.
  var value: Formula? {
    if case .value(let formula) = self { return formula }
    return nil
  }
}

extension Property {
  /// The status that a thing has from this day on, for the day of something that happens.
  var happening: Status? {
    switch self {
    case .doneOn: .done
    case .enteredOn: .entered
    case .completedOn: .complete
    case .leftOn: .left
    case .dueOn, .aimOn, .round: nil
    }
  }
}
