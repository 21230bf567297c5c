/// "Each entry is a round with its own ticks, completions, waivers and facts declared in the process" (language page,
/// lifecycles).
struct NaiveRound: Sendable {
  var entered: Int?
  var completed: Int?
  var left: Int?
  /// The inputs and outcomes that are ticked.
  var ticks: Set<String> = []
  /// The days on which tasks were done, in ascending order.
  var completions: [String: [Int]] = [:]
  /// What is waived.
  var waivers: Set<String> = []
  /// The facts declared in the process.
  var facts: [String: NaiveValue] = [:]

  /// Whether the round has ended.
  var hasEnded: Bool { completed != nil || left != nil }
  /// Whether the process is active as far as the record goes: "entered and not complete and not left".
  var isActive: Bool { entered != nil && !hasEnded }
}

/// The rounds of one process.
struct NaiveRounds: Sendable {
  /// "`round` is 0 before the first entry" (fine print 20).
  var number = 0
  /// The round that goes on or was the last to end; before the first entry what is recorded ahead of it.
  var current = NaiveRound()
  /// After the end of a round, what belongs to the next one.
  var next = NaiveRound()
}

/// What the journal says, up to a day.
struct NaiveRecords: Sendable {
  /// The facts of the playbook; of a set one truth per member, `intended{exchange}`.
  var facts: [String: NaiveValue] = [:]
  /// The days on which events happened.
  var events: [String: [Int]] = [:]
  /// The rounds by process.
  var rounds: [String: NaiveRounds] = [:]
}
