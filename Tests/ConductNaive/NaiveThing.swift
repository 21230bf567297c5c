import Conduct

/// Something that has statuses, once per member where it stands in a `for each`.
struct NaiveThing: Sendable {
  enum Kind: Sendable {
    case process(external: Bool)
    case input
    case outcome(optional: Bool)
    case step
    case task(Modality)
    case event
  }

  /// `kickoff`, `completion[exchange].wrap`, `kickoff.record_ssat[exchange]`.
  let id: String
  let kind: Kind
  /// The process in which it stands, or which it is.
  let process: String?
  /// The process, step, input or outcome in which it stands directly.
  let container: String?
  /// What stands between the container and the thing: groups, and its own `applies` clauses.
  let conditions: [NaiveCondition]
  /// Its clauses.
  let clauses: [Clause]
  /// The gates of a task, those of its step too: "`after` and `only when` on a step carry to its tasks" (fine print
  /// 26).
  let gates: [NaiveGate]
  /// Where its clauses stand.
  let scope: NaiveScope
  /// Whether it stands in a preparing step, or is one.
  let preparing: Bool
  /// Whether it stands in a step.
  let isInStep: Bool

  /// Whether it is an input.
  var isInput: Bool { if case .input = kind { true } else { false } }
  /// Whether it is an outcome.
  var isOutcome: Bool { if case .outcome = kind { true } else { false } }
  /// Whether it is an outcome that "does not stand in the way of completion".
  var isOptionalOutcome: Bool { if case .outcome(optional: true) = kind { true } else { false } }
  /// Whether it is a step.
  var isStep: Bool { if case .step = kind { true } else { false } }
  /// Whether it is a task.
  var isTask: Bool { if case .task = kind { true } else { false } }
  /// Whether it is a process.
  var isProcess: Bool { if case .process = kind { true } else { false } }
  /// "`kept` survives a new round."
  var isKept: Bool { clauses.contains { if case .kept = $0.kind { true } else { false } } }
  /// Whether it asks for its own tick though it has children or a condition.
  var isAttested: Bool { clauses.contains { if case .attested = $0.kind { true } else { false } } }

  /// "After its end, inputs, tasks of preparing steps and the process's own facts belong to the next round, everything
  /// else (a late `do`) still to the ended one" (language page, lifecycles). The inputs are the process's own; with a
  /// preparing step go all its things, for it is judged in the next round (fine print 20).
  var belongsToNextRound: Bool { isInput && !isInStep || preparing && !isStep }
}

/// A gate with the place in which it is written.
struct NaiveGate: Sendable {
  let clause: Clause
  let scope: NaiveScope
}

/// One condition of applicability.
enum NaiveCondition: Sendable {
  /// `applies when C`, `where C`
  case when(Expression, NaiveScope)
  /// `applies to a, b [in FACT]`, `for a, b [in FACT]`
  case to([Name], in: Name?, NaiveScope)
  /// `for each s in SET`
  case member(NaiveMember, of: Expression, NaiveScope)
}

/// One part of a process, step, input or outcome.
enum NaivePart: Sendable {
  case thing(String)
  /// `any of { … }`, by its name among the alternatives.
  case anyOf(String)
  /// `also task other.t`
  case alsoTask(ThingPath, [NaiveCondition], NaiveScope)
}

/// A goal, advice, a next or an ending in a process.
struct NaiveRemark: Sendable {
  enum Kind: Sendable {
    case goal
    case advice
    /// With the processes to which it leads.
    case next([ThingPath])
    case ending(String)
  }

  let kind: Kind
  /// What it says, if it says something.
  let saying: NaiveSaying?
  let process: String
  let container: String
  let conditions: [NaiveCondition]
  let condition: Expression?
  let scope: NaiveScope
  /// Whether it stands in a preparing step.
  let preparing: Bool
}

/// What somebody says in words, and the status that is asked of it.
struct NaiveSaying: Hashable, Sendable {
  let text: String
  let status: String

  init(text: String, status: String) {
    self.text = text
    self.status = status
  }

  init(_ advice: Advice) {
    text = advice.text.value
    status =
      switch advice.kind {
      case .advise: "advised"
      case .permit: "permitted"
      case .forbid: "forbidden"
      }
  }
}
