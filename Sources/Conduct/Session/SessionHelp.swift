/// What can be typed in a session, in groups.
enum SessionHelp {
  /// Entries that begin with no word of the session.
  enum Form: String, CaseIterable {
    case assignment = "seats = 800"
    case membership = "intended += exchange"
    case expression = "seats > 100 and …"
    case day = "today = 2019-05-07"
  }

  /// What belongs together.
  enum Group: CaseIterable {
    case tell, ask, tryOut, time, states, files, more

    /// The entries, each as it is written and with what it does.
    func entries(_ words: any SessionPhrasebook) -> [(usage: String, summary: String)] {
      forms.map { ($0.rawValue, words.summary($0)) }
        + (self == .tell ? SessionStatement.allCases.map { ($0.form, words.summary($0)) } : [])
        + self.words.map { ($0.usage[0], words.summary($0)) }
    }

    private var forms: [Form] {
      switch self {
      case .tell: [.assignment, .membership]
      case .ask: [.expression]
      case .time: [.day]
      case .tryOut, .states, .files, .more: []
      }
    }

    private var words: [SessionWord] {
      switch self {
      case .tell: []
      case .ask: [.status, .tasks, .next, .why, .how, .needs, .ask, .when, .timeline, .changes, .expect]
      case .tryOut: [.whatIf, .end]
      case .time: [.advance]
      case .states: [.undo, .redo, .mark, .go, .fork, .diff, .history]
      case .files: [.journal, .save, .load, .reload, .edit]
      case .more: [.help, .locale, .quit]
      }
    }
  }
}
