extension Formula {
  /// The formulas directly inside, those in the reach of a variable too.
  var children: [Formula] {
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
    case .quantified(_, _, let set, let body): [set, body]
    case .count(_, let set, let condition): [set, condition]
    case .total(let value, _, let set): [value, set]
    case .sum(let terms): terms.map(\.1)
    }
  }

  /// Returns the formula with other formulas inside, as many as it has children.
  func replacing(_ children: [Formula]) -> Formula {
    let form: Form
    switch self.form {
    case .constant, .undecided, .today, .definition, .table, .status, .remark, .property, .event, .member, .members,
      .census, .fact:
      form = self.form
    case .not: form = .not(children[0])
    case .isKnown: form = .isKnown(children[0])
    case .includes(_, let member): form = .includes(children[0], member)
    case .isEmpty: form = .isEmpty(children[0])
    case .negative: form = .negative(children[0])
    case .extreme(let highest, _): form = .extreme(highest: highest, children[0])
    case .all: form = .all(children)
    case .any: form = .any(children)
    case .implies: form = .implies(children[0], children[1])
    case .less: form = .less(children[0], children[1])
    case .same: form = .same(children[0], children[1])
    case .product: form = .product(children[0], children[1])
    case .share: form = .share(children[0], of: children[1])
    case .distance(let business, _, _): form = .distance(business: business, children[0], children[1])
    case .shifted(_, let negative, _): form = .shifted(children[0], negative: negative, by: children[1])
    case .conditional: form = .conditional(children[0], children[1], children[2])
    case .within: form = .within(children[0], children[1], children[2])
    case .quantified(let quantifier, let variable, _, _):
      form = .quantified(quantifier, variable: variable, set: children[0], body: children[1])
    case .count(let variable, _, _): form = .count(variable: variable, set: children[0], condition: children[1])
    case .total(_, let variable, _): form = .total(children[0], variable: variable, set: children[1])
    case .sum(let terms): form = .sum(zip(terms, children).map { ($0.negative, $1) })
    }
    return Formula(form: form, type: type, span: span)
  }

  /// Returns another form at the same place.
  func with(_ form: Form) -> Formula { Formula(form: form, type: type, span: span) }
}
