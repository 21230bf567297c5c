/// What all stories of an exploration have shown.
public struct ExplorationResult: Sendable {
  /// Something that must not be, with the shortest story found that shows it.
  public struct Finding: Sendable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
      /// An invariant does not hold.
      case invariant(name: String, title: String?)
      /// No way was found to complete or end a process, by its path.
      case stuck(process: String, title: String?)
    }

    /// What is wrong.
    public let kind: Kind
    /// Where the invariant or the process stands.
    public let span: Span
    /// The file and the line, from 1, of that place.
    public let file: String, line: Int
    /// The number of the first story that shows it.
    public let story: Int
    /// A scenario that shows it.
    public let scenario: String
    /// Whether the scenario was run and shows it.
    public let isConfirmed: Bool
  }

  /// The number from which all stories follow.
  public let seed: UInt64
  /// How many stories were played, by robot.
  public let stories: [Robot: Int]
  /// How many statements they have together.
  public let statements: Int
  /// What stories may come to, with the number of stories of each robot that do.
  public let witnesses: [(witness: Witness, sightings: [Robot: Int])]
  /// How many invariants were watched in every state; those about an act are kept by all robots.
  public let watched: Int
  /// What must not be, invariants first.
  public let findings: [Finding]

  /// Puts parts together, in any order, and shortens the stories that show a flaw.
  public init(_ parts: [ExplorationPart], of exploration: Exploration) {
    let playbook = exploration.playbook
    let watch = WitnessWatch(playbook)
    var whole = ExplorationPart(witnesses: watch.witnesses.count)
    for part in parts { whole.merge(part) }
    seed = exploration.seed
    watched = playbook.model.invariants.count { $0.act == nil }
    stories = whole.stories
    statements = whole.statements
    witnesses = watch.witnesses.enumerated().map { index, witness in
      (witness, whole.sightings.mapValues { $0[index] })
    }
    findings = whole.flaws.sorted { $0.key < $1.key }.map { flaw, found in
      Self.finding(flaw, found, playbook)
    }
  }

  private static func shrinker(_ flaw: ExplorationPart.Flaw, _ playbook: Playbook) -> StoryShrinker {
    let teller = Storyteller(playbook)
    let stage = teller.stage
    switch flaw {
    case .invariant(let index):
      return StoryShrinker(stage, maximumAttempts: 4_000, looksEverywhere: true) { stage.brokenInvariant == index }
    // Each attempt asks whether there is a way out.
    case .stuck(let process):
      return StoryShrinker(stage, maximumAttempts: 150, looksEverywhere: false) {
        stage.state.isActive(process) && !StuckSearch(teller).hasWayOut(process)
      }
    }
  }

  private static func finding(
    _ flaw: ExplorationPart.Flaw, _ found: ExplorationPart.Found, _ playbook: Playbook
  ) -> Finding {
    let story = shrinker(flaw, playbook).shortestAndSmallest(found.story) ?? found.story
    let words = English()
    let (kind, span, end) = description(of: flaw, playbook)
    let (file, line) = Places(playbook.sources).place(span)
    let scenario = StoryText(playbook).scenario(words.exploredTitle(kind), story, then: end)
    let failures = playbook.failures(ofScenario: scenario)
    let isConfirmed: Bool? =
      switch kind {
      case .invariant(let name, _): failures?.contains { $0.kind.invariant == name }
      case .stuck: failures?.isEmpty
      }
    return Finding(
      kind: kind, span: span, file: file, line: line, story: found.number, scenario: scenario,
      isConfirmed: isConfirmed ?? false)
  }

  /// What a flaw is, where it stands, and the statements with which a story ends that shows it.
  private static func description(
    of flaw: ExplorationPart.Flaw, _ playbook: Playbook
  ) -> (kind: Finding.Kind, span: Span, end: [String]) {
    switch flaw {
    case .invariant(let index):
      let entry = playbook.model.invariants[index]
      return (.invariant(name: entry.name, title: entry.title), entry.span, [])
    case .stuck(let process):
      let instance = playbook.graph.instances.all[process]
      let (path, identity) = (playbook.model.path(of: instance), playbook.model.identity(of: instance.thing))
      let active = [Keyword.expect.text, path, Keyword.is.text, Status.active.rawValue].joined(separator: " ")
      return (.stuck(process: path, title: identity.title), identity.nameSpan, [active])
    }
  }
}

extension Playbook {
  /// Returns what goes wrong in a scenario that is written beside the others; nil if it cannot be read.
  func failures(ofScenario text: String) -> [ScenarioFailure]? {
    suite(withScenario: text)?.run([0]).first?.failures
  }

  /// Returns a suite whose only scenario is a written one; nil if that cannot be read.
  func suite(withScenario text: String) -> ScenarioSuite? {
    var sources = sources
    let file = sources.append(SourceFile(path: Keyword.scenario.text, text: text))
    let tree = Parser.parse(sources.files[Int(file)], file: file)
    let scenarios = tree.declarations.compactMap { if case .scenario(let scenario) = $0 { scenario } else { nil } }
    guard tree.problems.isEmpty, scenarios.count == 1 else { return nil }
    let suite = ScenarioSuite(
      Playbook(sources: sources, model: model, scopes: scopes, graph: graph, scenarios: scenarios))
    return suite.diagnostics.isEmpty ? suite : nil
  }
}
