/// Something with a name that expressions and statements can refer to.
struct Symbol: Sendable {
  enum Kind: Hashable, Sendable {
    case fact, definition, table, event, task, input, outcome, step, process, ending
  }

  var kind: Kind
  var name: String
  /// The process in which it is declared.
  var owner: String?
  /// The choice for each member of which that process exists.
  var ownerChoice: String?
  /// The choices for each member of which it exists itself.
  var choices: [String] = []
  /// The groups `for each` in which it stands, by number.
  var groups: [Int] = []
  /// The type of a fact, definition or table.
  var type: GeneratedType?
  var isOnce = false
  /// The statuses that can be asked of it by now.
  var statuses: [GeneratedStatus] = []
  var properties: [GeneratedProperty] = []
  /// Whether it is ticked in the journal, or may be waived there.
  var isAttested = false
  var isWaivable = false
  /// Whether its completion lapses, so that `done` is no record.
  var isRepeated = false
  var isExternal = false

  var isValue: Bool { kind == .fact || kind == .definition || kind == .table }

  var isMilestone: Bool { kind == .input || kind == .outcome }
}

/// Where an expression stands: what can be named there, and how.
struct Context: Sendable {
  /// The process around.
  var owner: String?
  /// The variable of a process that exists per member.
  var ownerEach: GeneratedParameter?
  /// The groups `for each` around, by number, and their choices.
  var groups: [Int] = []
  var groupChoices: [String] = []
  /// Variables that are bound here, the process's and the groups' too.
  var variables: [GeneratedParameter] = []
  /// Whether only facts of the playbook can be named.
  var isOnlyFacts = false
  /// Whether a member must be written out: so it is in statements.
  var isStatement = false

  func binding(_ parameter: GeneratedParameter) -> Context {
    var inner = self
    inner.variables.append(parameter)
    return inner
  }
}
