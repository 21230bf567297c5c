/// A written condition on its way into the graph: negations pushed inward, quantifiers written out.
///
/// What a name stands for (a definition, a status, a table) is one term, so that putting a definition's text in its
/// place never changes a known answer.
indirect enum Condition {
  case constant(Int64)
  /// A node of the graph, perhaps denied; a term is told from the facts that it may come down to by its identity.
  case literal(Int32, identity: Int32, negated: Bool)
  /// That a fact's value is in a set.
  case test(slot: Int32, ValueSet, domain: ClosedRange<Int64>)
  case all([Condition])
  case any([Condition])

  /// A node that stands for itself.
  static func literal(_ node: Int32, negated: Bool) -> Condition {
    .literal(node, identity: node, negated: negated)
  }

  static let yes = Condition.constant(Cell.yes)
  static let no = Condition.constant(Cell.no)
}
