import ConductGenerators

@testable import Conduct

/// What each question costs on the shipped playbook, and what a statement and its changes cost on a large one.
enum QuestionBenchmark {
  static func run(_ options: Options) throws {
    let playbook = try Files.shippedPlaybook()
    let engagement = try Files.engagement("contoso", playbook)
    guard let day = CivilDate(iso: "2020-05-11") else { throw BenchmarkError("no day") }
    var table = Table("A question about an engagement", "min", "median", "max")
    func measure(_ name: String, _ body: () -> Void) {
      var samples = Samples()
      for _ in 0..<options.rounds * 3 { samples.measure(body) }
      table.add(name, samples)
    }
    measure("status") { _ = engagement.status(on: day) }
    measure("tasks") { _ = engagement.tasks(on: day) }
    measure("next") { _ = engagement.nextActs(on: day) }
    measure("timeline") { _ = engagement.timeline(on: day) }
    let statement = ["wants_partner = yes", "do kickoff_meeting"]
    measure("what if \(statement.joined(separator: ", "))") { _ = engagement.whatIf(statement, on: day) }
    for condition in ["quickleads is required", "kickoff is completable"] {
      measure("why \(condition)") {
        _ = engagement.question(condition, on: day).question.map { engagement.why($0, on: day) }
      }
      measure("when \(condition)") { _ = engagement.nextChange(of: condition, after: day) }
      measure("needs \(condition)") { _ = engagement.needs(of: condition, on: day) }
    }
    measure("why not enter success_workshop") { _ = engagement.objection(to: "enter success_workshop", on: day) }
    measure("when") { _ = engagement.nextChange(after: day) }
    measure("needs") { _ = engagement.needs(on: day) }
    measure("ask quickleads is required, and its answer") {
      var interview = engagement.interview(about: "quickleads is required", on: day).interview
      _ = interview?.answer("yes")
    }
    table.show()
    try PlanBenchmark.run(options)
    try runLarge(options)
  }

  private static let tasks = 10_000

  /// A statement on a playbook of 10,000 tasks: what the passes over its rule graph cost, and what the rest does.
  private static func runLarge(_ options: Options) throws {
    // A process of the generated playbook has about a task in eight lines.
    var lines = tasks * 7
    var checked = CheckedPlaybook(files: [])
    repeat {
      lines += tasks
      let text = bigPlaybook(lines: lines, seed: 7)
      checked = CheckedPlaybook(files: [SourceFile(path: "big.conduct", text: text)], withLints: false)
    } while (checked.playbook?.model.tasks.count ?? tasks) < tasks
    guard let playbook = checked.playbook, let day = CivilDate(iso: "2026-03-02") else {
      throw BenchmarkError("the generated playbook has errors")
    }
    let model = playbook.model
    guard
      let fact = model.facts.first(where: { $0.type == .truth && $0.index == nil && $0.process == nil })
        ?? model.facts.first(where: { $0.type == .truth && $0.index == nil })
    else {
      throw BenchmarkError("the generated playbook has no fact to tell")
    }
    let header = "engagement big follows \(playbook.name)\n"
    guard let engagement = playbook.read(journal: SourceFile(path: "big.engagement", text: header)).engagement else {
      throw BenchmarkError("the generated engagement has errors")
    }
    let graph = playbook.graph
    let cells = engagement.state(on: day).cells
    let evaluator = Evaluator(graph)
    var (passes, status, hypothesis) = (Samples(), Samples(), Samples())
    let changed = changedCells(cells, graph, fact, model)
    for _ in 0..<options.rounds {
      passes.measure {
        evaluator.run(cells)
        evaluator.run(changed)
      }
      status.measure { _ = engagement.status(on: day) }
      hypothesis.measure { _ = engagement.whatIf(["\(fact.name) = yes"], on: day) }
    }
    var table = Table("A playbook of \(model.tasks.count) tasks", "min", "median", "max", "to two passes")
    for (name, samples) in [
      ("two full passes", passes), ("a whole status", status), ("what if a fact were told", hypothesis),
    ] {
      table.add(name, samples, Table.ratio(samples.median, to: passes.median))
    }
    table.show()
    print("\(graph.count) nodes, of which \(downstream(of: cells, changed, graph)) lie downstream of the fact\n")
    PlanBenchmark.runLarge(engagement, on: day, options)
  }

  private static func changedCells(
    _ cells: [Int64], _ graph: RuleGraph, _ fact: Model.Fact, _ model: Model
  ) -> [Int64] {
    var changed = cells
    for slot in 0..<graph.slots.count {
      guard case .fact(let index, _, _, _) = graph.slots.contents[slot], model.facts[index].name == fact.name else {
        continue
      }
      changed[slot] = Cell.yes
      changed[slot + graph.slots.count] = Cell.yes
    }
    return changed
  }

  /// How many nodes rest on slots that differ: what an incremental reader would have to compute.
  private static func downstream(of before: [Int64], _ after: [Int64], _ graph: RuleGraph) -> Int {
    let evaluator = Evaluator(graph)
    evaluator.run(before)
    let outlook = Outlook(graph, slots: before, cells: evaluator.snapshot, roots: Array(0..<graph.count)) {
      before[$0] != after[$0]
    }
    return outlook.nodes.count
  }
}
