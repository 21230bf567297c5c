/// An explanation to be read: as one sentence, as a tree, or as JSON.
public struct ExplanationPage {
  let finding: Finding
  let sources: SourceSet
  let words: any Phrasebook
  let width: Int
  let color: Bool

  /// How many causes of one finding are shown.
  private static let maximumCauses = 12

  /// How many sets of what is missing are shown.
  private static let maximumSets = 5

  /// How many reasons the sentence names.
  private static let maximumReasons = 4

  /// Creates the page of an explanation.
  public init(
    _ finding: Finding, sources: SourceSet, words: any Phrasebook = English(), width: Int = 80, color: Bool = false
  ) {
    self.finding = finding
    self.sources = sources
    self.words = words
    self.width = max(40, width)
    self.color = color
  }

  /// The explanation as one sentence: the verdict, and the last things that decide it.
  public var sentence: String {
    let (shown, more) = reasons(limit: Self.maximumReasons)
    return words.sentence(words.text(finding), because: shown, more: more)
  }

  /// Returns the last things that decide the verdict, and how many there are beyond the limit.
  package func reasons(limit: Int) -> (shown: [String], more: Int) {
    let head = words.text(finding)
    let leaves = finding.deciding.map(words.text).filter { $0 != head }
    let shown = Array(leaves.prefix(limit))
    return (shown, leaves.count - shown.count)
  }

  // MARK: - Tree

  /// The explanation as a tree, one finding a line, with the places of rules and the documents that they go back to.
  public var tree: String {
    var lines: [String] = []
    add(finding, prefix: "", continuation: "", above: ([], nil), to: &lines)
    return lines.joined(separator: "\n")
  }

  private func add(
    _ finding: Finding, prefix: String, continuation: String, above: (sources: [String], place: String?),
    to lines: inout [String]
  ) {
    let text = prefix.isEmpty ? words.text(finding).visible.capitalizedFirst : words.text(finding).visible
    let wrapped = text.wrapped(to: max(30, width - prefix.displayWidth))
    let isLast = finding.because.isEmpty
    for (position, line) in wrapped.enumerated() {
      let start = position == 0 ? prefix : continuation + (isLast ? "   " : "│  ")
      lines.append(frame(start) + (position == 0 ? paint(finding, line) : line))
    }
    let below = continuation + (isLast ? "   " : "│  ")
    let place = place(finding, isFirst: prefix.isEmpty, above: above.place)
    let sources = finding.sources == above.sources ? [] : finding.sources.map(words.source)
    let origin = (sources + [place].compactMap { $0 }).joined(separator: " · ")
    for line in origin.isEmpty ? [] : origin.visible.wrapped(to: max(30, width - below.displayWidth)) {
      lines.append(frame(below) + dim(line))
    }
    let causes = finding.because.prefix(Self.maximumCauses)
    for (position, cause) in causes.enumerated() {
      let isLastCause = position == causes.count - 1 && finding.because.count <= Self.maximumCauses
      add(
        cause, prefix: continuation + (isLastCause ? "└─ " : "├─ "),
        continuation: continuation + (isLastCause ? "   " : "│  "),
        above: (finding.sources.isEmpty ? above.sources : finding.sources, place ?? above.place), to: &lines)
    }
    if finding.because.count > Self.maximumCauses {
      let more = words.text(StatusPhrase.more(finding.because.count - Self.maximumCauses))
      lines.append(frame(continuation + "└─ ") + more)
    }
  }

  /// The place of a rule, for the line below it.
  ///
  /// A thing is placed where no clause below tells where its rules stand, and where the explanation begins with it;
  /// not where the finding above is placed there already.
  private func place(_ finding: Finding, isFirst: Bool, above: String?) -> String? {
    guard let place = finding.span.flatMap(line) else { return nil }
    switch finding.subject {
    case .condition, .deadline, .definition: return place
    case .status: return isFirst || finding.because.isEmpty && place != above ? place : nil
    case .record: return finding.because.isEmpty && finding.saysThatNothingHappened && place != above ? place : nil
    case .fact, .member, .today, .undecided: return nil
    }
  }

