/// Builds the rule graph from a model: writes everything out per member, shares equal terms, finds cycles.
///
/// Terms are built on demand and without recursion: a term that needs another which is not built yet is put aside
/// until that is done, so that chains of definitions may be as long as they like.
struct GraphBuilder {
  /// What is built; only a patch changes it, and forgets what was built of it before.
  var model: Model
  let instances: Instances
  let slots: Slots
  var nodes = NodeTable()
  var texts: TextPool
  /// The nodes of aspects in the two views that nearly all of them are asked for in; see `place`.
  private var aspects: [Int32]
  /// The process of each instance.
  private let processes: [Int]
  /// Which transitions lead to a process.
  let sources: [Int: [Model.TransitionPlace]]
  /// Where each remark is said.
  let sayings: [[Model.Saying]]
  private var terms: [TermKey: Int32] = [:]
  private var identities: [TermKey: Int32] = [:]
  /// What the term being built needs and what is not built yet, with the place that names it.
  private var missing: [(key: TermKey, span: Span?)] = []
  /// The cycles that were found, as the places that name one another.
  private(set) var cycles: [[(key: TermKey, span: Span?)]] = []
  /// What the nodes of a term stand for, while it is built to be explained; nil otherwise.
  var recording: [(node: Int32, meaning: Meaning)]?
  /// Comparisons of one fact that its type decides, by the place; whether they always hold.
  var decided: [Span: Bool] = [:]
  /// Which terms need which; gathered only where a patch will ask.
  var trace: TermTrace?

  init(_ model: Model) {
    self.model = model
    let instances = Instances(model)
    self.instances = instances
    slots = Slots(model, instances)
    texts = model.texts
    aspects = [Int32](repeating: Self.absent, count: instances.all.count * Aspect.count * 2)
    processes = instances.all.indices.map { instances.process(of: $0, in: model) }
    sources = model.transitionsByTarget
    sayings = model.sayings
  }

  /// What a formula sees: the members its variables stand for, and the rounds of processes.
  struct Environment {
    var view = View.current
    /// The member of each variable.
    var members: [Int: Int] = [:]
  }

  /// What a node stands for within one term.
  enum Meaning: Sendable {
    case term(TermKey)
    case formula(Formula, Environment)
  }

  /// Builds a term once more, and says what its nodes stand for; everything it needs must be built.
  mutating func record(_ key: TermKey) -> (node: Int32, meanings: [(node: Int32, meaning: Meaning)]) {
    recording = []
    defer { recording = nil }
    let node = construct(key)
    return (node, recording ?? [])
  }

  // MARK: - Terms

  /// Returns the node of a term; a placeholder, and the term on the list of what is missing, if it is not built yet.
  mutating func term(_ key: TermKey, at span: Span? = nil) -> Int32 {
    trace?.needs(key)
    if let node = built(key) {
      recording?.append((node, .term(key)))
      return node
    }
    missing.append((key, span))
    return isTruth(key) ? NodeTable.unknownTruth : NodeTable.unknownValue
  }

  /// Stands for the node of a term that is not built yet.
  private static let absent: Int32 = -1
  /// Stands for the node of a term that is being built.
  private static let open: Int32 = -2

  /// The node of a term, or what stands for it.
  private func stored(_ key: TermKey) -> Int32 {
    place(of: key).map { aspects[$0] } ?? terms[key] ?? Self.absent
  }

  /// Where the node of an aspect is kept, in the current view or in the next one of the thing's own process.
  private func place(of key: TermKey) -> Int? {
    guard case .aspect(let aspect, let instance, let view) = key else { return nil }
    let place = (instance * Aspect.count + Int(aspect.rawValue)) * 2
    switch view {
    case .current: return place
    case .next(let process): return process == processes[instance] ? place + 1 : nil
    }
  }

  /// The number by which the rewrites know a term: none of a node's.
  private mutating func identity(of key: TermKey) -> Int32 {
    // Most terms are numbered as they are stored; even numbers are theirs, the odd ones everybody else's.
    if case .aspect(let aspect, let instance, .current) = key {
      return -2 * Int32(instance * Aspect.count + Int(aspect.rawValue) + 1)
    }
    if let known = identities[key] { return known }
    let identity = -2 * Int32(identities.count) - 1
    identities[key] = identity
    return identity
  }

  /// Returns a term as a part of a written condition.
  mutating func literal(_ key: TermKey, negated: Bool, at span: Span? = nil) -> Condition {
    .literal(term(key, at: span), identity: identity(of: key), negated: negated)
  }

  private func built(_ key: TermKey) -> Int32? {
    let node = stored(key)
    return node >= 0 ? node : nil
  }

  private mutating func store(_ node: Int32, for key: TermKey) {
    if let place = place(of: key) { aspects[place] = node } else { terms[key] = node }
  }

