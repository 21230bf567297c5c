/// The plans of an answer, to be read.
public struct PlanPage {
  private let answer: PlanAnswer
  private let words: any QuestionPhrasebook
  private let sources: SourceSet

  /// How many plans are shown.
  private static let maximumPlans = 5

  /// Creates the page of an answer.
  ///
  /// - Parameter sources: The files of the playbook, and the question behind them.
  public init(_ answer: PlanAnswer, sources: SourceSet, in language: Language = .english) {
    self.answer = answer
    self.sources = sources
    words = language.questionPhrases
  }

  /// The page.
  public var page: AnswerPage {
    var page = AnswerPage()
    switch answer.verdict {
    case .holds:
      page.addText(words.text(PlanPhrase.holdsAlready), .strong, indent: 0)
      page.addText(ExplanationPage(answer.finding, sources: sources, words: words).sentence, indent: 0)
    case .reachable: addPlans(&page)
    case .impossible:
      page.addText(words.text(PlanPhrase.impossible), .strong, indent: 0)
      addReasons(&page)
    case .notFound:
      page.addText(words.text(PlanPhrase.notFound(searches: answer.searches)), .strong, indent: 0)
      addReasons(&page)
    }
    return page
  }

  private func addReasons(_ page: inout AnswerPage) {
    page.addText(ExplanationPage(answer.finding, sources: sources, words: words).sentence, indent: 0)
    guard !answer.obstacles.isEmpty else { return }
    page.addText(words.text(PlanPhrase.inTheWay), indent: 0)
    for obstacle in answer.obstacles { page.addRow(.refused, words.text(.obstacle(obstacle.name, obstacle.reason))) }
  }

  private func addPlans(_ page: inout AnswerPage) {
    let shown = answer.plans.prefix(Self.maximumPlans)
    page.addText(words.text(PlanPhrase.heading(plans: answer.plans.count)), .strong, indent: 0)
    for (position, plan) in shown.enumerated() {
      if position > 0 { page.addGap() }
      let first = answer.plans[0]
      let isVariant = position > 0 && plan.shared(with: first) * 2 > first.steps.count && first.steps.count > 3
      if answer.plans.count > 1 {
        let phrase = PlanPhrase.plan(position + 1, steps: plan.steps.count, isVariant: isVariant)
        page.addText(words.text(phrase), .strong, indent: 0)
      }
      if isVariant {
        addDifferences(of: plan, from: first, &page)
      } else {
        for step in plan.steps { page.addPair(step.statement, described(step), indent: 2) }
      }
    }
    let more = answer.plans.count - shown.count
    if more > 0 || answer.isCut {
      page.addGap()
      page.addText(words.text(PlanPhrase.more(known: more, searches: answer.isCut ? answer.searches : nil)), indent: 0)
    }
  }

  /// What a step is about, and what is worth knowing of it.
  private func described(_ step: Plan.Step) -> String {
    ([step.title].compactMap { $0 } + step.remarks.map { words.text($0) }).joined(separator: " · ")
  }

  /// What a plan does otherwise than the first one.
  private func addDifferences(of plan: Plan, from first: Plan, _ page: inout AnswerPage) {
    for step in first.steps where !plan.takes(step) { page.addPair("- " + step.statement, described(step), indent: 2) }
    for step in plan.steps where !first.takes(step) { page.addPair("+ " + step.statement, described(step), indent: 2) }
  }
}

extension Plan {
  fileprivate func takes(_ step: Step) -> Bool { steps.contains { $0.statement == step.statement } }

  /// How many steps two plans have in common.
  fileprivate func shared(with other: Plan) -> Int { steps.filter(other.takes).count }
}

extension Plan.Step {
  /// What is worth knowing of the step, beside what it is about.
  fileprivate var remarks: [PlanPhrase] {
    var remarks: [PlanPhrase] = []
    switch kind {
    case .day: remarks.append(.waitUntil(day))
    case .waiver, .leaving: if asksForReason { remarks.append(.withReason) }
    case .fact, .tick, .task, .event, .entry, .completion: break
    }
    if let due { remarks.append(due < day ? .wasDue(due) : .by(due)) }
    if let instead { remarks.append(.insteadOf(instead)) }
    if let leeway { remarks.append(.leeway(leeway, isDay: isDated)) }
    return remarks
  }

  /// Whether what is told is a day.
  private var isDated: Bool {
    statement.split(separator: " ").last.map { CivilDate(iso: String($0)) != nil } ?? false
  }
}
