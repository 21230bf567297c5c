/// How the words of a session are written. What stands for something else is in capitals, in every language.
extension SessionWord {
  /// The ways in which the word is written, the shortest first.
  var usage: [String] {
    switch self {
    case .status, .next, .timeline, .changes, .history, .journal, .reload, .end, .back, .quit: [rawValue]
    case .how: ["how X", "how X keeping NAME, …"]
    case .needs: ["needs [X]"]
    case .ask: ["ask [X]"]
    case .when: ["when [X]"]
    case .whatIf: ["what if CHANGES", "what if"]
    case .tasks: ["tasks [STATUS] [by ROLE]"]
    case .why: ["why X", "why not X", "why not STATEMENT"]
    case .expect: ["expect CONDITION", "expect refused STATEMENT", "expect STATUS are [TASK, …]"]
    case .advance: ["advance [N UNIT]"]
    case .undo, .redo: [rawValue + " [N]"]
    case .mark: ["mark NAME"]
    case .go: ["go NAME"]
    case .fork: ["fork [NAME]"]
    case .diff: ["diff [A [B]]"]
    case .save: ["save [FILE]", "save FILE as scenario \"TITLE\""]
    case .load: ["load FILE"]
    case .edit: ["edit [NAME]"]
    case .help: ["help [WORD | NAME]"]
    case .locale: ["locale [LOCALE]"]
    }
  }

  /// Entries that begin with the word.
  var examples: [String] {
    switch self {
    case .tasks: ["tasks due", "tasks overdue by fm"]
    case .why: ["why first_contact is overdue", "why not kickoff is ready", "why not enter kickoff"]
    case .how: ["how kickoff is complete", "how success_workshop keeping seats, intended"]
    case .whatIf: ["what if seats = 800, do first_contact", "what if today = 2019-05-10"]
    case .needs: ["needs quickleads is required"]
    case .ask: ["ask kickoff is ready"]
    case .when: ["when first_contact is overdue", "when first_contact"]
    case .expect: ["expect first_contact is late", "expect refused complete kickoff"]
    case .advance: ["advance 3 business days", "advance 1 month"]
    case .locale: ["locale ja-JP"]
    case .save: ["save contoso.engagement", "save scenarios.conduct as scenario \"The contact is late\""]
    case .diff: ["diff before_kickoff", "diff main trial"]
    case .status, .next, .timeline, .end, .back, .changes, .undo, .redo, .mark, .go, .fork, .history, .journal, .load,
      .reload, .edit, .help, .quit:
      []
    }
  }

  /// Something that can be asked about with the word.
  var subjectExample: String { self == .why ? "first_contact is overdue" : "seats > 100" }
}
