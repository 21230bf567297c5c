/// Finds out what a changed rule does to the graph, by building anew only the terms that it reaches.
struct GraphPatcher: Sendable {
  /// The graph without any change.
  let graph: RuleGraph
  private let builder: GraphBuilder
  private let trace: TermTrace
  private let roots: RuleGraph.Roots
  /// The number in the graph of each node under construction, -1 where it was dropped.
  private let numbers: [Int32]
  private let questions: [Formula]
  /// The roots that are written conditions of their own, and no terms.
  private let order: [GraphPatch.Root]
  /// The terms that say what is declared at a site.
  private var terms: [RuleSite: [TermKey]] = [:]
  /// The roots that are no terms, and need a term.
  private var users: [TermKey: [GraphPatch.Root]] = [:]
  /// The place of each root that is a term.
  private var places: [TermKey: GraphPatch.Root] = [:]

  /// What a change comes down to.
  enum Outcome {
    case patch(GraphPatch)
    /// The graph stays the same: the two texts mean the same.
    case same
    /// The changed playbook would not be accepted.
    case refused
  }

  /// Builds the graph of a model, remembering what every term needs.
  init(_ model: Model, questions: [Formula]) {
    var builder = GraphBuilder(model)
    builder.trace = TermTrace()
    var roots = builder.allRoots()
    roots.questions = questions.map { question in builder.build { $0.node(question, GraphBuilder.Environment()) } }
    self.questions = questions
    var users: [TermKey: [GraphPatch.Root]] = [:]
    order = Self.written(model, roots, questions.count)
    for root in order {
      _ = Self.node(root, questions, &builder)
      for need in Set(builder.trace?.current ?? []) { users[need, default: []].append(root) }
    }
    self.users = users
    trace = builder.trace ?? TermTrace()
    builder.trace = nil
    self.builder = builder
    self.roots = roots
    (graph, numbers) = builder.finish(&roots)
    for key in trace.terms {
      terms[site(of: key), default: []].append(key)
      if let place = place(of: key) { places[key] = place }
    }
  }

  private static func written(_ model: Model, _ roots: RuleGraph.Roots, _ questions: Int) -> [GraphPatch.Root] {
    var found = model.assumptions.indices.map { GraphPatch.Root.assumption($0) }
    found += model.invariants.indices.map { .invariant($0) }
    for (process, own) in roots.processes.sorted(by: { $0.key < $1.key }) {
      found += own.endings.indices.map { .ending(process: process, $0) }
    }
    return found + (0..<questions).map { .question($0) }
  }

  private static func node(
    _ root: GraphPatch.Root, _ questions: [Formula], _ builder: inout GraphBuilder
  ) -> Int32 {
    builder.build { builder in
      let outside = GraphBuilder.Environment()
      switch root {
      case .question(let index): return builder.node(questions[index], outside)
      case .invariant(let index): return builder.truth(builder.model.invariants[index].condition, outside)
      case .assumption(let index): return builder.truth(builder.model.assumptions[index].condition, outside)
      case .ending(let process, let place): return builder.ending(at: place, of: process)
      case .aspect, .definition, .table, .remark: return NodeTable.unknownTruth
      }
    }
  }

  private func site(of key: TermKey) -> RuleSite {
    switch key {
    case .definition(let index, _, _), .setMember(let index, _, _, _): .definition(index)
    case .table(let index, _, _): .table(index)
    case .aspect(_, let instance, _): .thing(builder.instances.all[instance].thing)
    case .remark(let number): .remark(number)
    }
  }

  private func place(of key: TermKey) -> GraphPatch.Root? {
    switch key {
    case .definition(let index, let member, .current): .definition(index, member: member)
    case .table(let index, let member, .current): .table(index, member: member)
    case .aspect(let aspect, let instance, let view): aspectPlace(aspect, instance, view)
    case .remark(let number): .remark(number)
    case .definition, .table, .setMember: nil
    }
  }

  private func aspectPlace(_ aspect: Aspect, _ instance: Int, _ view: View) -> GraphPatch.Root? {
    let place = (instance * Aspect.count + Int(aspect.rawValue)) * 2
    switch view {
    case .current: return roots.aspects[place] >= 0 ? .aspect(place) : nil
    case .next(let process):
      guard builder.instances.process(of: instance, in: builder.model) == process else { return nil }
      return roots.aspects[place + 1] >= 0 ? .aspect(place + 1) : nil
    }
  }

  // MARK: - Patching

