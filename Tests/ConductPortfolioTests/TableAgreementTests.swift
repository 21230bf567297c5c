import ConductGenerators
import Testing

@testable import Conduct
@testable import ConductPortfolio

/// What is read from a table, and the states that it shows, are those of `status`.
@Suite struct TableAgreementTests {
  /// The standard columns of a state, as `status` has them.
  private func expected(_ state: [Int64], _ playbook: Playbook) -> [String] {
    let reader = StatusReader(
      playbook, EngagementState(cells: state, like: EngagementState(playbook.layout)), Evaluator(playbook.graph))
    let processes = reader.processes()
    func day(_ day: TaskStatus.Day) -> String {
      switch day {
      case .on(let date): date.iso
      case .unknown: "unknown"
      case .none: ""
      }
    }
    var next: [(name: String, truth: Truth)] = []
    for entry in processes.flatMap(\.next) {
      let name = entry.process ?? entry.text
      if let known = next.firstIndex(where: { $0.name == name }) {
        next[known].truth =
          [next[known].truth, entry.open].contains(.yes)
          ? .yes : [next[known].truth, entry.open].contains(.unknown) ? .unknown : .no
      } else {
        next.append((name, entry.open))
      }
    }
    return processes.map(\.state.rawValue)
      + tasks(processes, playbook).flatMap { [$0.obligation.rawValue, day($0.due)] }
      + [
        (next.filter { $0.truth == .yes }.map(\.name) + next.filter { $0.truth == .unknown }.map { $0.name + "?" })
          .joined(separator: ";")
      ]
  }

  /// The tasks in the order of their instances.
  private func tasks(_ processes: [ProcessStatus], _ playbook: Playbook) -> [TaskStatus] {
    var byPath: [String: TaskStatus] = [:]
    let instances = playbook.graph.instances
    let processInstances = instances.all.filter { if case .process = $0.thing { true } else { false } }
    for (process, instance) in zip(processes, processInstances) {
      for task in process.tasks { byPath[playbook.model.path(of: instance) + "." + task.id] = task }
    }
    return instances.all.compactMap { instance in
      guard case .task = instance.thing else { return nil }
      return byPath[playbook.model.path(of: instance)]
    }
  }

  private func compare(_ playbook: Playbook, seed: UInt64, rows: Int) async throws {
    var random = StateSource(seed: seed)
    let states = random.runningStates(rows, playbook)
    let table = SampleTable(playbook: playbook).csv(states)
    let answer = try await SampleRun().answer(table, playbook).text
    let lines = try Records.of(answer)
    try #require(lines.count == rows + 1)
    for (row, state) in states.enumerated() {
      let own = Array(lines[row + 1].dropFirst())
      let other = expected(state, playbook)
      if own != other {
        let differing = zip(lines[0].dropFirst(), zip(own, other)).filter { $0.1.0 != $0.1.1 }.prefix(3)
        Issue.record("seed \(seed), row \(row): \(differing.map { "\($0.0): \($0.1.0), status \($0.1.1)" })")
        return
      }
    }
  }

  @Test(arguments: ["fasttrack", "incident"]) func `tables of the shipped playbooks`(name: String) async throws {
    try await compare(ShippedPlaybook.read(name), seed: 7, rows: 60)
  }

  @Test(arguments: 0..<4) func `tables of generated playbooks`(batch: Int) async throws {
    for seed in 0..<max(1, Settings.playbooks / 4) {
      var generator = Generator(seed: UInt64(810_000 + batch * 100_000 + seed), size: 2)
      let story = generator.story()
      let checked = CheckedPlaybook(
        files: [SourceFile(path: "story.conduct", text: story.playbookText)], withLints: false)
      try await compare(try #require(checked.playbook), seed: UInt64(seed), rows: 30)
    }
  }
}
