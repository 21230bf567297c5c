/// A playbook with every name resolved and every expression typed: what the rule graph is built from.
struct Model: Sendable {
  var header = Header()
  var phases: [NamedEntry] = []
  var roles: [NamedEntry] = []
  var resources: [ResourceEntry] = []
  var choices: [Choice] = []
  var facts: [Fact] = []
  var events: [Event] = []
  var definitions: [DefinitionEntry] = []
  var tables: [Table] = []
  var calendars: [CalendarEntry] = []
  var processes: [Process] = []
  var milestones: [MilestoneEntry] = []
  var steps: [Step] = []
  var tasks: [TaskEntry] = []
  var endings: [EndingEntry] = []
  /// What is said in words, and where transitions lead.
  var remarks = Remarks()
  var assumptions: [AssumptionEntry] = []
  var invariants: [InvariantEntry] = []
  /// Advice outside any process.
  var advice: [AdviceEntry] = []
  /// The choice of each variable, by the variable's number.
  var variables: [VariableEntry] = []
  /// The fact that `applies to` looks at.
  var scope: Int?
  /// The texts that the playbook mentions.
  var texts = TextPool()
  /// Translations of the reasons for what is left open, by the reason as the author wrote it.
  var undecidedReasons: [String: String] = [:]

  /// What the header says.
  struct Header: Sendable {
    var name = ""
    var title = ""
    var version: String?
    var language: String?
    var calendar = BusinessCalendar.standard
    var span = Span(file: 0, start: 0, end: 0)
  }

  /// A phase or role.
  struct NamedEntry: Sendable {
    let name: String
    var title: String?
    let span: Span
  }

  struct ResourceEntry: Sendable {
    let name: String
    var title: String?
    let url: String
    let span: Span
  }

  struct VariableEntry: Sendable {
    let name: String
    let choice: Int
    let span: Span
  }

  struct Choice: Sendable {
    let name: String
    var title: String?
    let ordered: Bool
    var members: [NamedEntry]
    let span: Span
  }

  struct Fact: Sendable {
    let name: String
    var title: String?
    let type: ValueType
    /// The choice for each member of which it is told.
    let index: Int?
    var once: Bool
    /// The value until another is told: the members of a set, or a single constant.
    var presumed: PresumedValue?
    /// The process to whose rounds it belongs.
    let process: Int?
    var citations: [Citation]
    let span: Span
    let nameSpan: Span
  }

  enum PresumedValue: Sendable {
    case constant(Constant)
    case member(Int)
    case members([Int])
  }

  struct Event: Sendable {
    let name: String
    var title: String?
    let index: Int?
    let process: Int?
    var citations: [Citation]
    let span: Span
    let nameSpan: Span
  }

  struct DefinitionEntry: Sendable {
    let name: String
    var title: String?
    /// The variable of one that is defined per member.
    let parameter: Int?
    var value: Formula
    var citations: [Citation]
    let span: Span
    let nameSpan: Span
  }

  struct Table: Sendable {
    let name: String
    var title: String?
    let parameter: Int?
    let type: ValueType
    var inputs: [Formula]
    var rows: [TableRow]
    var citations: [Citation]
    let span: Span
    let nameSpan: Span
  }

  struct TableRow: Sendable {
    /// The values that each cell admits, nil for `otherwise`.
    let cells: [CellTest]?
    let result: Formula
    let span: Span
  }

  struct CalendarEntry: Sendable {
    let name: String
    var title: String?
    let condition: Formula?
    let calendar: BusinessCalendar
    let span: Span
  }

  struct AssumptionEntry: Sendable {
    var title: String?
    let condition: Formula
    var citations: [Citation]
    let span: Span
  }

  struct InvariantEntry: Sendable {
    let name: String
    var title: String?
    let act: (Act, ThingTerm)?
    let condition: Formula
    var citations: [Citation]
    let span: Span
  }

  struct AdviceEntry: Sendable {
    let kind: Advice.Kind
    var text: String
    /// Its number among the remarks.
    let remark: Int
    var condition: Formula?
    var applicability: Applicability
    /// Whether it is shown while the process waits (inside a preparing step).
    var preparing: Bool
    let bindings: [Int]
    var citations: [Citation]
    let span: Span
  }

  struct EndingEntry: Sendable {
    let name: String
    var title: String?
    let process: Int
    let condition: Formula
    /// The groups around it.
    let applicability: Applicability
    let bindings: [Int]
    var citations: [Citation]
    let span: Span
  }
}
