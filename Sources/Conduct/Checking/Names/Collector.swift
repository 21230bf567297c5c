/// The first pass of the checker: gives every declared thing its place in the model and every name its meaning.
///
/// Expressions are kept as they are written, with what is around them, and typed by the second pass (`Typer`).
struct Collector {
  var model = Model()
  var scopes = Scopes()
  var problems: [CheckProblem] = []
  /// Names in text that could not be read: that they are unknown is no news.
  let missing: Set<String>
  /// Things of which something is wrong that is reported, so that nothing more is said about their uses.
  var broken: Set<Entity> = []

  // What the second pass needs, each beside the model's array of the same name.
  var factSyntax: [FactDeclaration] = []
  var definitionSyntax: [Definition] = []
  var tableSyntax: [DecisionTable] = []
  var calendarSyntax: [CalendarDeclaration] = []
  var processSyntax: [ProcessDeclaration] = []
  var milestoneSyntax: [Pending] = []
  var stepSyntax: [Pending] = []
  var taskSyntax: [Pending] = []
  var endingSyntax: [(ending: Ending, surroundings: Surroundings)] = []
  var advice: [PendingAdvice] = []
  var next: [(next: Next, surroundings: Surroundings)] = []
  var goals: [(process: Int, text: TextLiteral, condition: Expression?, span: Span)] = []
  var alsoTasks: [(path: ThingPath, surroundings: Surroundings)] = []
  var assumptions: [Assumption] = []
  var invariants: [Invariant] = []
  var scenarios: [Scenario] = []
  var scopeDeclarations: [ScopeDeclaration] = []
  var rootAdvice: [Advice] = []
  /// The set of each variable of a `for each`, by the variable's number.
  var variableSets: [Int: (set: Expression, process: Int?, outer: [Int])] = [:]

  /// What is around a thing: its process, what it stands in, the groups between, and the variables.
  struct Surroundings {
    var process: Int
    var parent: Model.Parent = .process
    var contexts: [Context] = []
    var bindings: [Int] = []
    var roles: [Name] = []
    var isInPreparingStep = false
    /// The kind of thing whose block this is.
    var noun = CheckProblem.Noun.process
  }

  /// A group between a thing and what it stands in.
  enum Context {
    case each(variable: Int)
    case members([Name], in: Name?, Span)
    case condition(Expression, Span)
  }

  /// A milestone, step or task that waits for the second pass.
  struct Pending {
    let items: [Item]
    let surroundings: Surroundings
  }

  struct PendingAdvice {
    let advice: Advice
    let surroundings: Surroundings
  }

  private var hasTooMany = false
  /// The index of each process by the place of its declaration.
  private var processIndices: [Span: Int] = [:]

  init(missing: Set<String> = []) { self.missing = missing }

  /// How many things may be declared in all.
  static let maximumDeclarations = 200_000
  /// How many members a choice may have.
  static let maximumMembers = 1_000

  /// Reads the declarations of all files.
  mutating func collect(_ trees: [SyntaxTree]) {
    let declarations = trees.flatMap(\.declarations)
    for declaration in declarations { collectVocabulary(declaration) }
    for declaration in declarations { collectFacts(declaration) }
    for declaration in declarations { collectRules(declaration) }
    collectRemarks()
    reportShadows()
  }

  /// Notes what is said and where transitions lead, so that conditions anywhere can ask for it.
  private mutating func collectRemarks() {
    func note(_ kind: Remark.Kind, _ text: TextLiteral) {
      _ = model.remarks.number(noting: Remark(kind: kind, text: text.value))
    }
    for goal in goals { note(.goal, goal.text) }
    for advice in rootAdvice + advice.map(\.advice) { note(Remark.Kind(advice.kind), advice.text) }
    for (entry, _) in next {
      switch entry.target {
      case .text(let text): note(.next, text)
      case .processes(let paths):
        for path in paths {
          guard case .name(let name)? = path.elements.first,
            case .process(let process)? = scopes.playbook[name.text]?.entity
          else { continue }
          model.remarks.destinations.insert(process)
        }
      }
    }
  }

  mutating func report(_ kind: CheckProblem.Kind, at span: Span) {
    // What is not known may be the declaration whose name is missing.
    if case .unknownName(_, _, nearest: let near) = kind, near.isEmpty, missing.contains("") { return }
    problems.appendProblem(kind, at: span)
  }

  func nearest(to name: String, in candidates: @autoclosure () -> [String]) -> [String] {
    problems.nearest(to: name, in: candidates)
  }

  /// The index of a process.
  func index(of process: ProcessDeclaration) -> Int? { processIndices[process.span] }

  // MARK: - Vocabulary

