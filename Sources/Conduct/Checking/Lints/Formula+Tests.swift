extension Formula {
  /// The parts that must all hold.
  var conjuncts: [Formula] {
    if case .all(let parts) = form { return parts.flatMap(\.conjuncts) }
    return [self]
  }

  /// A test whether a value of a choice is one member.
  var memberTest: (value: Formula, choice: Int, member: Int)? {
    guard case .same(let left, let right) = form, case .choice(let choice) = left.type else { return nil }
    switch (left.form, right.form) {
    case (_, .member(.constant(let member))): return (left, choice, member)
    case (.member(.constant(let member)), _): return (right, choice, member)
    default: return nil
    }
  }

  /// A test whether a set has one member that is written out.
  var inclusionTest: (set: Formula, choice: Int, member: Int)? {
    guard case .includes(let set, .constant(let member)) = form, case .set(let choice) = set.type else { return nil }
    return (set, choice, member)
  }
}

extension ThingTerm {
  /// The task, if it is one.
  var task: Int? {
    if case .task(let index) = thing { return index }
    return nil
  }
}
