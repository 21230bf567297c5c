/// Changes of what inputs and outcomes are asked for.
extension Mutator {
  /// An input that never applies: nobody asks for it.
  mutating func addOmission(_ index: Int, _ rule: Mutation.Rule, _ sites: [RuleSite]) {
    let span = model.milestones[index].identity.span
    let never = Formula(form: .constant(.truth(false)), type: .truth, span: span)
    let words = (before: Keyword.where.text + " " + Keyword.no.text + " { ", behind: " }")
    add(.omitted, rule, sites, text.wrap(span, in: words)) {
      $0.milestones[index].applicability.conditions.append(never)
    }
  }

  /// An outcome that does not stand in the way of completion, or does so nevertheless.
  mutating func addOptional(_ index: Int, _ rule: Mutation.Rule) {
    let entry = model.milestones[index]
    let (file, start) = (entry.identity.span.file, entry.identity.span.start)
    guard let token = text.token(at: start, in: file) else { return }
    let edit =
      entry.optional
      ? text.deleteWord(token, in: file)
      : Diagnostic.Fix.Edit(text.span(token, file).before, Keyword.optional.text + " ")
    add(.modality, rule, sites(asking: entry.parent, entry.process), [edit]) {
      $0.milestones[index].optional = !entry.optional
    }
  }

  /// The things whose verdicts ask for what stands in them.
  private func sites(asking parent: Model.Parent, _ process: Int) -> [RuleSite] {
    switch parent {
    case .process: [.thing(.process(process))]
    case .step(let step): [.thing(.step(step)), .thing(.process(process))]
    case .milestone(let milestone): [.thing(.milestone(milestone))]
    }
  }

  // MARK: - Groups

  /// Where groups of inputs or outcomes are kept.
  private typealias Groups = any WritableKeyPath<Model, [Model.MilestoneGroup]> & Sendable

  mutating func addGroups() {
    for index in model.processes.indices {
      addAlternatives(\.processes[index].inputs, of: .process, index)
      addAlternatives(\.processes[index].outcomes, of: .process, index)
    }
    for (index, step) in model.steps.enumerated() {
      addAlternatives(\.steps[index].inputs, of: .step(index), step.process)
      addAlternatives(\.steps[index].outcomes, of: .step(index), step.process)
    }
    for (index, milestone) in model.milestones.enumerated() {
      addAlternatives(\.milestones[index].children, of: .milestone(index), milestone.process)
      addAlternativeChildren(index)
    }
  }

  /// `any of`, of which all are asked for.
  private mutating func addAlternatives(_ groups: Groups, of parent: Model.Parent, _ process: Int) {
    let rule = rule(of: parent, process)
    for (place, group) in model[keyPath: groups].enumerated() where group.any {
      let words = text.tokens(in: group.span).prefix(2)
      guard let first = words.first, let last = words.last else { continue }
      let span = Span(file: group.span.file, start: first.start, end: last.end)
      let edit = Diagnostic.Fix.Edit(span, Keyword.where.text + " " + Keyword.yes.text)
      add(.connective, rule, sites(asking: parent, process), [edit]) { $0[keyPath: groups][place].any = false }
    }
  }

  private func rule(of parent: Model.Parent, _ process: Int) -> Mutation.Rule {
    switch parent {
    case .process: rule(of: .process(process))
    case .step(let step): rule(of: .step(step))
    case .milestone(let milestone): rule(of: .milestone(milestone))
    }
  }

  /// Children of which all are asked for, and one would do.
  private mutating func addAlternativeChildren(_ index: Int) {
    let entry = model.milestones[index]
    let members = entry.children.flatMap(\.members)
    guard members.count > 1, !entry.children.contains(where: \.any),
      let items = text.milestones[entry.identity.span]?.items
    else { return }
    let places = items.indices.filter { items[$0].holdsMilestones }
    guard let first = places.first, let last = places.last, places.count == last - first + 1 else { return }
    let span = items[first].span.union(items[last].span)
    let words = (before: Keyword.any.text + " " + Keyword.of.text + " { ", behind: " }")
    add(.connective, rule(of: .milestone(index)), [.thing(.milestone(index))], text.wrap(span, in: words)) {
      $0.milestones[index].children = [Model.MilestoneGroup(any: true, members: members, span: span)]
    }
  }
}

extension Item {
  /// Whether it is an input or outcome, or a group in which there are some.
  fileprivate var holdsMilestones: Bool {
    switch self {
    case .milestone: true
    case .group(let group): group.items.contains(where: \.holdsMilestones)
    case .step, .task, .alsoTask, .anyOf, .fact, .event, .goal, .advice, .next, .ending, .revision, .clause, .citation:
      false
    }
  }
}
