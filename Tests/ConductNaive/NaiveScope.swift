import Conduct

/// Where an expression stands: "own process first, then the playbook" (language page, names).
struct NaiveScope: Sendable {
  /// The name of the enclosing process.
  var processName: String?
  /// The enclosing process itself, `kickoff` or `completion[exchange]`.
  var process: String?
  /// The members for which the names of `for each`, quantifiers and parameters stand.
  var variables: [String: NaiveMember] = [:]
  /// The members of the groups around, by the identity of the group: "inside `for each` a bare name means this
  /// member's" (fine print 24).
  var groups: [String: NaiveMember] = [:]

  /// The scope of a declaration at the top.
  static let playbook = NaiveScope()

  /// The scope inside a quantifier or of a parameter.
  func binding(_ variable: String, to member: NaiveMember) -> NaiveScope {
    var inner = self
    inner.variables[variable] = member
    return inner
  }
}

/// A `for each` around a declaration: "the things declared inside exist once per member".
struct NaiveGroup: Sendable {
  /// The identity of the group.
  let id: String
  /// The name that stands for each member, and the set.
  let each: Each
  /// The process in which the group stands; nil for the `for each` of a process.
  let processName: String?
}

/// What a name stands for.
struct NaiveEntity: Sendable {
  enum Kind: Sendable {
    case choice
    case fact(FactDeclaration)
    case event
    case definition(Definition)
    case table(DecisionTable)
    case process
    /// An input, outcome, step or task.
    case thing
  }

  let kind: Kind
  /// The name, or `#994` for a task that is called by its reference.
  let name: String
  /// The name of the process in which it is declared.
  let processName: String?
  /// The groups around it within its process, or the `for each` of a process.
  let groups: [NaiveGroup]
  /// The choice for each member of which a fact, event, definition or table has a value.
  let index: String?
}
