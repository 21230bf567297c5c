/// Explains verdicts: walks from a verdict down to what was told and recorded, and keeps to what decides.
///
/// What an explanation cites is enough: whatever else is changed, the verdict stays.
struct Explainer {
  let playbook: Playbook
  let state: EngagementState
  let texts: TextPool
  var builder: GraphBuilder
  private var cells: GrowingEvaluator
  private let rules: RuleIndex
  /// The terms on the way from the root, to stop at what was explained before.
  private var explained: Set<TermKey> = []
  private var findings = 0
  /// The slots, in both views, that the explanation cites: they are enough for the verdict.
  private(set) var cited: Set<Int> = []
  /// Whether the explanation is deeper or longer than what is written down.
  private(set) var isCutShort = false

  /// How many findings an explanation may have.
  static let maximumFindings = 600
  /// How deep it may go.
  static let maximumDepth = 24

  /// - Parameter builder: A builder that has built everything of the playbook; without it, one is made.
  init(_ playbook: Playbook, _ state: EngagementState, texts: TextPool, builder: GraphBuilder? = nil) {
    self.playbook = playbook
    self.state = state
    self.texts = texts
    self.builder = builder ?? playbook.explanationBuilder()
    let calendars = [playbook.model.header.calendar] + playbook.model.calendars.map(\.calendar)
    cells = GrowingEvaluator(slots: state.cells, calendars: calendars)
    rules = RuleIndex(playbook.model)
  }

  var model: Model { playbook.model }

  mutating func cell(_ node: Int32) -> Int64 { cells.cell(node, in: builder.nodes) }

  mutating func truth(_ node: Int32) -> Truth { Truth(cell: cell(node)) }

  /// Returns why a condition has the value that it has.
  mutating func explain(_ formula: Formula) -> Finding { walked(formula).condensed }

  /// Returns why a condition has the value that it has, with every step on the way.
  mutating func walked(_ formula: Formula) -> Finding {
    explained = []
    findings = 0
    isCutShort = false
    cited = []
    // The terms that the formula names must be built before it can be walked.
    _ = builder.build { $0.node(formula, GraphBuilder.Environment()) }
    return finding(formula, GraphBuilder.Environment(), depth: 0)
  }

  /// Cites what a node reads: its slot, or all slots below it.
  mutating func cite(_ node: Int32) {
    var stack = [node]
    var seen: Set<Int32> = [node]
    while let next = stack.popLast() {
      if builder.nodes.operations[Int(next)] == .slot { cited.insert(Int(builder.nodes.immediates[Int(next)])) }
      for input in builder.nodes.operands(of: next) where seen.insert(input).inserted { stack.append(input) }
    }
  }

  // MARK: - Values

  func value(_ cell: Int64, _ type: ValueType) -> Finding.Value {
    SlotDescriber(playbook: playbook, texts: texts).value(cell, type)
  }

  func name(of instance: Int) -> Finding.Name {
    let entry = playbook.graph.instances.all[instance]
    return Finding.Name(path: model.path(of: entry), label: model.identity(of: entry.thing).label)
  }

  // MARK: - Formulas

  /// Explains a formula in the author's words.
  mutating func finding(_ formula: Formula, _ environment: GraphBuilder.Environment, depth: Int) -> Finding {
    let node = builder.node(formula, environment)
    let value = value(cell(node), formula.type)
    let clause = rules.clause(at: formula.span)
    let leaf = leaf(formula, node, environment, depth: depth)
    if let leaf, clause == nil { return leaf }
    let (because, context) = leaf.map { ([$0], []) } ?? causes(formula, environment, depth: depth + 1)
    let text = wording(of: clause?.words ?? formula.span, environment)
    let notes = leaf == nil ? dayNotes(formula, environment) : []
    let subject: Finding.Subject = formula.type == .date ? .deadline(text) : .condition(text)
    return Finding(
      subject, value, span: clause?.span ?? formula.span, sources: clause?.sources ?? [], notes: notes,
      because: because, context: context)
  }

