/// A checked playbook, ready to be asked: it cannot fail any more.
public struct Playbook: Sendable {
  /// The files.
  public let sources: SourceSet
  let model: Model
  let scopes: Scopes
  let graph: RuleGraph
  let layout: StateLayout
  let scenarios: [Scenario]

  init(sources: SourceSet, model: Model, scopes: Scopes, graph: RuleGraph, scenarios: [Scenario]) {
    self.sources = sources
    self.model = model
    self.scopes = scopes
    self.graph = graph
    self.scenarios = scenarios
    layout = StateLayout(model, graph)
  }

  /// The name by which engagements follow it.
  public var name: String { model.header.name }
  /// What a reader calls it.
  public var title: String { model.header.title }
  /// The language in which its author wrote, as a BCP 47 tag.
  public var language: String? { model.header.language }
  /// Its version, as it is written.
  public var version: String? { model.header.version }
}