  private mutating func collectVocabulary(_ declaration: Declaration) {
    switch declaration {
    case .playbook(let header): collectHeader(header)
    case .phase(let phase):
      declare(phase.name, as: .phase(model.phases.count), .phase)
      model.phases.append(entry(phase))
    case .role(let role):
      declare(role.name, as: .role(model.roles.count), .role)
      model.roles.append(entry(role))
    case .resource(let resource):
      declare(resource.name, as: .resource(model.resources.count), .resource)
      model.resources.append(
        Model.ResourceEntry(
          name: resource.name.text, title: resource.title?.value, url: resource.link.url, span: resource.span))
    case .choice(let choice): collectChoice(choice)
    case .process(let process): collectProcessName(process)
    case .fact, .event, .scope, .assumption, .definition, .calendar, .table, .invariant, .scenario, .engagement,
      .advice, .day:
      break
    }
  }

  private func entry(_ declaration: NamedDeclaration) -> Model.NamedEntry {
    Model.NamedEntry(name: declaration.name.text, title: declaration.title?.value, span: declaration.name.span)
  }

  private static let builtInTypes: Set<String> = ["count", "percent", "date", "text", "number", "days", "months"]

  private mutating func collectChoice(_ choice: ChoiceDeclaration) {
    if Self.builtInTypes.contains(choice.name.text) {
      return report(.builtInTypeAsChoice(choice.name.text), at: choice.name.span)
    }
    declare(choice.name, as: .choice(model.choices.count), .choice)
    if choice.members.isEmpty { report(.emptyChoice(choice.name.text), at: choice.name.span) }
    if choice.members.count > Self.maximumMembers {
      report(.tooManyMembers(Self.maximumMembers), at: choice.name.span)
    }
    var members: [String: Int] = [:]
    for (index, member) in choice.members.enumerated() {
      if let first = members[member.name.text] {
        let place = choice.members[first].name.span
        report(.duplicateName(member.name.text, .member, first: place), at: member.name.span)
      } else {
        members[member.name.text] = index
      }
    }
    scopes.members.append(members)
    model.choices.append(
      Model.Choice(
        name: choice.name.text, title: choice.title?.value, ordered: choice.ordered,
        members: choice.members.map(entry), span: choice.name.span))
  }

  private mutating func collectProcessName(_ process: ProcessDeclaration) {
    let index = model.processes.count
    declare(process.name, as: .process(index), .process)
    scopes.processes.append([:])
    processSyntax.append(process)
    processIndices[process.span] = index
    model.processes.append(
      Model.Process(identity: placeholder(process.name), external: process.external, phase: nil))
    declareReference(process.reference, .process(index), in: index)
  }

  private func placeholder(_ name: Name) -> Model.Identity {
    Model.Identity(
      name: name.text, reference: nil, title: nil, bindings: [], citations: [], span: name.span, nameSpan: name.span)
  }

  // MARK: - Facts, events, definitions, rules

  /// What a `for each` may range over must be known before the processes are read.
  private mutating func collectFacts(_ declaration: Declaration) {
    switch declaration {
    case .fact(let fact): collectFact(fact, in: nil)
    case .event(let event): collectEvent(event, in: nil)
    case .definition(let definition): collectDefinition(definition)
    case .table(let table): collectTable(table)
    case .playbook, .phase, .role, .resource, .choice, .scope, .assumption, .calendar, .process, .invariant, .scenario,
      .engagement, .advice, .day:
      break
    }
  }

  private mutating func collectRules(_ declaration: Declaration) {
    switch declaration {
    case .scope(let scope): scopeDeclarations.append(scope)
    case .assumption(let assumption): assumptions.append(assumption)
    case .calendar(let calendar):
      declare(calendar.name, as: .calendar(calendarSyntax.count), .calendar)
      calendarSyntax.append(calendar)
    case .process(let process): collectProcess(process)
    case .invariant(let invariant):
      declare(invariant.name, as: .invariant(invariants.count), .invariant)
      invariants.append(invariant)
    case .scenario(let scenario): scenarios.append(scenario)
    case .engagement(let engagement):
      report(.misplacedDeclaration(.engagement, inEngagement: false), at: engagement.span)
    case .day(let day): report(.misplacedDeclaration(.day, inEngagement: false), at: day.date.span)
    case .advice(let advice): rootAdvice.append(advice)
    case .playbook, .phase, .role, .resource, .choice, .fact, .event, .definition, .table: break
    }
    let count = factSyntax.count + taskSyntax.count + definitionSyntax.count + milestoneSyntax.count
    if count > Self.maximumDeclarations, !hasTooMany {
      hasTooMany = true
      report(.tooManyDeclarations(Self.maximumDeclarations), at: declaration.span)
    }
  }

  /// Returns the choice that a name stands for, or reports that it is none.
  mutating func choice(_ name: Name?) -> Int? {
    guard let name else { return nil }
    switch scopes.playbook[name.text] {
    case .some(let found):
      if case .choice(let index) = found.entity { return index }
      report(
        .wrongKind(name.text, is: model.noun(of: found.entity), wanted: .choice, declared: found.span), at: name.span)
    case nil where missing.contains(name.text): break
    case nil:
      let candidates = model.choices.map(\.name)
      report(
        .unknownName(name.text, wanted: .choice, nearest: nearest(to: name.text, in: candidates)),
        at: name.span)
    }
    return nil
  }
}
