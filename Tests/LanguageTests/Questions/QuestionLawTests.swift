import Foundation
import Testing

@testable import Conduct

/// What must hold of the questions about shipped engagements and sessions.
@Suite struct QuestionLawTests {
  private func days(_ engagement: Engagement) -> [CivilDate] {
    Array(Set(engagement.days.map(\.date))).sorted()
  }

  // MARK: - What if

  /// What can be seen of a session.
  private func seen(_ session: Session) -> [String] {
    [
      session.engagement.status(on: session.day).json(session.sources).pretty,
      JournalText.text(of: session, name: nil), session.day.iso, String(session.tree.current),
    ] + session.tree.nodes.map(\.title) + session.tree.marks.map(\.text) + session.tree.branches.map(\.text)
      + session.engagement.state(on: session.day).cells.map(String.init)
  }

  @Test(arguments: SessionCase.all)
  func `a block of what if leaves no trace, whatever was tried in it`(_ example: SessionCase) throws {
    var session = try example.session()
    for step in try example.transcript().steps.prefix(4) { _ = session.enter(step.entry) }
    while session.mode != .record { _ = session.enter("end") }
    let before = seen(session)
    _ = session.enter("what if")
    #expect(session.mode == .supposing)
    _ = session.enter("what if")
    for step in try example.transcript().steps { _ = session.enter(step.entry) }
    while session.mode != .record { _ = session.enter("end") }
    #expect(seen(session) == before)
  }

  @Test(arguments: SessionCase.all)
  func `what if tells the changes that the statement then brings`(_ example: SessionCase) throws {
    var session = try example.session()
    let words = English()
    func texts(_ changes: [StatusChange]) -> [String] { changes.map { $0.json(words).pretty } }
    for step in try example.transcript().steps {
      guard session.mode == .record, StatementBeginning.isStatement(step.entry), !step.entry.contains("expect") else {
        _ = session.enter(step.entry)
        continue
      }
      let (before, day) = (session.engagement, session.day)
      let hypothesis = before.whatIf([step.entry], on: day).hypothesis
      let reply = session.enter(step.entry)
      guard reply.outcome == .done, let hypothesis else { continue }
      #expect(texts(hypothesis.differences.map(\.change)) == texts(session.lastChanges), "\(step.entry)")
    }
  }

  // MARK: - Next

  @Test(arguments: ShippedExamples.engagements)
  func `what can be done next is accepted, and what cannot is refused`(name: String) throws {
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    for day in days(engagement) {
      let known = engagement.upTo(day)
      for act in known.nextActs(on: day) {
        let role = act.kind == .waive ? roles(engagement) : [""]
        let statements = role.map { act.statement + (act.wantsReason ? " because \"it is so\"" + $0 : "") }
        let tellings = statements.map { known.telling($0, on: day) }
        #expect(tellings.allSatisfy { $0.diagnostics.isEmpty }, "\(act.statement)")
        #expect(tellings.contains { $0.journal != nil } == act.isEnabled, "\(day.iso) \(act.statement)")
      }
    }
  }

  private func roles(_ engagement: Engagement) -> [String] { [""] + engagement.playbook.roles.map { " by " + $0 } }

  // MARK: - Interviews

  @Test(arguments: ShippedExamples.engagements)
  func `an interview ends, and what it tells can be told`(name: String) throws {
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    let day = try #require(engagement.days.first?.date)
    var random = SplitMix(seed: 11)
    for process in engagement.playbook.model.processes where process.identity.bindings.isEmpty {
      let condition = "\(process.identity.name) is ready"
      var interview = try #require(engagement.interview(about: condition, on: day).interview)
      var steps = 0
      while let inquiry = interview.inquiry, steps < 60 {
        steps += 1
        _ = interview.answer(answer(inquiry, &random))
      }
      #expect(interview.inquiry == nil, "\(condition)")
      let verdict = try #require(interview.verdict)
      #expect(interview.isDecided == (verdict.finding.value != .truth(.unknown)), "\(condition)")
      guard !interview.statements.isEmpty else { continue }
      let telling = engagement.upTo(day).telling(interview.statements.joined(separator: "\n"), on: day)
      #expect(telling.journal != nil, "\(interview.statements)")
    }
  }

  private func answer(_ inquiry: Inquiry, _ random: inout SplitMix) -> String {
    switch inquiry.valueType {
    case .truth: return ["yes", "no", "skip", "y", "perhaps"][Int(random.next() % 5)]
    case .choice: return ["1", inquiry.choices[0].title, "skip", "nonsense"][Int(random.next() % 4)]
    case .set: return ["none", "all", "1", inquiry.choices[0].name, "skip"][Int(random.next() % 5)]
    case .date: return ["2020-01-01", "today", "skip"][Int(random.next() % 3)]
    default: return ["0", "500", "25_000", "skip", "ten"][Int(random.next() % 5)]
    }
  }

  // MARK: - Timeline

  @Test(arguments: ShippedExamples.engagements)
  func `a timeline tells every statement, and each day on which a task becomes overdue`(name: String) throws {
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    let first = try #require(engagement.days.first?.date)
    let last = try #require(engagement.lastDay)
    let timeline = engagement.timeline(on: last)
    var (statements, overdue) = (0, [String]())
    for day in timeline.days {
      for entry in day.entries {
        if case .statement = entry.kind { statements += 1 }
        if case .overdue = entry.kind { overdue.append(day.date.iso + " " + entry.subject) }
      }
    }
    #expect(statements == engagement.days.map(\.actions.count).reduce(0, +))
    #expect(overdue.sorted() == becomingOverdue(engagement, first, last).sorted())
  }

  /// The days on which tasks become overdue, by a walk from day to day.
  private func becomingOverdue(_ engagement: Engagement, _ first: CivilDate, _ last: CivilDate) -> [String] {
    let graph = engagement.playbook.graph
    let evaluator = Evaluator(graph)
    var known: Set<Int> = []
    var found: [String] = []
    var day: CivilDate? = first
    while let today = day, today <= last {
      evaluator.run(engagement.state(on: today).cells)
      var late: Set<Int> = []
      for (index, instance) in graph.instances.all.enumerated() {
        guard case .task = instance.thing, let node = graph.roots.node(.overdue, index),
          evaluator.cell(node) == Cell.yes
        else { continue }
        late.insert(index)
        if !known.contains(index) { found.append(today.iso + " " + engagement.playbook.model.path(of: instance)) }
      }
      known = late
      day = today.adding(days: 1)
    }
    return found
  }
}
