extension Formula {
  /// The parts of a formula whose values explain its own, the formula itself left out: every operand that has a value
  /// without knowing what a variable stands for, constants left out. In order of place.
  var parts: [Formula] {
    var found: [Formula] = []
    for operand in operands {
      switch operand.form {
      case .constant, .member(.constant), .undecided: break
      // A comparison such as `books <= 5` is the opposite of another one, which nobody has written.
      case .not(let inner) where inner.span == operand.span: found += [operand] + operand.parts
      case .not, .members: found += operand.parts
      case _ where operand.span == span: found += operand.parts
      default:
        if case .set = operand.type {} else { found.append(operand) }
        found += operand.parts
      }
    }
    return found
  }

  /// The operands of a formula that stand outside the reach of its variables.
  var operands: [Formula] {
    switch form {
    case .constant, .undecided, .today, .definition, .table, .status, .remark, .property, .event, .member, .members,
      .census, .fact:
      []
    case .not(let inner), .isKnown(let inner), .includes(let inner, _), .isEmpty(let inner), .negative(let inner),
      .extreme(_, let inner):
      [inner]
    case .all(let parts), .any(let parts): parts
    case .implies(let left, let right), .less(let left, let right), .same(let left, let right),
      .product(let left, let right), .share(let left, of: let right), .distance(_, let left, let right),
      .shifted(let left, _, by: let right):
      [left, right]
    case .conditional(let condition, let then, let otherwise): [condition, then, otherwise]
    case .within(let value, let low, let high): [value, low, high]
    case .quantified(_, _, let set, _), .count(_, let set, _), .total(_, _, let set): [set]
    case .sum(let terms): terms.map(\.1)
    }
  }
}