  /// The finding of a formula that stands for one thing; nil for one that has parts.
  private mutating func leaf(
    _ formula: Formula, _ node: Int32, _ environment: GraphBuilder.Environment, depth: Int
  ) -> Finding? {
    switch formula.form {
    case .not(let inner): return leaf(inner, builder.node(inner, environment), environment, depth: depth)
    case .fact(let index, let owner, let member):
      if case .set = formula.type { return nil }
      return factFinding(index, owner, member, node, formula, environment)
    case .includes(let set, let member):
      // Of a set that is told, each member is told.
      guard case .fact = set.form, let constant = builder.constantMember(member, environment) else { return nil }
      return setFindings(set, constant, environment).first
    case .definition(let index, let argument):
      return definitionFinding(index, argument, formula, environment, depth: depth)
    case .status(let thing, let status):
      let instance = builder.instance(thing, environment)
      let key = builder.statusKey(status, of: instance, environment.view)
      return termFinding(key, depth: depth) ?? Finding(.status(name(of: instance), status), .truth(truth(node)))
    case .remark(let number): return termFinding(.remark(number), depth: depth)
    case .property(let thing, let property):
      return propertyFinding(thing, property, node, formula, environment, depth: depth)
    case .today:
      cite(node)
      return Finding(.today, value(cell(node), .date))
    case .undecided(let reason):
      return Finding(.undecided(model.undecidedReasons[reason] ?? reason), .unknown, span: formula.span)
    case .event(let index, let owner, let member, let aspect):
      return eventFinding(index, owner, member, aspect, node, environment)
    default: return nil
    }
  }

  private mutating func factFinding(
    _ index: Int, _ owner: [MemberTerm], _ member: MemberTerm?, _ node: Int32, _ formula: Formula,
    _ environment: GraphBuilder.Environment
  ) -> Finding {
    cite(node)
    let fact = model.facts[index]
    let at = member.flatMap { builder.constantMember($0, environment) }
    let name = model.factName(index, owner: builder.members(owner, environment), index: at)
    let label = fact.title ?? fact.name
    return Finding(
      .fact(Finding.Name(path: name, label: at.map { label + " (" + memberLabel(fact.index, $0) + ")" } ?? label)),
      value(cell(node), fact.type), span: fact.nameSpan, sources: fact.citations.sources,
      memberTitle: memberTitle(cell(node), fact.type))
  }

  /// The title of the member of a choice that a value is.
  func memberTitle(_ cell: Int64, _ type: ValueType) -> String? {
    guard case .choice(let choice) = type, cell != Cell.unknown else { return nil }
    return memberLabel(choice, Int(cell))
  }

  func memberLabel(_ choice: Int?, _ member: Int) -> String {
    guard let choice else { return "" }
    let entry = model.choices[choice].members[member]
    return entry.title ?? entry.name
  }

  private mutating func definitionFinding(
    _ index: Int, _ argument: MemberTerm?, _ formula: Formula, _ environment: GraphBuilder.Environment, depth: Int
  ) -> Finding? {
    if case .set = formula.type { return nil }
    let entry = model.definitions[index]
    let member = argument.flatMap { builder.constantMember($0, environment) }
    if argument != nil, member == nil { return nil }
    let key = TermKey.definition(index, member: member ?? 0, environment.view)
    var inner = GraphBuilder.Environment(view: environment.view)
    var path = entry.name
    var label = entry.title ?? entry.name
    if let parameter = entry.parameter, let member {
      inner.members[parameter] = member
      let choice = model.variables[parameter].choice
      path += "[" + model.choices[choice].members[member].name + "]"
      label += " (" + memberLabel(choice, member) + ")"
    }
    let value = value(cell(builder.term(key)), formula.type)
    let memberTitle = memberTitle(cell(builder.term(key)), formula.type)
    let subject = Finding.Subject.definition(Finding.Name(path: path, label: label))
    guard enter(key, depth) else {
      cite(builder.term(key))
      return Finding(subject, value, span: entry.nameSpan, memberTitle: memberTitle)
    }
    let below = causes(entry.value, inner, depth: depth + 1)
    return Finding(
      subject, value, span: entry.nameSpan, sources: entry.citations.sources,
      notes: dayNotes(entry.value, inner), because: below.because, context: below.context, memberTitle: memberTitle)
  }

