/// The rewrites that make known what a careful reader knows.
///
/// They work at each *and* and *or* from the inside out: nested ones are flattened and what stands twice dropped;
/// `x` beside `not x` decides; tests of one fact merge into one set of values, of which the full one is yes and the
/// empty one no. (`if` and tables are written out before; `number of … >= k` is an operation of its own.)
struct ConditionRewriter {
  /// A condition that is rewritten: what an outer connective still needs to know of it.
  indirect enum Rewritten {
    case constant(Int64)
    case literal(Int32, identity: Int32, negated: Bool)
    case test(slot: Int32, ValueSet, domain: ClosedRange<Int64>)
    case connective(isAll: Bool, [Rewritten])
  }

  private struct Term: Hashable {
    let identity: Int32
    let negated: Bool
  }

  /// Returns the node of a condition.
  static func node(_ condition: Condition, _ nodes: inout NodeTable) -> Int32 {
    node(rewritten(condition, &nodes), &nodes)
  }

  private static func rewritten(_ condition: Condition, _ nodes: inout NodeTable) -> Rewritten {
    switch condition {
    case .constant(let truth): return .constant(truth)
    // What a term happens to be is not looked at: a rule elsewhere must not change what is decided here.
    case .literal(NodeTable.unknownTruth, _, _): return .constant(Cell.open)
    case .literal(let node, let identity, let negated): return .literal(node, identity: identity, negated: negated)
    case .test(let slot, let set, let domain): return test(slot, set, domain)
    case .all(let parts): return connective(isAll: true, parts, &nodes)
    case .any(let parts): return connective(isAll: false, parts, &nodes)
    }
  }

  private static func test(_ slot: Int32, _ set: ValueSet, _ domain: ClosedRange<Int64>) -> Rewritten {
    if set.isEmpty { return .constant(Cell.no) }
    if set.ranges == [domain] { return .constant(Cell.yes) }
    return .test(slot: slot, set, domain: domain)
  }

  private static func connective(
    isAll: Bool, _ parts: [Condition], _ nodes: inout NodeTable
  ) -> Rewritten {
    let neutral = isAll ? Cell.yes : Cell.no
    let absorbing = isAll ? Cell.no : Cell.yes
    var flat: [Rewritten] = []
    for part in parts {
      let inner = rewritten(part, &nodes)
      if case .connective(isAll, let operands) = inner { flat += operands } else { flat.append(inner) }
    }
    var tests: [(slot: Int32, set: ValueSet, domain: ClosedRange<Int64>)] = []
    var testIndices: [Int32: Int] = [:]
    var seen: Set<Int32> = []
    var seenTerms: Set<Term> = []
    var others: [Rewritten] = []
    for part in flat {
      switch part {
      case .constant(neutral): continue
      case .constant(absorbing): return part
      case .test(let slot, let set, let domain):
        if let index = testIndices[slot] {
          tests[index].set = isAll ? tests[index].set.intersection(set) : tests[index].set.union(set)
        } else {
          testIndices[slot] = tests.count
          tests.append((slot, set, domain))
        }
      case .literal(_, let identity, let negated):
        if seenTerms.contains(Term(identity: identity, negated: !negated)) { return .constant(absorbing) }
        if seenTerms.insert(Term(identity: identity, negated: negated)).inserted { others.append(part) }
      case .constant, .connective:
        if seen.insert(node(part, &nodes)).inserted { others.append(part) }
      }
    }
    if isComplete(others, seenTerms, tests, testIndices, isAll, &nodes) { return .constant(absorbing) }
    for entry in tests {
      switch test(entry.slot, entry.set, entry.domain) {
      case .constant(neutral): continue
      case .constant: return .constant(absorbing)
      case let merged: others.append(merged)
      }
    }
    switch others.count {
    case 0: return .constant(neutral)
    case 1: return others[0]
    default: return .connective(isAll: isAll, others)
    }
  }

  /// Whether an inner connective stands beside its own denial: the opposites of all its parts are parts too.
  private static func isComplete(
    _ others: [Rewritten], _ terms: Set<Term>, _ tests: [(slot: Int32, set: ValueSet, domain: ClosedRange<Int64>)],
    _ testIndices: [Int32: Int], _ isAll: Bool, _ nodes: inout NodeTable
  ) -> Bool {
    let inner = others.compactMap { part -> [Rewritten]? in
      if case .connective(_, let operands) = part { operands } else { nil }
    }
    guard !inner.isEmpty else { return false }
    let connectives = Set(
      others.compactMap { part -> Int32? in if case .connective = part { node(part, &nodes) } else { nil } })
    return inner.contains { operands in
      operands.allSatisfy { operand in
        switch operand {
        case .constant: return false
        case .literal(_, let identity, let negated): return terms.contains(Term(identity: identity, negated: !negated))
        case .test(let slot, let set, let domain):
          guard let index = testIndices[slot] else { return false }
          // In an *or* the outer test must admit what the inner one excludes; in an *and* the other way round.
          let opposite = set.complement(in: domain)
          let outer = tests[index].set
          return isAll ? outer.intersection(opposite) == outer : outer.union(opposite) == outer
        case .connective: return connectives.contains(node(denied(operand), &nodes))
        }
      }
    }
  }

  private static func denied(_ rewritten: Rewritten) -> Rewritten {
    switch rewritten {
    case .constant(let truth): .constant(Cell.yes - truth)
    case .literal(let node, let identity, let negated): .literal(node, identity: identity, negated: !negated)
    case .test(let slot, let set, let domain): .test(slot: slot, set.complement(in: domain), domain: domain)
    case .connective(let isAll, let operands): .connective(isAll: !isAll, operands.map(denied))
    }
  }

  private static func node(_ rewritten: Rewritten, _ nodes: inout NodeTable) -> Int32 {
    switch rewritten {
    case .constant(Cell.no): NodeTable.no
    case .constant(Cell.yes): NodeTable.yes
    case .constant: NodeTable.unknownTruth
    case .literal(let node, _, let negated): negated ? nodes.not(node) : node
    case .test(let slot, let set, _): nodes.node(.inSet, nodes.valueSet(set), [slot])
    case .connective(let isAll, let operands): connect(isAll, operands.map { node($0, &nodes) }, &nodes)
    }
  }

  private static func connect(_ isAll: Bool, _ inputs: [Int32], _ nodes: inout NodeTable) -> Int32 {
    isAll ? nodes.and(inputs) : nodes.or(inputs)
  }
}