  /// A term or root of its own with its node before and after a change, under construction.
  private struct Change {
    let root: GraphPatch.Root?
    let old: Int32
    let new: Int32
  }

  private enum Rebuilt {
    case same, refused
    /// The changed rule's own terms, the number of nodes that suffice for them, and the roots that move.
    case changed(own: [Change], ownEnd: Int32, moves: [Change])
  }

  /// Returns what a change of the rules at some sites does to the graph; O(terms that need what is changed).
  func patch(_ sites: [RuleSite], _ change: (inout Model) -> Void) -> Outcome {
    var builder = builder
    switch rebuild(sites, change, &builder) {
    case .same: return .same
    case .refused: return .refused
    case .changed(let own, let ownEnd, let moves): return .patch(assembled(builder, own, ownEnd, moves))
    }
  }

  /// Changes the model and builds anew what that reaches.
  private func rebuild(
    _ sites: [RuleSite], _ change: (inout Model) -> Void, _ builder: inout GraphBuilder
  ) -> Rebuilt {
    change(&builder.model)
    let known = (cycles: builder.cycles.count, decided: builder.decided.count)
    let changed = sites.contains(.everything) ? trace.terms : sites.flatMap { terms[$0] ?? [] }
    let reached = trace.closure(of: changed)
    let before = reached.map { key in builder.build { $0.term(key) } }
    for key in reached { builder.forget(key) }
    let old = Dictionary(uniqueKeysWithValues: zip(reached, before))
    func rebuilt(_ key: TermKey, _ builder: inout GraphBuilder) -> Change {
      Change(root: places[key], old: old[key] ?? NodeTable.no, new: builder.build { $0.term(key) })
    }
    func rebuilt(_ root: GraphPatch.Root, _ builder: inout GraphBuilder) -> Change {
      Change(root: root, old: node(of: root), new: Self.node(root, questions, &builder))
    }
    var own = written(at: sites).map { rebuilt($0, &builder) }
    own += changed.map { rebuilt($0, &builder) }
    own.removeAll { $0.old == $0.new }
    guard !own.isEmpty else { return .same }
    let ownEnd = Int32(builder.nodes.count)
    var moves = reached.filter { places[$0] != nil }.map { rebuilt($0, &builder) }
    var needing = Set(written(at: sites))
    for key in reached { needing.formUnion(users[key] ?? []) }
    moves += order.filter(needing.contains).map { rebuilt($0, &builder) }
    moves.removeAll { $0.old == $0.new }
    guard builder.cycles.count == known.cycles, builder.decided.count == known.decided else { return .refused }
    return .changed(own: own, ownEnd: ownEnd, moves: moves)
  }

  /// Returns what has built everything by changed rules, which must make a difference and be accepted.
  func builder(_ sites: [RuleSite], _ change: (inout Model) -> Void) -> GraphBuilder {
    var builder = builder
    _ = rebuild(sites, change, &builder)
    return builder
  }

  /// Returns the graph of changed rules, which must make a difference and be accepted.
  func graph(_ sites: [RuleSite], asking questions: [Formula], _ change: (inout Model) -> Void) -> RuleGraph {
    var builder = builder(sites, change)
    return builder.graph(asking: questions)
  }

  /// A verdict on which the rules as they are and changed ones may disagree.
  struct Dispute {
    let root: GraphPatch.Root
    /// Whether they do: one says yes and the other no, or they come to different values.
    let node: Int
    /// Whether one of them knows the answer, and the other does not.
    let unclear: Int
    /// What the rules as they are say, and the changed ones.
    let old: Int
    let new: Int
    let graph: RuleGraph
  }

  /// Returns the verdicts that a change of the rules may alter, with a graph that computes whether it does; nil if
  /// there are none.
  func disputes(_ sites: [RuleSite], _ change: (inout Model) -> Void) -> [Dispute]? {
    var builder = builder
    guard case .changed(_, _, let moves) = rebuild(sites, change, &builder) else { return nil }
    var roots = roots
    let disputed = moves.compactMap { move -> (root: GraphPatch.Root, nodes: [Int32])? in
      guard let root = move.root, let node = Self.disputed(move.old, move.new, &builder) else { return nil }
      let unclear = Self.unclear(move.old, move.new, &builder)
      let verdicts = [node, unclear].map { Self.shown($0, root, &builder) }
      return (root, verdicts + [move.old, move.new])
    }
    let first = roots.questions.count
    roots.questions += disputed.flatMap(\.nodes)
    let (graph, _) = builder.finish(&roots)
    return disputed.enumerated().map { index, dispute in
      let nodes = graph.roots.questions[(first + 4 * index)...].map(Int.init)
      return Dispute(
        root: dispute.root, node: nodes[0], unclear: nodes[1], old: nodes[2], new: nodes[3], graph: graph)
    }
  }

