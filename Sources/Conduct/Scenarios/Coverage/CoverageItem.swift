/// A rule of a playbook of which scenarios are to show what it can do.
struct CoverageItem: Sendable {
  /// What kind of rule it is.
  let kind: CoverageKind
  /// The thing that it belongs to, as the author names it.
  let owner: String
  /// The author's words, where the rule is a clause; empty where it is the thing itself.
  let words: String
  /// Where it stands.
  let span: Span
  /// What is to be seen of it.
  var goals: [CoverageGoal]
  /// The process in which it stands, by its index in the model.
  var process: Int?
  /// The thing that must apply before anything of it can be seen.
  var thing: Thing?
  /// The condition alone, where it can be asked about anywhere.
  var question: String?
  /// The probes that see whether a deadline counts at all: it has begun, and its condition holds.
  var begun: [Int] = []
}

/// Something that scenarios are to show of a rule.
struct CoverageGoal: Sendable {
  /// Where it is seen.
  enum Source: Sendable {
    /// That one of these probes has a truth.
    case probes([Int], Truth)
    /// That a process is left as this ending; each probe sees whether an instance of the process could be.
    case ending(Int, probes: [(probe: Int, process: Int)])
    /// That somebody acts, or tries to, so that this invariant is looked at.
    case invariant(Int)
  }

  let aim: CoverageAim
  var source: Source
  /// The thing each instance of which has a probe, in order.
  var thing: Thing?
  /// The probes that see whether a deadline to be broken has begun.
  var begun: [Int] = []
}

/// The kinds of rules of which coverage speaks.
public enum CoverageKind: String, Sendable, CaseIterable {
  /// What applies, what is required when, definitions, advice: every condition.
  case condition
  /// Whether a task is required, optional, forbidden or waived.
  case modality
  /// Inputs and outcomes.
  case milestone
  /// What a task waits for.
  case gate
  /// Deadlines and targets.
  case deadline
  /// Rows of decision tables.
  case row
  /// Processes.
  case process
  /// Where an engagement may go next.
  case transition
  /// Ends other than success.
  case ending
  /// Events.
  case event
  /// Invariants that are bound to an act.
  case invariant
}

/// What can be seen of a rule; the word is what a comment `// uncovered WORD: reason` says.
public enum CoverageAim: String, Sendable, CaseIterable {
  /// A condition that is yes, no, or not known.
  case yes, no, unknown
  /// The modalities of a task.
  case required, optional, forbidden, waived
  /// An input or outcome that is met, or asked for and not met.
  case met, unmet
  /// A gate that blocks, or lets through.
  case shut, passed
  /// A deadline or target that is kept, or broken.
  case kept, broken
  /// A row that decides.
  case matched
  /// What happens to a process.
  case entered, completed
  /// A transition that is open, or closed.
  case open, closed
  /// An ending as which a process is left.
  case taken
  /// An event that happens.
  case happened
  /// An act at which an invariant is looked at.
  case tried
}
