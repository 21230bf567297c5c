/// Where in a model a rule stands: what must be built anew when the rule changes.
enum RuleSite: Hashable, Sendable {
  case definition(Int)
  case table(Int)
  /// A process, step, task, input or outcome, by what its own clauses say.
  case thing(Thing)
  /// A text that transitions lead to, by what those ask for.
  case textIsNext(Int)
  case ending(Int)
  case assumption(Int)
  /// Something that any term may look at.
  case everything
}
