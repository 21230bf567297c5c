/// The engagement of a session as the text of a file.
enum JournalText {
  /// Returns the first line of an engagement.
  static func header(of playbook: Playbook, name: String = defaultName, title: String? = nil) -> String {
    let named = title.map { name + " " + TextDecoder.quoted($0) } ?? name
    let version = playbook.version.map { version in
      " " + Keyword.version.text + " " + (CivilDate(iso: version) == nil ? TextDecoder.quoted(version) : version)
    }
    return [Keyword.engagement.text, named, Keyword.follows.text, playbook.name].joined(separator: " ")
      + (version ?? "")
  }

  private static let defaultName = "trial"

  /// Returns the name of an engagement that a file's name suggests.
  static func name(ofFile path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    let stem = file.prefix { $0 != "." }
    let name = String(stem.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
    let isReserved = Keyword.allCases.contains { $0.isReserved && $0.text == name }
    guard let first = name.first, first.isLetter, !isReserved else { return defaultName + "_" + name }
    return name
  }

  /// Returns the engagement of a session as a file: what the journal said already as it was written, what is new in
  /// canonical form.
  ///
  /// - Parameter name: The name of an engagement that has none yet.
  static func text(of session: Session, name: String?) -> String {
    let root = session.tree.nodes[0].engagement
    var text: String
    if case .file(_, let isCut) = session.origin {
      text = isCut ? kept(of: root) : root.source.text(0..<root.source.bytes.count)
    } else {
      text = header(of: session.playbook, name: name ?? defaultName)
    }
    while text.last?.isNewline ?? false { text.removeLast() }
    text += "\n"
    let new = blocks(Array(session.engagement.days.dropFirst(root.days.count)), upTo: session.day)
    // Days stand together, apart from the header.
    if root.days.isEmpty, !new.isEmpty { text += "\n" }
    let days = new.map { $0.lines(indent: "").joined(separator: "\n") }.joined(separator: "\n")
    return text + FormattedFile(SourceFile(path: "", text: days)).source.wholeText
  }

  /// The text of a journal up to the end of the last day that counts.
  private static func kept(of engagement: Engagement) -> String {
    let end = engagement.days.last.map { Int($0.span.end) } ?? engagement.tree.firstDay ?? engagement.source.bytes.count
    return engagement.source.text(0..<end)
  }

  // MARK: - Days

  /// The statements of a day, as lines.
  struct Block {
    let date: CivilDate
    var statements: [String]

    func lines(indent: String) -> [String] {
      let head = indent + Keyword.on.text + " " + date.iso + " {"
      return statements.isEmpty ? [head + "}"] : [head] + statements.map { indent + "  " + $0 } + [indent + "}"]
    }
  }

  /// Returns the days of a journal in canonical form; the last one is the day up to which time has gone on.
  ///
  /// - Parameter write: Returns a statement as it is to be written.
  static func blocks(
    _ days: [JournalDay], upTo last: CivilDate, _ write: (Action, JournalDay) -> String = { action, _ in text(action) }
  ) -> [Block] {
    var blocks: [Block] = []
    for day in days {
      if blocks.last?.date != day.date { blocks.append(Block(date: day.date, statements: [])) }
      blocks[blocks.count - 1].statements += day.actions.map { write($0, day) }
    }
    if let end = blocks.last?.date, end < last { blocks.append(Block(date: last, statements: [])) }
    return blocks
  }

  /// Returns a statement in canonical form, `force` included.
  static func text(_ action: Action) -> String {
    let text = StatementText.text(action.change)
    guard let reason = action.forcedBecause else { return text }
    return [Keyword.force.text, text, Keyword.because.text, TextDecoder.quoted(reason)].joined(separator: " ")
  }
}

extension SyntaxTree {
  /// The offset of the first day of a journal.
  fileprivate var firstDay: Int? {
    for case .day(let day) in declarations { return Int(day.span.start) }
    return nil
  }
}
