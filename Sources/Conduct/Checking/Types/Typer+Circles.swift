/// Definitions that name each other in a circle, so that some are used before their types are known.
extension Typer {
  /// Returns the type of a definition, or nil where something is wrong with it, which is reported.
  mutating func type(ofDefinition index: Int) -> ValueType? {
    if broken.contains(.definition(index)) { return nil }
    if !typedDefinitions.indices.contains(index) || typedDefinitions[index] {
      return model.definitions[index].value.type
    }
    // A circle of conditions may still have an end for each member: the rule graph will tell.
    if isCondition(definitionSyntax[index].value) { return .truth }
    broken.insert(.definition(index))
    let circle = circle(through: index)
    report(
      .cycle(circle.map { (model.definitions[$0].name, model.definitions[$0].nameSpan) }),
      at: model.definitions[index].nameSpan)
    return nil
  }

  /// Whether the shape of an expression tells that it is a condition.
  private func isCondition(_ expression: Expression, depth: Int = 0) -> Bool {
    switch expression {
    case .implication, .disjunction, .conjunction, .negation, .comparison, .identity, .knownness, .inclusion,
      .membership, .range, .emptiness, .quantified, .census:
      return true
    case .literal(let literal):
      if case .truth = literal.value { return true }
      return false
    case .parenthesized(let inner, _): return isCondition(inner, depth: depth)
    case .conditional(let conditional):
      return isCondition(conditional.then, depth: depth) || isCondition(conditional.otherwise, depth: depth)
    case .name(let name), .index(.name(let name), _, _):
      guard depth < 100, case .definition(let index)? = scopes.playbook[name.text]?.entity else { return false }
      return isCondition(definitionSyntax[index].value, depth: depth + 1)
    case .reference, .today, .undecided, .set, .property, .referenceProperty, .index, .sum, .product, .negative, .share,
      .count, .total, .distance, .extreme:
      return false
    }
  }

  /// The definitions on a shortest way from one back to itself, itself first; O(definitions and their uses).
  private func circle(through start: Int) -> [Int] {
    var origin: [Int: Int] = [:]
    var queue = [start]
    var position = 0
    while position < queue.count {
      let index = queue[position]
      position += 1
      for next in definitionsNamed(in: definitionSyntax[index].value) {
        if next == start { return way(to: index, from: start, origin) }
        guard origin[next] == nil else { continue }
        origin[next] = index
        queue.append(next)
      }
    }
    return [start]
  }

  private func way(to end: Int, from start: Int, _ origin: [Int: Int]) -> [Int] {
    var way = [end]
    while let last = way.last, last != start, let before = origin[last] { way.append(before) }
    return way.reversed()
  }
}
