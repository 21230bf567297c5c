/// The texts that an author writes for readers.
extension Model {
  /// Replaces every text that readers see by what a body returns for it.
  ///
  /// The body is given what the text is of and which text of it (`kickoff/goal`), the text, and the place of its
  /// declaration. Names and conditions stay, so that nothing but words changes. O(size).
  mutating func replaceTexts(_ body: @escaping (String, String, Span) -> String) {
    var replacer = TextReplacer(body: body, playbook: header.name)
    header.title = body(header.name + "/title", header.title, header.span)
    for index in phases.indices { replacer.name(&phases[index], "") }
    for index in roles.indices { replacer.name(&roles[index], "") }
    for index in resources.indices {
      replacer.title(&resources[index].title, resources[index].name, resources[index].span)
    }
    replaceVocabulary(&replacer)
    for index in processes.indices { replaceTexts(ofProcess: index, &replacer) }
    for index in endings.indices {
      let name = processes[endings[index].process].identity.name + "." + endings[index].name
      replacer.title(&endings[index].title, name, endings[index].span)
      replacer.citations(&endings[index].citations, name)
    }
    for index in assumptions.indices {
      replacer.field(&assumptions[index].title, header.name + "/assume", assumptions[index].span)
      replacer.citations(&assumptions[index].citations, header.name)
    }
    for index in invariants.indices {
      replacer.title(&invariants[index].title, invariants[index].name, invariants[index].span)
      replacer.citations(&invariants[index].citations, invariants[index].name)
    }
    for index in advice.indices { replacer.advice(&advice[index], header.name) }
    replaceReasons(&replacer)
  }

  private mutating func replaceVocabulary(_ replacer: inout TextReplacer) {
    for index in choices.indices {
      replacer.title(&choices[index].title, choices[index].name, choices[index].span)
      for member in choices[index].members.indices {
        replacer.name(&choices[index].members[member], choices[index].name + ".")
      }
    }
    for index in facts.indices {
      let name = qualified(facts[index].name, facts[index].process)
      replacer.title(&facts[index].title, name, facts[index].span)
      replacer.citations(&facts[index].citations, name)
    }
    for index in events.indices {
      let name = qualified(events[index].name, events[index].process)
      replacer.title(&events[index].title, name, events[index].span)
      replacer.citations(&events[index].citations, name)
    }
    for index in definitions.indices {
      replacer.title(&definitions[index].title, definitions[index].name, definitions[index].span)
      replacer.citations(&definitions[index].citations, definitions[index].name)
    }
    for index in tables.indices {
      replacer.title(&tables[index].title, tables[index].name, tables[index].span)
      replacer.citations(&tables[index].citations, tables[index].name)
    }
    for index in calendars.indices {
      replacer.title(&calendars[index].title, calendars[index].name, calendars[index].span)
    }
  }

  private func qualified(_ name: String, _ process: Int?) -> String {
    process.map { processes[$0].identity.name + "." + name } ?? name
  }

  private mutating func replaceTexts(ofProcess index: Int, _ replacer: inout TextReplacer) {
    let name = processes[index].identity.name
    replacer.identity(&processes[index].identity, name)
    replacer.rules(&processes[index].triggered, name)
    for position in processes[index].goals.indices {
      let goal = processes[index].goals[position]
      processes[index].goals[position].text = replacer.body(name + "/goal", goal.text, goal.span)
    }
    for milestone in milestones.indices where milestones[milestone].process == index {
      replacer.milestone(&milestones[milestone], name + "." + milestones[milestone].identity.name)
    }
    for step in processes[index].steps { replacer.step(&steps[step], name + "." + steps[step].identity.name) }
    for task in processes[index].tasks { replacer.task(&tasks[task], name + "." + tasks[task].identity.name) }
    for position in processes[index].advice.indices {
      replacer.advice(&processes[index].advice[position], name)
    }
    for position in processes[index].next.indices {
      if case .text(let text, let number) = processes[index].next[position].target {
        let span = processes[index].next[position].span
        processes[index].next[position].target = .text(replacer.body(name + "/next", text, span), number)
      }
      replacer.citations(&processes[index].next[position].citations, name)
    }
    for position in processes[index].revisions.indices {
      replacer.field(
        &processes[index].revisions[position].text, name + "/revised", processes[index].revisions[position].span)
    }
  }

  /// The reasons stand in formulas, which stay as they are; they are looked up where they are told.
  private mutating func replaceReasons(_ replacer: inout TextReplacer) {
    var reasons: [(String, Span)] = []
    func collect(_ formula: Formula) {
      if case .undecided(let reason) = formula.form { reasons.append((reason, formula.span)) }
      formula.forEachPart(collect)
    }
    forEachRule(collect)
    forEachClaim(collect)
    for (reason, span) in reasons {
      undecidedReasons[reason] = replacer.body(header.name + "/undecided", reason, span)
    }
  }
}

/// Replaces the texts of one declaration after the other.
private struct TextReplacer {
  let body: (String, String, Span) -> String
  let playbook: String

  func title(_ title: inout String?, _ name: String, _ span: Span) { field(&title, name + "/title", span) }

  func field(_ text: inout String?, _ context: String, _ span: Span) { text = text.map { body(context, $0, span) } }

  func name(_ entry: inout Model.NamedEntry, _ prefix: String) { title(&entry.title, prefix + entry.name, entry.span) }

  func identity(_ identity: inout Model.Identity, _ name: String) {
    title(&identity.title, name, identity.span)
    citations(&identity.citations, name)
  }

  // MARK: - Things and their clauses

  func milestone(_ entry: inout Model.MilestoneEntry, _ name: String) {
    identity(&entry.identity, name)
    rules(&entry.met, name)
    rules(&entry.waived, name)
    rules(&entry.roles, name)
  }

  func step(_ entry: inout Model.Step, _ name: String) {
    identity(&entry.identity, name)
    rules(&entry.roles, name)
    rules(&entry.gates, name)
  }

  func task(_ entry: inout Model.TaskEntry, _ name: String) {
    identity(&entry.identity, name)
    rules(&entry.modalities, name)
    rules(&entry.waived, name)
    rules(&entry.due, name)
    rules(&entry.aim, name)
    rules(&entry.roles, name)
    rules(&entry.gates, name)
    if var repetition = entry.repetition {
      citations(&repetition.citations, name)
      entry.repetition = repetition
    }
  }

  func rules<Content>(_ rules: inout [Model.Rule<Content>], _ name: String) {
    for index in rules.indices { citations(&rules[index].citations, name) }
  }

  func rules(_ rules: inout [Model.ConditionRule], _ name: String) {
    for index in rules.indices { citations(&rules[index].citations, name) }
  }

  // MARK: - Clauses

  func advice(_ entry: inout Model.AdviceEntry, _ name: String) {
    entry.text = body(name + "/" + entry.kind.rawValue, entry.text, entry.span)
    citations(&entry.citations, name)
  }

  func citations(_ citations: inout [Citation], _ name: String) {
    citations = citations.map { citation in
      let kind: Citation.Kind =
        switch citation.kind {
        case .source(let text): .source(replaced(text, playbook + "/source"))
        case .about(let text): .about(replaced(text, name + "/about"))
        case .see(let label, let link): .see(replaced(label, name + "/see"), link)
        case .resource, .formerly: citation.kind
        }
      return Citation(kind: kind, span: citation.span)
    }
  }

  private func replaced(_ literal: TextLiteral, _ context: String) -> TextLiteral {
    TextLiteral(value: body(context, literal.value, literal.span), span: literal.span)
  }
}
