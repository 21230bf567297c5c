/// A session written down: what was entered, and exactly what was answered; so that it can be repeated.
///
/// ```
/// $ conduct repl contoso.engagement --on 2019-05-02
/// Contoso · FastTrack partner playbook 2020-04-30
///
/// > seats = 800
///   no verdict changes
/// > on 2019-05-03 {
/// .   do first_contact
/// . }
///   + Make the first contact with the customer #3616            done 2019-05-03
/// ```
///
/// Lines before the one that begins with `$` are remarks. Empty lines before an entry are layout and do not count.
public struct SessionTranscript: Sendable, Hashable {
  /// An entry and its answer.
  public struct Step: Sendable, Hashable {
    /// What is entered.
    public let entry: String
    /// What is answered; empty where nothing is.
    public let answer: String
    /// How many empty lines stand before the entry.
    let gap: Int
  }

  /// The remarks at the beginning, and the line that begins with `$`.
  let head: [String]
  /// The words of the command behind `$`.
  public let command: [String]
  /// What is shown at the beginning.
  public let greeting: String
  /// The entries with their answers.
  public let steps: [Step]

  private static let firstSign = "> "
  private static let furtherSign = ". "
  private static let commandSign = "$ "

  /// Reads a transcript; nil where no line begins with `$`.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.last == "\r" ? $0.dropLast() : $0
    }
    guard let start = lines.firstIndex(where: { $0.hasPrefix(Self.commandSign) }) else { return nil }
    head = lines[...start].map(String.init)
    command = SessionArguments(String(lines[start].dropFirst(2))).words
    var reader = Reader(lines: lines[(start + 1)...])
    greeting = reader.answer().text
    var steps: [Step] = []
    var gap = reader.gap
    while let entry = reader.entry() {
      let answer = reader.answer().text
      steps.append(Step(entry: entry, answer: answer, gap: gap))
      gap = reader.gap
    }
    self.steps = steps
  }

  private init(head: [String], command: [String], greeting: String, steps: [Step]) {
    self.head = head
    self.command = command
    self.greeting = greeting
    self.steps = steps
  }

  /// Reads entries and answers by turns.
  private struct Reader {
    var lines: ArraySlice<Substring>
    /// The empty lines at the end of the last answer.
    var gap = 0

    static func isEntry(_ line: Substring) -> Bool {
      line.hasPrefix(SessionTranscript.firstSign) || line == ">"
    }

    mutating func answer() -> (text: String, gap: Int) {
      var found = lines.prefix { !Self.isEntry($0) }
      lines = lines.dropFirst(found.count)
      gap = 0
      while let last = found.last, last.allSatisfy(\.isWhitespace) {
        found.removeLast()
        gap += 1
      }
      return (found.joined(separator: "\n"), gap)
    }

    mutating func entry() -> String? {
      guard let first = lines.popFirst() else { return nil }
      var entry = String(first.dropFirst(2))
      while let next = lines.first, next.hasPrefix(SessionTranscript.furtherSign) || next == "." {
        entry += "\n" + next.dropFirst(2)
        lines.removeFirst()
      }
      return entry
    }
  }

  // MARK: - Writing and repeating

  /// The transcript as it is written, with a line end at its end.
  public var text: String {
    var lines = head
    if !greeting.isEmpty { lines.append(greeting) }
    for step in steps {
      lines += Array(repeating: "", count: step.gap)
      let entry = step.entry.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in entry.enumerated() {
        let sign = index == 0 ? Self.firstSign : Self.furtherSign
        lines.append(line.isEmpty ? String(sign.dropLast()) : sign + line)
      }
      if !step.answer.isEmpty { lines.append(step.answer) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the same entries with what a session answers now; O(entries).
  ///
  /// No file is written or read: what would be written is shown.
  public func repeated(in session: Session) -> SessionTranscript {
    let greeting = Self.trimmed(session.greeting.rendered())
    var session = session
    var steps: [Step] = []
    var hasEnded = false
    for step in self.steps where !hasEnded {
      var reply = session.enter(step.entry)
      switch reply.request {
      case .quit: hasEnded = true
      case .write(let document, let path): reply = session.shown(document, path)
      case .reload: reply = session.reload(session.playbook)
      case .load, .edit, .localize: reply = session.mistake(.notInTranscript)
      case nil: break
      }
      steps.append(Step(entry: step.entry, answer: Self.trimmed(reply.page.rendered()), gap: step.gap))
    }
    return SessionTranscript(head: head, command: command, greeting: greeting, steps: steps)
  }

  /// An answer without blanks at the ends of lines, and without empty lines at its end.
  private static func trimmed(_ answer: String) -> String {
    var lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.lastIndex { $0 != " " }.map { String(line[...$0]) } ?? ""
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension Session {
  /// Shows what would be written.
  fileprivate mutating func shown(_ document: SessionDocument, _ path: String) -> SessionReply {
    var page = AnswerPage()
    page.addLines(document.text, indent: 4)
    page.add(saved(document, at: path).page)
    return SessionReply(page)
  }
}
