extension Model {
  /// What a thing's own clauses and the groups between it and what it stands in say about its applicability.
  struct Applicability: Sendable {
    /// Conditions that must all hold: `applies when`, `applies to`, `where`, `for …`, and the set of `for each`.
    var conditions: [Formula] = []
    /// The clauses and groups that state those conditions, as far as they are written as such.
    var clauses: [ConditionRule] = []

    static let always = Applicability()
  }

  /// A clause with its place and what it goes back to.
  struct Rule<Content: Sendable>: Sendable {
    let content: Content
    let condition: Formula?
    var citations: [Citation]
    let span: Span
  }

  /// A condition that stands alone as a clause.
  struct ConditionRule: Sendable {
    let condition: Formula
    var citations: [Citation]
    let span: Span
  }

  /// What all things have.
  struct Identity: Sendable {
    /// The name, or the reference with its number sign where there is no name.
    let name: String
    let reference: String?
    var title: String?
    /// The variables of `for each` around it, the process's first; the thing exists once per combination of members.
    let bindings: [Int]
    var citations: [Citation]
    let span: Span
    let nameSpan: Span
    /// A reader's name for it.
    var label: String { title ?? name }
  }

  struct Process: Sendable {
    var identity: Identity
    var external: Bool
    let phase: Int?
    var applicability = Applicability()
    var triggered: [ConditionRule] = []
    var inputs: [MilestoneGroup] = []
    var outcomes: [MilestoneGroup] = []
    var steps: [Int] = []
    /// All tasks of the process, those of its steps included, in order.
    var tasks: [Int] = []
    var alsoTasks: [AlsoTask] = []
    var endings: [Int] = []
    var advice: [AdviceEntry] = []
    var next: [NextEntry] = []
    var goals: [GoalEntry] = []
    var revisions: [RevisionEntry] = []
  }

  /// A task of another process that counts here too, where the groups around it apply.
  struct AlsoTask: Sendable {
    let task: ThingTerm
    /// The step in which it counts.
    let step: Int?
    let applicability: Applicability
    let bindings: [Int]
  }

  /// Inputs or outcomes that stand side by side: all of them are asked for, or any one.
  struct MilestoneGroup: Sendable {
    var any: Bool
    let members: [Int]
    /// Applicability of the group `any of` itself, by the groups around it.
    let span: Span
  }

  struct NextEntry: Sendable {
    enum Target: Sendable {
      case process(ThingTerm)
      /// A text, and its number among the remarks.
      case text(String, Int)
    }
    var target: Target
    var condition: Formula?
    var applicability: Applicability
    let bindings: [Int]
    var citations: [Citation]
    let span: Span
  }

  struct GoalEntry: Sendable {
    var text: String
    /// Its number among the remarks.
    let remark: Int
    var condition: Formula?
    let span: Span
  }

  struct RevisionEntry: Sendable {
    let date: CivilDate
    var text: String?
    let span: Span
  }

  /// What a milestone, step or task stands in.
  enum Parent: Hashable, Sendable {
    case process
    case step(Int)
    case milestone(Int)
  }

  struct MilestoneEntry: Sendable {
    var identity: Identity
    let kind: Milestone.Kind
    var optional: Bool
    let process: Int
    let parent: Parent
    var applicability = Applicability()
    var met: [ConditionRule] = []
    var attested = false
    var waived: [ConditionRule] = []
    var mayBeWaived = false
    var waivedOnlyBy: [Int] = []
    var roles: [Rule<[Int]>] = []
    var children: [MilestoneGroup] = []

    /// Whether it is ticked in the journal.
    var asksForTick: Bool { attested || met.isEmpty && children.isEmpty }
  }

  struct Step: Sendable {
    var identity: Identity
    let process: Int
    var preparing: Bool
    var applicability = Applicability()
    var roles: [Rule<[Int]>] = []
    var inputs: [MilestoneGroup] = []
    var outcomes: [MilestoneGroup] = []
    var tasks: [Int] = []
    var gates: [Rule<Gate>] = []

    /// Whether advice of its process stands in the step, by its place.
    func holds(_ advice: AdviceEntry) -> Bool {
      identity.span.file == advice.span.file && identity.span.start <= advice.span.start
        && advice.span.end <= identity.span.end
    }
  }

  /// What must be so before a task is not blocked.
  enum Gate: Sendable {
    case after([ThingTerm])
    case onlyWhen(Formula)
  }

  struct Repetition: Sendable {
    let every: Formula
    let until: Formula?
    let condition: Formula?
    var citations: [Citation]
    let span: Span
  }

  struct TaskEntry: Sendable {
    var identity: Identity
    var modality: Modality
    let process: Int
    let step: Int?
    var applicability = Applicability()
    var modalities: [Rule<Modality>] = []
    var waived: [ConditionRule] = []
    var waivedOnlyBy: [Int] = []
    /// Deadlines; the content's formula is the day.
    var due: [Rule<Formula>] = []
    var aim: [Rule<Formula>] = []
    var roles: [Rule<[Int]>] = []
    var gates: [Rule<Gate>] = []
    var repetition: Repetition?
    var kept = false
  }
}
