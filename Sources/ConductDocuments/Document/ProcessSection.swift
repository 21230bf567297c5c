import Conduct

/// The part of a playbook's document that is about one process.
struct ProcessSection {
  let process: ProcessOutline
  let document: PlaybookDocument
  private var language: Language { document.language }
  private var words: ConditionText { ConditionText(language: language) }

  init(_ process: ProcessOutline, of document: PlaybookDocument) {
    self.process = process
    self.document = document
  }

  /// Returns the section, with headings from level 2.
  func blocks() -> [Block] {
    var blocks: [Block] = [.heading(2, [.text(process.title)], id: process.id)]
    if let phase = process.phase { blocks.append(document.labelled(.phase, document.outline.phases[phase].title)) }
    if process.isExternal { blocks.append(.paragraph([.text(language.text(DocumentWord.elsewhere))])) }
    if let member = process.member {
      let text = language.text(DocumentWord.forEach, words.quoted(member)).capitalizedFirst
      blocks.append(.paragraph([.text(text)]))
    }
    for condition in process.applies { blocks.append(document.labelled(.appliesWhen, words.text(condition))) }
    for condition in process.triggered { blocks.append(document.labelled(.calledForWhen, words.text(condition))) }
    blocks += overview()
    blocks += section(.goals, process.goals.map(document.item))
    blocks += approach()
    blocks += section(.inputs, process.inputs.map(item))
    blocks += section(.outcomes, process.outcomes.map(item))
    blocks += section(.nextSteps, process.next.map(item))
    blocks += section(.endings, process.endings.map(document.item))
    blocks += history()
    return blocks
  }

  private func heading(_ word: DocumentWord) -> Block {
    .heading(3, [.text(language.text(word))], id: process.id + "-" + "\(word)")
  }

  private func section(_ word: DocumentWord, _ items: [[Block]]) -> [Block] {
    items.isEmpty ? [] : [heading(word), .list(items)]
  }

  private func overview() -> [Block] {
    let paragraphs = process.notes.about.flatMap(\.paragraphs)
    let rest = document.links(process.notes) + document.sources(process.notes)
    guard !paragraphs.isEmpty else { return rest }
    return [heading(.overview)] + paragraphs.map { Block.paragraph([.text($0)]) } + rest
  }

  // MARK: - Approach

  private func approach() -> [Block] {
    guard !process.steps.isEmpty || !process.tasks.isEmpty || !process.advice.isEmpty else { return [] }
    var blocks = [heading(.approach)]
    if !process.advice.isEmpty { blocks.append(.list(process.advice.map(document.item))) }
    blocks += table(of: process.tasks)
    for step in process.steps { blocks += self.step(step) }
    return blocks
  }

  private func step(_ step: StepOutline) -> [Block] {
    var blocks: [Block] = [.heading(4, [.text(step.title)], id: process.id + "." + step.id)]
    let roles = step.roles.isEmpty ? "–" : step.roles.joined(separator: language.text(DocumentWord.comma))
    blocks.append(document.labelled(.primaryRole, roles))
    blocks.append(document.labelled(.appliesTo, applies(step.applies, member: step.member)))
    if step.isPreparing { blocks.append(.paragraph([.text(language.text(DocumentWord.preparing))])) }
    blocks += step.notes.about.flatMap(\.paragraphs).map { .paragraph([.text($0)]) }
    blocks += document.links(step.notes)
    if !step.advice.isEmpty { blocks.append(.list(step.advice.map(document.item))) }
    blocks += part(.inputs, step.inputs) + table(of: step.tasks) + part(.outcomes, step.outcomes)
    return blocks + document.sources(step.notes)
  }

  private func part(_ word: DocumentWord, _ milestones: [MilestoneOutline]) -> [Block] {
    milestones.isEmpty ? [] : [document.labelled(word, ""), .list(milestones.map(item))]
  }

