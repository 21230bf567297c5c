/// A conversation that finds something out: one question after the other, until it is decided.
///
/// What is answered is told to the engagement of the interview alone; `statements` says what there is to keep.
public struct Interview: Sendable {
  /// What became of an answer.
  public enum Reply: Sendable {
    /// It was told.
    case told([String])
    /// Nobody knows; the question is not asked again.
    case skipped
    /// A rule forbids it, with the statement.
    case refused(String, Violation.Reason)
    /// It is none of the answers that there are; with one that it resembles.
    case noAnswer(String, nearest: String?)
    /// It makes no sense, for these reasons.
    case mistaken([Diagnostic], SourceSet)
  }

  /// The engagement with what was told.
  private(set) var engagement: Engagement
  private let reading: SubjectReading?
  /// What was asked about; nil for what can be done now.
  public let question: String?
  /// The day of the interview.
  public let date: CivilDate
  private var skipped: Set<Int> = []
  /// What was told, in canonical form and in order.
  public private(set) var statements: [String] = []
  /// How many questions were asked and answered, the skipped ones too.
  public private(set) var answered = 0
  /// The question that is asked now; nil where everything is decided, or nothing more can be asked.
  public private(set) var inquiry: Inquiry?
  /// How many facts may still matter.
  public private(set) var remaining = 0
  /// Whether everything that is asked about is known.
  public private(set) var isDecided = false

  fileprivate init(_ engagement: Engagement, _ reading: SubjectReading?, _ question: String?, on day: CivilDate) {
    self.engagement = engagement.upTo(day)
    self.reading = reading
    self.question = question
    date = day
    ask()
  }

  /// Looks for what to ask next.
  private mutating func ask() {
    let needs: [Needs.Need]
    if let reading {
      let inquest = Inquest(engagement, reading, on: date)
      isDecided = inquest.isDecided
      needs = isDecided ? [] : inquest.needs(leavingOut: skipped)
    } else {
      needs = engagement.urgentNeeds(on: date, leavingOut: skipped)
      isDecided = needs.isEmpty && skipped.isEmpty
    }
    remaining = needs.count
    inquiry = needs.lazy.compactMap { [engagement] in Inquiry($0, engagement) }.first
  }

  /// Takes an answer to the question that is asked now.
  public mutating func answer(_ text: String) -> Reply {
    guard let inquiry else { return .skipped }
    switch inquiry.meaning(of: text) {
    case .skipped:
      skipped.formUnion(inquiry.slots)
      answered += 1
      ask()
      return .skipped
    case .noAnswer(let word, let nearest): return .noAnswer(word, nearest: nearest)
    case .statements(let statements): return tell(statements)
    }
  }

  private mutating func tell(_ statements: [String]) -> Reply {
    var sources = engagement.playbook.sources
    let file = sources.append(
      SourceFile(path: Engagement.answerPath, text: statements.joined(separator: "\n")))
    let (parsed, tree) = Parser.parseStatements(sources.files[Int(file)], file: file)
    guard tree.problems.isEmpty else { return .mistaken(tree.problems.map { $0.diagnostic() }, sources) }
    var draft = Draft(engagement, on: date)
    for statement in parsed {
      guard case .change(let change) = statement.kind else { continue }
      switch draft.take(change) {
      case nil: continue
      case .mistaken(let problems): return .mistaken(problems.map { $0.diagnostic() }, sources)
      case .refused(let action, let reason): return .refused(StatementText.text(action.change), reason)
      }
    }
    engagement = draft.engagement
    self.statements += draft.titles
    answered += 1
    ask()
    return .told(draft.titles)
  }

  /// Why what was asked about is as it is now; nil where several things were asked about.
  public var verdict: (finding: Finding, sources: SourceSet)? {
    guard let reading, !reading.isThing, let subject = reading.subjects.first else { return nil }
    let asked = engagement.asked(in: reading.sources)
    var explainer = Explainer(asked.playbook, engagement.state(on: date), texts: engagement.texts)
    return (explainer.explain(subject.formula), reading.sources)
  }
}

/// What beginning an interview found.
public struct InterviewReading: Sendable {
  /// The interview, where the question makes sense.
  public let interview: Interview?
  /// What is wrong with the question.
  public let diagnostics: [Diagnostic]
  /// The files of the playbook, and the question behind them.
  public let sources: SourceSet
}

extension Engagement {
  /// The name under which answers of an interview are reported.
  static let answerPath = "answer"

  /// Begins an interview.
  ///
  /// - Parameters:
  ///   - text: What is to be found out: a value or condition, or the name of a thing of which the most telling status
  ///     is meant; nil for whatever matters to what can be done now.
  ///   - day: The day of the interview.
  public func interview(about text: String?, on day: CivilDate) -> InterviewReading {
    guard let text else {
      return InterviewReading(
        interview: Interview(self, nil, nil, on: day), diagnostics: [], sources: playbook.sources)
    }
    let known = upTo(day)
    let reading = known.question(text, on: day)
    guard let question = reading.question else {
      return InterviewReading(interview: nil, diagnostics: reading.diagnostics, sources: reading.sources)
    }
    let subject = QuestionSubject(text: text.oneLine, formula: question.formula)
    let subjects = SubjectReading(subjects: [subject], isThing: false, diagnostics: [], sources: reading.sources)
    return InterviewReading(
      interview: Interview(known, subjects, text.oneLine, on: day), diagnostics: [], sources: reading.sources)
  }

  /// The untold facts that matter to what can be done now, in order of declaration.
  fileprivate func urgentNeeds(on day: CivilDate, leavingOut fixed: Set<Int>) -> [Needs.Need] {
    let state = state(on: day)
    let reader = StatusReader(playbook, state, Evaluator(playbook.graph))
    let roots = reader.urgentNodes(reader.processes())
    var search = NeedsSearch(playbook.graph, playbook.model, state, roots: roots, fixed: fixed)
    let found = search.reachable().map { NeedsSearch.Found(variable: $0, decisiveness: .together, isCertain: false) }
    return Needs.grouped(found, self)
  }
}
