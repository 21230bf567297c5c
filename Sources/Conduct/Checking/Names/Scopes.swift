/// Which names stand for what: in the playbook and in each process.
struct Scopes: Sendable {
  /// A named thing and where it is declared.
  struct Declared: Sendable {
    let entity: Entity
    let span: Span
  }

  var playbook: [String: Declared] = [:]
  /// The names of each process, by the process's index.
  var processes: [[String: Declared]] = []
  /// The processes that have a name, in order.
  var owners: [String: [Int]] = [:]
  /// The tasks (and processes) that a reference stands for, in order.
  var references: [String: [(process: Int, entity: Entity, span: Span)]] = [:]
  /// The index of each member by name, by the choice's index.
  var members: [[String: Int]] = []

  /// Returns what a name stands for: in its own process, else in the playbook, else in the only process that has it.
  func lookUp(_ name: String, in process: Int?) -> Resolution {
    if let process, let found = processes[process][name] { return .found(found) }
    if let found = playbook[name] { return .found(found) }
    guard let owners = owners[name] else { return .unknown }
    if owners.count > 1 { return .ambiguous(owners) }
    return owners.first.flatMap { processes[$0][name] }.map(Resolution.found) ?? .unknown
  }

  enum Resolution: Sendable {
    case found(Declared)
    case ambiguous([Int])
    case unknown
  }
}