  /// Forgets the node of a term, so that it is built anew when it is needed.
  mutating func forget(_ key: TermKey) { store(Self.absent, for: key) }

  private func isTruth(_ key: TermKey) -> Bool {
    switch key {
    case .definition(let index, _, _): model.definitions[index].value.type == .truth
    case .setMember: true
    case .table(let index, _, _): model.tables[index].type == .truth
    case .aspect(let aspect, _, _): aspect != .dueOn && aspect != .aimOn
    case .remark: true
    }
  }

  /// Returns the node of something that may need any number of terms, by building those first.
  mutating func build(_ body: (inout GraphBuilder) -> Int32) -> Int32 {
    while true {
      missing = []
      trace?.begin()
      let node = body(&self)
      if missing.isEmpty { return node }
      for (key, span) in missing { resolve(key, span) }
    }
  }

  private struct Frame {
    let key: TermKey
    let span: Span?
    var needs: [(key: TermKey, span: Span?)]?
    var next = 0
  }

  /// Builds a term and everything it needs.
  private mutating func resolve(_ root: TermKey, _ span: Span?) {
    guard built(root) == nil else { return }
    var stack = [Frame(key: root, span: span)]
    store(Self.open, for: root)
    while let top = stack.indices.last {
      if stack[top].needs == nil || stack[top].next == stack[top].needs?.count {
        missing = []
        trace?.begin()
        let node = construct(stack[top].key)
        if missing.isEmpty {
          trace?.end(stack[top].key)
          store(node, for: stack.removeLast().key)
        } else {
          stack[top].needs = missing
          stack[top].next = 0
        }
      } else if let need = stack[top].needs?[stack[top].next] {
        stack[top].next += 1
        switch stored(need.key) {
        case Self.absent:
          store(Self.open, for: need.key)
          stack.append(Frame(key: need.key, span: need.span))
        case Self.open:
          closeCycle(at: need, stack)
          let placeholder = isTruth(need.key) ? NodeTable.unknownTruth : NodeTable.unknownValue
          store(placeholder, for: stack.removeLast().key)
        default: continue
        }
      }
    }
  }

  private mutating func closeCycle(at need: (key: TermKey, span: Span?), _ stack: [Frame]) {
    guard let first = stack.firstIndex(where: { $0.key == need.key }) else { return }
    cycles.append(stack[(first + 1)...].map { ($0.key, $0.span) } + [need])
  }

  private mutating func construct(_ key: TermKey) -> Int32 {
    switch key {
    case .definition(let index, let member, let view):
      let entry = model.definitions[index]
      var environment = Environment(view: view)
      if let parameter = entry.parameter { environment.members[parameter] = member }
      return node(entry.value, environment)
    case .setMember(let index, let argument, let member, let view):
      var environment = Environment(view: view)
      if let parameter = model.definitions[index].parameter { environment.members[parameter] = argument }
      return ConditionRewriter.node(has(model.definitions[index].value, member, false, environment), &nodes)
    case .table(let index, let member, let view): return table(index, member, view)
    case .aspect(let aspect, let instance, let view): return lifecycle(aspect, instance, view)
    case .remark(let number): return remark(number)
    }
  }

  /// Returns the node of a formula of any type.
  mutating func node(_ formula: Formula, _ environment: Environment) -> Int32 {
    formula.type == .truth ? truth(formula, environment) : value(formula, environment)
  }

  /// Returns the node of a written condition, rewritten.
  mutating func truth(_ formula: Formula, _ environment: Environment) -> Int32 {
    let condition = condition(formula, negated: false, environment)
    let node = ConditionRewriter.node(condition, &nodes)
    recording?.append((node, .formula(formula, environment)))
    return node
  }

  // MARK: - Slots

  mutating func slot(_ slot: Int, _ view: View = .current) -> Int32 {
    nodes.node(.slot, Int64(slots.inView(slot, view)))
  }

  /// The member that a term stands for, nil where it is a value.
  func constantMember(_ term: MemberTerm, _ environment: Environment) -> Int? {
    switch term {
    case .constant(let member): member
    case .variable(let variable): environment.members[variable] ?? 0
    case .value: nil
    }
  }

  /// The members of a thing; a thing cannot be asked for by a value.
  func members(_ terms: [MemberTerm], _ environment: Environment) -> [Int] {
    terms.map { constantMember($0, environment) ?? 0 }
  }

  func instance(_ term: ThingTerm, _ environment: Environment) -> Int {
    instances.index(of: term.thing, members(term.members, environment), in: model)
  }

  func choiceSize(_ type: ValueType) -> Int {
    switch type {
    case .choice(let choice), .set(let choice): model.choices[choice].members.count
    default: 0
    }
  }
}
