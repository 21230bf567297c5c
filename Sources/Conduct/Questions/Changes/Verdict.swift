/// One thing that a status says: what it is about, and what is to be said of it.
struct Verdict: Sendable {
  /// What it is about; the same in every status of an engagement.
  enum Subject: Hashable, Sendable {
    case process(String)
    case triggered(String)
    case completable(String)
    case task(process: String, String, RoundView)
    case milestone(process: String, String, RoundView)
    case ending(process: String, String)
    /// Advice outside any process has none.
    case advice(process: String, String)
    case next(process: String, String)
    /// A breach, by its place in the list.
    case violation(Int)

    /// The process that it belongs to, if it does.
    var process: String? {
      switch self {
      case .process(let process), .triggered(let process), .completable(let process), .task(let process, _, _),
        .milestone(let process, _, _), .ending(let process, _), .next(let process, _):
        process
      case .advice(let process, _): process.isEmpty ? nil : process
      case .violation: nil
      }
    }

    /// Whether that it is gone follows from what became of its process.
    func isSuperseded(by moved: Set<String>) -> Bool {
      switch self {
      case .triggered(let process), .completable(let process), .ending(let process, _): moved.contains(process)
      case .process, .task, .milestone, .advice, .next, .violation: false
      }
    }

    /// What is read first has the lowest rank.
    var rank: Int {
      switch self {
      case .violation: 0
      case .process, .completable, .triggered: 1
      case .task: 2
      case .milestone: 3
      case .ending, .next: 4
      case .advice: 5
      }
    }
  }

  /// Something that is said about it.
  enum Said: Sendable, Hashable {
    case status(StatusPhrase)
    /// A breach, without the names of what is missing.
    case breach(Violation.Reason, forcedBecause: String?)
  }

  let subject: Subject
  /// The author's words for it.
  let title: String
  /// What is said about it, one after the other.
  let said: [Said]
  /// How far along it is: 0 is what does not concern the engagement, and what is further has come further.
  let level: Int
  /// Whether something is wrong.
  var isUrgent = false
  /// The status of the thing that tells what is said about it; nil where that is no status of a thing.
  var decidedBy: Status?
}