  /// The file name and line of a place.
  private func line(_ span: Span) -> String? {
    guard let place = place(span), let path = place.split(separator: "/").last,
      !place.hasPrefix(Engagement.questionPath + ":")
    else { return nil }
    return path.split(separator: ":").prefix(2).joined(separator: ":")
  }

  private func frame(_ text: String) -> String { color && !text.isEmpty ? TextStyle.frame.painted(text) : text }

  private func dim(_ text: String) -> String { color ? TextStyle.frame.painted(text) : text }

  private func paint(_ finding: Finding, _ line: String) -> String {
    guard color else { return line }
    switch finding.value {
    case .truth(.unknown), .unknown: return TextStyle.warning.painted(line)
    case .truth, .day, .never, .text: return line
    }
  }

  // MARK: - What is missing

  /// The smallest sets of what is missing, to be read.
  public func missing(_ sets: [MissingSet]) -> String { missing(sets, under: words.missingHeading(sets: sets.count)) }

  /// The same under another heading.
  func missing(_ sets: [MissingSet], under heading: String) -> String {
    guard !sets.isEmpty else { return "" }
    let shown = sets.prefix(Self.maximumSets)
    var lines = [heading]
    for (position, set) in shown.enumerated() {
      let mark = shown.count > 1 ? "  \(position + 1). " : "  "
      for (index, element) in set.elements.enumerated() {
        let start = index == 0 ? mark : String(repeating: " ", count: mark.count)
        let wrapped = words.text(element).visible.wrapped(to: max(30, width - mark.count - 2))
        for (row, line) in wrapped.enumerated() {
          lines.append((row == 0 ? start + "○ " : String(repeating: " ", count: mark.count + 2)) + line)
        }
      }
    }
    if sets.count > shown.count { lines.append("  " + words.text(StatusPhrase.more(sets.count - shown.count))) }
    return lines.joined(separator: "\n")
  }

  /// The smallest sets of what is missing as JSON: a list of lists.
  public static func json(_ sets: [MissingSet]) -> JSONValue {
    .array(
      sets.map { set in
        .array(
          set.elements.map { element in
            [
              "name": .text(element.name.path), "title": .text(element.name.label),
              "record": .optional(element.record?.rawValue), "value": json(element.value),
              "reason": .text(element.reason.rawValue), "putsAside": .texts(element.putsAside.map(\.path)),
            ]
          })
      })
  }

  // MARK: - JSON

  /// The explanation as JSON: nested findings.
  public var json: JSONValue { json(finding) }

  private func json(_ finding: Finding) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("text", .text(words.text(finding))), .init("value", Self.json(finding.value)),
      .init("subject", json(finding.subject)), .init("sources", .texts(finding.sources)),
      .init("place", .optional(finding.span.flatMap(place))),
    ]
    if !finding.notes.isEmpty { members.append(.init("notes", .texts(finding.notes.map { words.text($0) }))) }
    members.append(.init("because", .array(finding.because.map(json))))
    return .object(members)
  }

  private static func json(_ value: Finding.Value) -> JSONValue {
    switch value {
    case .truth(let truth): .text(truth.rawValue)
    case .day(let date): .text(date.iso)
    case .never: .null
    case .text(let text): .text(text)
    case .unknown: .text(Truth.unknown.rawValue)
    }
  }

  private func json(_ subject: Finding.Subject) -> JSONValue {
    switch subject {
    case .status(let name, let status): ["thing": .text(name.path), "status": .text(status.rawValue)]
    case .fact(let name): ["fact": .text(name.path)]
    case .definition(let name): ["definition": .text(name.path)]
    case .condition(let text): ["condition": .text(text)]
    case .record(let name, let record): ["thing": .text(name.path), "record": .text(record.rawValue)]
    case .deadline(let text): ["day": .text(text)]
    case .member(let name): ["member": .text(name.path)]
    case .today: ["today": .bool(true)]
    case .undecided(let reason): ["undecided": .text(reason)]
    }
  }

  private func place(_ span: Span) -> String? {
    guard sources.files.indices.contains(Int(span.file)) else { return nil }
    let file = sources.file(of: span)
    let location = file.location(of: Int(span.start), lineStarts: file.lineStarts())
    return "\(file.path):\(location.line):\(location.column)"
  }
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String {
    guard let first, first.isLetter else { return self }
    return first.uppercased() + dropFirst()
  }
}