  private static func disputed(_ old: Int32, _ new: Int32, _ builder: inout GraphBuilder) -> Int32? {
    if builder.isTruth(old), builder.isTruth(new) {
      let (notOld, notNew) = (builder.nodes.not(old), builder.nodes.not(new))
      return builder.nodes.or([builder.nodes.and([old, notNew]), builder.nodes.and([notOld, new])])
    }
    guard !builder.isTruth(old), !builder.isTruth(new) else { return nil }
    return builder.nodes.or([builder.nodes.node(.less, 0, [old, new]), builder.nodes.node(.less, 0, [new, old])])
  }

  private static func unclear(_ old: Int32, _ new: Int32, _ builder: inout GraphBuilder) -> Int32 {
    let isKnown = [old, new].map { builder.nodes.node(builder.isTruth($0) ? .isKnownTruth : .isKnownValue, 0, [$0]) }
    return builder.nodes.or(zip(isKnown, isKnown.reversed()).map { builder.nodes.and([$0, builder.nodes.not($1)]) })
  }

  /// A dispute that shows: an ending is open only while its process is active.
  private static func shown(_ dispute: Int32, _ root: GraphPatch.Root, _ builder: inout GraphBuilder) -> Int32 {
    guard case .ending(let process, _) = root else { return dispute }
    let active = builder.build { $0.aspect(.active, process, .current) }
    return builder.nodes.and([dispute, active])
  }

  /// The roots of their own that stand at some sites.
  private func written(at sites: [RuleSite]) -> [GraphPatch.Root] {
    sites.flatMap { site -> [GraphPatch.Root] in
      switch site {
      case .assumption(let index): [.assumption(index)]
      case .ending(let index):
        order.filter { root in
          guard case .ending(let process, let place) = root else { return false }
          return roots.processes[process]?.endings[place].index == index
        }
      case .definition, .table, .thing, .remark, .everything: []
      }
    }
  }

  /// The node under construction of a root of its own, before any change.
  private func node(of root: GraphPatch.Root) -> Int32 {
    switch root {
    case .question(let index): roots.questions[index]
    case .invariant(let index): roots.invariants[index]
    case .assumption(let index): roots.assumptions[index]
    case .ending(let process, let place): roots.processes[process]?.endings[place].node ?? NodeTable.no
    case .aspect, .definition, .table, .remark: NodeTable.no
    }
  }

  /// Takes what is needed of the nodes that were built, and numbers it behind the graph.
  private func assembled(
    _ builder: GraphBuilder, _ own: [Change], _ ownEnd: Int32, _ moves: [Change]
  ) -> GraphPatch {
    let nodes = builder.nodes
    var local: [Int32: Int32] = [:]
    var needed: [Int32] = []
    var stack: [Int32] = []
    func visit(_ node: Int32) {
      guard Int(node) >= numbers.count || numbers[Int(node)] < 0, local.updateValue(0, forKey: node) == nil else {
        return
      }
      needed.append(node)
      stack.append(node)
    }
    for change in own + moves {
      visit(change.old)
      visit(change.new)
    }
    while let node = stack.popLast() { nodes.operands(of: node).forEach(visit) }
    needed.sort()
    for (index, node) in needed.enumerated() { local[node] = Int32(index) }
    let base = Int32(graph.count)
    func number(_ node: Int32) -> Int32 { local[node].map { base + $0 } ?? numbers[Int(node)] }
    var starts: [Int32] = [0]
    var operands: [Int32] = []
    for node in needed {
      for input in nodes.operands(of: node) { operands.append(number(input) - base) }
      starts.append(Int32(operands.count))
    }
    func numbered(_ changes: [Change]) -> [GraphPatch.Move] {
      changes.map { GraphPatch.Move(root: $0.root, old: number($0.old), new: number($0.new)) }
    }
    return GraphPatch(
      operations: needed.map { nodes.operations[Int($0)] }, immediates: needed.map { nodes.immediates[Int($0)] },
      starts: starts, operands: operands, valueSets: nodes.valueSets, ownCount: needed.count { $0 < ownEnd },
      own: numbered(own), moves: numbered(moves), base: graph.count)
  }
}
