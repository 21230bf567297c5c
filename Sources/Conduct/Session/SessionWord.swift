/// The words with which an entry of a session can begin, beside the statements of the journal.
public enum SessionWord: String, Sendable, CaseIterable {
  /// Questions.
  case status, tasks, next, why, how, needs, ask, when, timeline, changes, expect
  /// What begins a supposition.
  case whatIf = "what if"
  /// What leaves it again.
  case end, back

  /// What lets time go on.
  case advance

  /// What leads to other states.
  case undo, redo, mark, go, fork, diff, history

  /// What is about files.
  case journal, save, load, reload, edit

  /// What is about the session itself.
  case help, locale, quit

  /// What the word does.
  var verb: any SessionVerb.Type {
    switch self {
    case .status: StatusVerb.self
    case .tasks: TasksVerb.self
    case .why: WhyVerb.self
    case .how: HowVerb.self
    case .next: NextVerb.self
    case .needs: NeedsVerb.self
    case .ask: AskVerb.self
    case .when: WhenVerb.self
    case .timeline: TimelineVerb.self
    case .whatIf: WhatIfVerb.self
    case .end, .back: EndVerb.self
    case .changes: ChangesVerb.self
    case .expect: ExpectVerb.self
    case .advance: AdvanceVerb.self
    case .undo: UndoVerb.self
    case .redo: RedoVerb.self
    case .mark: MarkVerb.self
    case .go: GoVerb.self
    case .fork: ForkVerb.self
    case .diff: DiffVerb.self
    case .history: HistoryVerb.self
    case .journal: JournalVerb.self
    case .save: SaveVerb.self
    case .load: LoadVerb.self
    case .reload: ReloadVerb.self
    case .edit: EditVerb.self
    case .help: HelpVerb.self
    case .locale: LocaleVerb.self
    case .quit: QuitVerb.self
    }
  }
}
