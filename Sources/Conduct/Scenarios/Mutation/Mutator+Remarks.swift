/// Changes of when something is said: of goals, of advice, and of where to go next.
extension Mutator {
  mutating func addRemarks() {
    for (position, entry) in model.advice.enumerated() {
      add(entry.condition, of: [.advice(process: nil, position)], entry.span)
    }
    for (process, entry) in model.processes.enumerated() {
      for (position, goal) in entry.goals.enumerated() {
        add(goal.condition, of: [.goal(process: process, position)], goal.span)
      }
      for (position, advice) in entry.advice.enumerated() {
        add(advice.condition, of: [.advice(process: process, position)], advice.span)
      }
      addTransitions(from: process, entry.next)
    }
  }

  /// A `next` that names several processes says one condition of all of them.
  private mutating func addTransitions(from process: Int, _ entries: [Model.NextEntry]) {
    var first = 0
    while first < entries.count {
      let end = entries[first...].firstIndex { $0.span != entries[first].span } ?? entries.count
      let sayings = (first..<end).map { Model.Saying.next(process: process, $0) }
      add(entries[first].condition, of: sayings, entries[first].span)
      first = end
    }
  }

  /// Adds the changes of when something is said, by one clause.
  private mutating func add(_ condition: Formula?, of sayings: [Model.Saying], _ span: Span) {
    guard let first = sayings.first else { return }
    let rule = rule(of: first)
    let sites = sayings.map { site($0) }
    @Sendable func set(_ model: inout Model, _ condition: Formula?) {
      for saying in sayings {
        switch saying {
        case .goal(let process, let position): model.processes[process].goals[position].condition = condition
        case .advice(nil, let position): model.advice[position].condition = condition
        case .advice(let process?, let position): model.processes[process].advice[position].condition = condition
        case .next(let process, let position): model.processes[process].next[position].condition = condition
        }
      }
    }
    if let condition {
      add(condition, in: head(span), rule, sites) { set(&$0, $1) }
      if let edit = deletionOfWhen(before: condition, in: span) { add(.dropped, rule, sites, [edit]) { set(&$0, nil) } }
    } else {
      let never = Formula(form: .constant(.truth(false)), type: .truth, span: span)
      let words = [Keyword.when.text, Keyword.no.text].joined(separator: " ")
      add(.omitted, rule, sites, [Diagnostic.Fix.Edit(head(span).after, " " + words)]) { set(&$0, never) }
    }
  }

  /// A clause without what stands in braces behind it.
  private func head(_ span: Span) -> Span {
    let tokens = text.tokens(in: span).prefix { $0.kind != .leftBrace }
    return tokens.last.map { Span(file: span.file, start: span.start, end: $0.end) } ?? span
  }

  /// The rule that a saying changes with.
  func site(_ saying: Model.Saying) -> RuleSite {
    switch saying {
    case .goal(let process, let position): return .remark(model.processes[process].goals[position].remark)
    case .advice(let process, let position):
      return .remark(model.advice(in: process, position).remark)
    case .next(let process, let position):
      switch model.processes[process].next[position].target {
      case .process(let thing): return .thing(thing.thing)
      case .text(_, let number): return .remark(number)
      }
    }
  }

  func rule(of saying: Model.Saying) -> Mutation.Rule {
    let (process, keyword): (Int?, String) =
      switch saying {
      case .goal(let process, _): (process, Keyword.goal.text)
      case .advice(let process, let position):
        (process, model.advice(in: process, position).kind.rawValue)
      case .next(let process, _): (process, Keyword.next.text)
      }
    return Mutation.Rule(
      noun: keyword, name: process.map { model.processes[$0].identity.name } ?? "", title: model.said(saying).text)
  }
}
