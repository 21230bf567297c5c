/// What the files of a playbook say to people, and what only the text shows: titles, sentences, links, roles, gates.
struct Writing {
  /// A link with what it is called.
  struct Link {
    let label: TextLiteral?
    let link: LinkLiteral
  }

  /// The titles of everything that is declared, scenarios left out, and the labels of links.
  private(set) var titles: [TextLiteral] = []
  /// Sentences that `status` shows: goals, advice, next steps.
  private(set) var sentences: [TextLiteral] = []
  private(set) var links: [Link] = []
  /// The names after `by` and `waived only by`.
  private(set) var roles: Set<String> = []
  /// What each `after` waits for, by the place of the clause.
  private(set) var gates: [Span: [ThingPath]] = [:]

  /// Reads the files; linear in their length.
  init(_ trees: [SyntaxTree]) {
    for tree in trees {
      for declaration in tree.declarations { add(declaration) }
    }
  }

  private mutating func add(_ declaration: Declaration) {
    switch declaration {
    case .playbook(let header): add(header.title)
    case .phase(let entry), .role(let entry): add(entry.title)
    case .resource(let entry):
      add(entry.title)
      links.append(Link(label: entry.title, link: entry.link))
    case .choice(let entry):
      add(entry.title)
      for member in entry.members { add(member.title) }
    case .fact(let entry): add(entry.title, entry.citations)
    case .event(let entry): add(entry.title, entry.citations)
    case .assumption(let entry): add(entry.title, entry.citations)
    case .definition(let entry): add(entry.title, entry.citations)
    case .calendar(let entry): add(entry.title)
    case .table(let entry): add(entry.title, entry.citations)
    case .process(let entry):
      add(entry.title)
      add(entry.items)
    case .invariant(let entry): add(entry.title, entry.citations)
    case .advice(let entry): add(entry)
    case .scope, .scenario, .engagement, .day: break
    }
  }

  private mutating func add(_ items: [Item]) {
    for item in items { add(item) }
  }

  private mutating func add(_ item: Item) {
    switch item {
    case .milestone(let entry):
      add(entry.title)
      add(entry.items)
    case .step(let entry):
      add(entry.title)
      add(entry.items)
    case .task(let entry):
      add(entry.title)
      add(entry.items)
    case .anyOf(let items, _): add(items)
    case .group(let entry):
      for role in entry.roles { roles.insert(role.text) }
      add(entry.items)
    case .fact(let entry): add(entry.title, entry.citations)
    case .event(let entry): add(entry.title, entry.citations)
    case .goal(let text, _, _): sentences.append(text)
    case .advice(let entry): add(entry)
    case .next(let entry):
      if case .text(let text) = entry.target { sentences.append(text) }
      add(entry.citations)
    case .ending(let entry): add(entry.title, entry.citations)
    case .clause(let clause): add(clause)
    case .citation(let citation): add([citation])
    case .alsoTask, .revision: break
    }
  }

  private mutating func add(_ advice: Advice) {
    sentences.append(advice.text)
    add(advice.citations)
  }

  private mutating func add(_ clause: Clause) {
    switch clause.kind {
    case .by(let names), .waivedOnlyBy(let names): for name in names { roles.insert(name.text) }
    case .after(let paths): gates[clause.span] = paths
    default: break
    }
    add(clause.citations)
  }

  private mutating func add(_ title: TextLiteral?, _ citations: [Citation] = []) {
    if let title { titles.append(title) }
    add(citations)
  }

  private mutating func add(_ citations: [Citation]) {
    for citation in citations {
      if case .see(let label, let link) = citation.kind {
        titles.append(label)
        links.append(Link(label: label, link: link))
      }
    }
  }
}
