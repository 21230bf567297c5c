/// Where in a model a rule stands: what must be built anew when the rule changes.
enum RuleSite: Hashable, Sendable {
  case definition(Int)
  case table(Int)
  /// A process, step, task, input or outcome, by what its own clauses say.
  case thing(Thing)
  /// Something that is said in words, by when it is said.
  case remark(Int)
  case ending(Int)
  case assumption(Int)
  /// Something that any term may look at.
  case everything
}