  private mutating func propertyFinding(
    _ thing: ThingTerm, _ property: Property, _ node: Int32, _ formula: Formula,
    _ environment: GraphBuilder.Environment, depth: Int
  ) -> Finding {
    cite(node)
    let instance = builder.instance(thing, environment)
    let value = value(cell(node), property.type)
    let record: Finding.Record
    switch property {
    case .dueOn, .aimOn:
      let aspect: Aspect = property == .dueOn ? .dueOn : .aimOn
      let view = environment.view
      let text = wording(of: formula.span, environment)
      let below = walk(.aspect(aspect, instance: instance, view), depth: depth + 1)
      let place = model.identity(of: thing.thing).nameSpan
      return Finding(.deadline(text), value, span: place, because: below.because, context: below.context)
    case .doneOn: record = .done
    case .enteredOn: record = .entered
    case .completedOn: record = .completed
    case .leftOn: record = .left
    case .round: record = .round
    }
    return Finding(.record(name(of: instance), record), value)
  }

  private mutating func eventFinding(
    _ index: Int, _ owner: [MemberTerm], _ member: MemberTerm?, _ aspect: EventAspect, _ node: Int32,
    _ environment: GraphBuilder.Environment
  ) -> Finding {
    cite(node)
    let event = model.events[index]
    let at = member.flatMap { builder.constantMember($0, environment) }
    let path = event.name + (at.map { "[" + model.choices[event.index ?? 0].members[$0].name + "]" } ?? "")
    let label = (event.title ?? event.name) + (at.map { " (" + memberLabel(event.index, $0) + ")" } ?? "")
    let type: ValueType = aspect == .happened ? .truth : aspect == .on ? .date : .count
    return Finding(
      .record(Finding.Name(path: path, label: label), aspect == .times ? .times : .happened),
      value(cell(node), type), span: event.nameSpan)
  }

  /// Whether a term is to be explained here: not too deep, not twice, not too much.
  mutating func enter(_ key: TermKey, _ depth: Int) -> Bool {
    findings += 1
    if depth >= Self.maximumDepth || findings >= Self.maximumFindings { isCutShort = true }
    return depth < Self.maximumDepth && findings < Self.maximumFindings && explained.insert(key).inserted
  }

  func clause(at span: Span) -> RuleIndex.Clause? { rules.clause(at: span) }
}

extension Finding {
  /// The finding without steps that say nothing new: a status that is told by the very record that it reads, a status
  /// within the same status, and waivers that were not given.
  var condensed: Finding {
    var because: [Finding] = []
    for finding in self.because.map(\.condensed)
    where !because.contains(where: { $0.subject == finding.subject && $0.value == finding.value }) {
      because.append(finding)
    }
    var context = context.map(\.condensed)
    context += because.filter(\.goesWithoutSaying)
    because.removeAll(where: \.goesWithoutSaying)
    if because.isEmpty, !self.because.isEmpty {
      because = context.filter { !$0.goesWithoutSaying }
      context.removeAll { !$0.goesWithoutSaying }
    }
    if because.count == 1, let only = because.first, tellsTheSame(as: only) {
      return Finding(
        only.subject, only.value, span: only.span ?? span, sources: only.sources.isEmpty ? sources : only.sources,
        notes: only.notes, because: only.because, context: context + only.context, memberTitle: only.memberTitle)
    }
    return Finding(
      subject, value, span: span, sources: sources, notes: notes, because: because, context: context,
      isIndifferent: isIndifferent, memberTitle: memberTitle)
  }

  /// That something was not waived, and that something applies, is as one would expect.
  private var goesWithoutSaying: Bool {
    switch subject {
    case .record(_, .waived): value != .truth(.yes)
    case .status(_, .applicable): value == .truth(.yes)
    case .today: true
    case .status, .fact, .definition, .condition, .record, .deadline, .member, .undecided: false
    }
  }

  /// Whether a status is told by a record of its thing, or by the same status.
  func tellsTheSame(as other: Finding) -> Bool {
    guard case .status(let name, let status) = subject else { return false }
    switch other.subject {
    case .status(let otherName, let otherStatus):
      return name == otherName && status == otherStatus && value == other.value
    case .record(let otherName, let record):
      guard name == otherName else { return false }
      switch (status, record) {
      case (.done, .done), (.entered, .entered), (.complete, .completed), (.left, .left), (.met, .ticked): return true
      default: return false
      }
    case .fact, .definition, .condition, .deadline, .member, .today, .undecided: return false
    }
  }
}

extension Formula {
  /// Whether the formula stands for one thing.
  var isLeaf: Bool {
    switch form {
    case .fact, .definition, .status, .remark, .property, .today, .undecided, .event: true
    default: false
    }
  }
}

extension String {
  /// The text on one line, white space folded.
  var oneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
