/// A conversation about an engagement: what would be, if this were told or done.
///
/// A session reads and writes nothing. It takes an entry, answers with a page, and goes on to another state; what needs
/// a file it asks of the shell around it. States are never changed: to undo is to go to an earlier one.
public struct Session: Sendable {
  /// The files of the playbook, the journal, and every entry that changed the state.
  var sources: SourceSet
  var tree: SessionTree
  /// Where the engagement comes from.
  public let origin: SessionOrigin
  /// What the last entry changed.
  var lastChanges: [StatusChange] = []
  /// The files that the session may write, because they are its own.
  var ownPaths: [String]
  /// What was there before each supposition that is open, the outermost first.
  var suppositions: [Supposition] = []
  /// The interview that is going on.
  var interview: Interview?
  /// What `next` has shown last.
  var offered: Offer?
  /// The language in which the session answers.
  public internal(set) var language: Language
  /// The sentences in which it answers.
  var words: any SessionPhrasebook { language.sessionPhrases }

  /// How many changes are shown after an entry.
  static let maximumChanges = 12

  /// Begins a session.
  ///
  /// - Parameters:
  ///   - engagement: The engagement; what its journal says of days after `day` is left out.
  ///   - sources: The files of the playbook, and the journal.
  ///   - day: The day on which the session begins.
  ///   - path: The file that the engagement comes from.
  ///   - language: The language in which the session answers.
  public init(
    _ engagement: Engagement, sources: SourceSet, on day: CivilDate, path: String?, in language: Language = .english
  ) {
    self.language = language
    let known = engagement.upTo(day)
    self.sources = sources
    tree = SessionTree(SessionNode(parent: nil, title: "", text: "", engagement: known, day: day))
    ownPaths = path.map { [$0] } ?? []
    let isCut = known.days.count < engagement.days.count
    origin = path.map { .file(path: $0, laterDays: isCut) } ?? .playbook
  }

  /// Begins a session with a bare playbook, of which nothing is told.
  public init?(_ playbook: Playbook, on day: CivilDate, in language: Language = .english) {
    let title = language.sessionPhrases.text(SessionPhrase.newEngagement)
    let header = JournalText.header(of: playbook, title: title)
    let reading = playbook.read(journal: SourceFile(path: "", text: header + "\n"))
    guard let engagement = reading.engagement else { return nil }
    self.init(engagement, sources: reading.sources, on: day, path: nil, in: language)
  }

  /// The engagement as it stands.
  public var engagement: Engagement { tree.node.engagement }
  /// The day of the present state.
  public var day: CivilDate { tree.node.day }
  /// The playbook.
  public var playbook: Playbook { engagement.playbook }

  /// What is said at the beginning.
  public var greeting: AnswerPage {
    var page = AnswerPage()
    let title = engagement.title ?? engagement.name
    let heading = StatusPhrase.heading(engagement: title, playbook: playbook.title, version: playbook.version)
    page.addText(words.text(heading), .strong, indent: 0)
    page.addText(words.text(StatusPhrase.day(day)), indent: 0)
    if case .file(_, laterDays: true) = origin {
      page.addText(words.text(SessionPhrase.laterDaysLeftOut(day)), indent: 0)
    }
    page.addText(words.text(SessionPhrase.howToBegin), indent: 0)
    return page
  }

  /// Whether a text is an entry, and not only its first lines.
  public static func isComplete(_ text: String) -> Bool { SessionEntry.isComplete(text) }

  /// Answers an entry, and goes on to another state where it changes something.
  public mutating func enter(_ text: String) -> SessionReply {
    if let interview { return answer(text, to: interview) }
    if let reply = act(numbered: text) { return reply }
    switch SessionEntry(text) {
    case .nothing: return SessionReply(AnswerPage())
    case .word(let word, _) where mode == .supposing && Self.wordsWithoutSupposition.contains(word):
      return mistake(.firstEnd)
    case .word(let word, let arguments): return word.verb.answer(arguments, in: &self)
    case .today(let value): return move(to: value, title: text.trimmingBlanks)
    case .statements: return enterStatements(text)
    case .days: return enterDays(text)
    case .expression: return evaluate(text)
    }
  }

  // MARK: - Changes

  /// Goes to another state by `step`, and says what became different.
  mutating func changing(_ step: (inout Session) -> Void) -> AnswerPage {
    let before = tree.node.status
    let dayBefore = day
    step(&self)
    let after = tree.node.status
    lastChanges = StatusChange.changes(from: before, to: after)
    var page = AnswerPage()
    if day != dayBefore { page.addText(words.text(StatusPhrase.day(day)), .strong, indent: 0) }
    page.add(lastChanges, limit: Self.maximumChanges, words)
    return page
  }
}

extension AnswerPage {
  /// Adds what a session says about itself.
  mutating func addNote(_ phrase: SessionPhrase, _ words: any SessionPhrasebook) {
    addText(words.text(phrase))
  }

  /// Adds changes, one a row, and how many more there are.
  ///
  /// - Parameter limit: How many are shown of those that are not quiet; nil for all there are.
  mutating func add(_ changes: [StatusChange], limit: Int?, _ words: any SessionPhrasebook) {
    let loud = changes.count { !$0.isQuiet }
    // One more row is no longer than the line that says so.
    let shown = limit.map { loud <= $0 + 1 ? loud : $0 } ?? changes.count
    for change in changes.prefix(shown) { add(change, words) }
    guard shown < changes.count else { return }
    addNote(shown == 0 ? .quietChanges(changes.count) : .moreChanges(changes.count - shown), words)
  }
}