  /// To what something applies, in words; everything where no condition is set.
  private func applies(_ applies: AppliesOutline, member: String?) -> String {
    var parts = member.map { [language.text(DocumentWord.forEach, words.quoted($0))] } ?? []
    if !applies.members.isEmpty { parts.append(applies.members.joined(separator: language.text(DocumentWord.comma))) }
    parts += applies.conditions.map(words.whenever)
    return parts.isEmpty
      ? language.text(DocumentWord.everything) : parts.joined(separator: language.text(DocumentWord.semicolon))
  }

  // MARK: - Tasks

  private func table(of tasks: [TaskOutline]) -> [Block] {
    guard !tasks.isEmpty else { return [] }
    // Where no task has a number, there is no column for it.
    let hasNumbers =
      process.steps.contains { $0.tasks.contains { $0.reference != nil } }
      || process.tasks.contains { $0.reference != nil }
    let columns = (hasNumbers ? [DocumentWord.taskID] : []) + [.taskName, .obligation, .role, .appliesTo]
    let rows = tasks.map { task -> [[Inline]] in
      (hasNumbers ? [[.text(task.reference ?? "–")]] : []) + [
        [.text(task.title)], [.text(language.text(word(task.modality)))],
        [.text(task.roles.isEmpty ? "–" : task.roles.joined(separator: language.text(DocumentWord.comma)))],
        [.text(applies(task.applies, member: task.member))],
      ]
    }
    let rules = tasks.filter { !$0.rules.isEmpty || !$0.notes.about.isEmpty || !$0.notes.links.isEmpty }
    let table = Block.Table(
      caption: language.text(DocumentWord.tasks), columns: columns.map { language.text($0) }, rows: rows)
    return [.table(table)] + (rules.isEmpty ? [] : [.list(rules.map(details))])
  }

  /// What else the rules say of a task, and where one finds more.
  private func details(of task: TaskOutline) -> [Block] {
    let rules = task.rules.map { RuleText(language: language).text($0) }
      .joined(separator: language.text(DocumentWord.semicolon))
    let text = rules.isEmpty ? "" : language.text(DocumentWord.labelled, "", rules)
    return [.paragraph([.strong(task.title), .text(text)])] + document.below(task.notes)
  }

  private func word(_ modality: Modality) -> DocumentWord {
    switch modality {
    case .required: .required
    case .optional: .optional
    case .forbidden: .forbidden
    }
  }

  // MARK: - Inputs, outcomes, what follows

  private func item(_ milestone: MilestoneOutline) -> [Block] {
    var remarks = milestone.isOptional ? [language.text(DocumentWord.optional)] : []
    if !milestone.roles.isEmpty { remarks.append(milestone.roles.joined(separator: language.text(DocumentWord.comma))) }
    remarks += milestone.applies.map(words.whenever)
    if let met = milestone.met { remarks.append(words.met(when: met)) }
    var blocks: [Block] = [.paragraph([.text(milestone.title)] + document.aside(remarks))]
    blocks += document.below(milestone.notes)
    guard !milestone.children.isEmpty else { return blocks }
    if milestone.isAnyOf {
      let children = Block.list(milestone.children.map(item))
      return blocks + [.list([[.paragraph([.text(language.text(DocumentWord.anyOf))]), children]])]
    }
    return blocks + [.list(milestone.children.map(item))]
  }

  private func item(_ next: ProcessOutline.NextOutline) -> [Block] {
    let text: Inline = next.process.map { .reference(next.text, id: $0) } ?? .text(next.text)
    let condition = [next.condition].compactMap { $0 }
    return [.paragraph([text] + document.whenever(condition))] + document.below(next.notes)
  }

  private func history() -> [Block] {
    guard !process.revisions.isEmpty else { return [] }
    let word = language.text(DocumentWord.history)
    let rows: [[[Inline]]] = process.revisions.map { [[.text(language.date($0.date))], [.text($0.text ?? "")]] }
    let columns = [DocumentWord.date, .change].map { language.text($0) }
    return [heading(.history), .table(Block.Table(caption: word, columns: columns, rows: rows))]
  }
}

extension String {
  /// The text with its first letter in upper case.
  var capitalizedFirst: String {
    guard let first, first.isLetter else { return self }
    return first.uppercased() + dropFirst()
  }
}
