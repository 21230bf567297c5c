/// What is to be seen of tasks.
extension CoveragePlan {
  mutating func addTask(_ index: Int) {
    let entry = model.tasks[index]
    let owner = owner(.task(index))
    add(entry.applicability, owner)
    for rule in entry.modalities { add(condition: rule.condition, at: rule.span, owner) }
    for rule in entry.waived { add(condition: rule.condition, at: rule.span, owner) }
    for rule in entry.roles { add(condition: rule.condition, at: rule.span, owner) }
    for gate in entry.gates { add(gate, owner) }
    if let repetition = entry.repetition {
      add(condition: repetition.until, owner)
      add(condition: repetition.condition, owner)
    }
    add(
      CoverageItem(
        kind: .modality, owner: owner.path, words: "", span: entry.identity.nameSpan,
        goals: modalities(entry).map { aim, aspect in
          CoverageGoal(
            aim: aim, source: .probes(probes(of: .task(index)) { $0.aspect(aspect, $1, .current) }, .yes))
        }, process: owner.process, thing: .task(index)))
    addDeadlines(entry.due, of: index, isTarget: false, owner)
    addDeadlines(entry.aim, of: index, isTarget: true, owner)
  }

  /// The modalities that a rule can give a task.
  private func modalities(_ entry: Model.TaskEntry) -> [(CoverageAim, Aspect)] {
    func has(_ modality: Modality) -> Bool {
      entry.modality == modality || entry.modalities.contains { $0.content == modality }
    }
    var found: [(CoverageAim, Aspect)] = []
    if has(.required) { found.append((.required, .required)) }
    if has(.optional) { found.append((.optional, .optional)) }
    if has(.forbidden) { found.append((.forbidden, .forbidden)) }
    if !entry.waived.isEmpty || !entry.waivedOnlyBy.isEmpty { found.append((.waived, .waived)) }
    return found
  }

  private mutating func addDeadlines(
    _ rules: [Model.Rule<Formula>], of task: Int, isTarget: Bool, _ owner: Owner
  ) {
    let isRepeated = model.tasks[task].repetition != nil
    for (clause, rule) in rules.enumerated() {
      add(condition: rule.condition, at: rule.span, owner)
      let end = rule.condition?.span.end ?? rule.content.span.end
      let span = Span(file: rule.span.file, start: rule.span.start, end: end)
      // Of a repeated task each completion has a day of its own: it is seen as a whole.
      let missed: Aspect = isTarget ? .behindStatus : .lateStatus
      let kept =
        isRepeated
        ? probes(of: .task(task)) {
          $0.nodes.and([$0.aspect(.done, $1, .current), $0.nodes.not($0.aspect(missed, $1, .current))])
        } : probes(of: .task(task)) { $0.kept(clause, of: $1, isTarget: isTarget) }
      let broken =
        isRepeated
        ? probes(of: .task(task)) {
          $0.nodes.or([
            $0.aspect(missed, $1, .current), $0.aspect(isTarget ? .behindStatus : .overdue, $1, .current),
          ])
        } : probes(of: .task(task)) { $0.broken(clause, of: $1, isTarget: isTarget) }
      let begun = probes(of: .task(task)) { $0.owed(clause, of: $1, isTarget: isTarget) }
      add(
        CoverageItem(
          kind: .deadline, owner: owner.path, words: words(span), span: span,
          goals: [
            CoverageGoal(aim: .kept, source: .probes(kept, .yes)),
            CoverageGoal(aim: .broken, source: .probes(broken, .yes), begun: begun),
          ], process: owner.process, thing: .task(task),
          begun: probes(of: .task(task)) { $0.begun(clause, of: $1, isTarget: isTarget) }))
    }
  }
}
