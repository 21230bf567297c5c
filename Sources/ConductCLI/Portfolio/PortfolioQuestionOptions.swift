import ArgumentParser
import Conduct
import ConductPortfolio

/// The options that say what is asked of every row of a portfolio.
struct PortfolioQuestionOptions: ParsableArguments {
  @Option(
    help: """
      What is shown of each row, separated by commas: names such as kickoff.state or first_contact.due, or conditions, \
      perhaps with a heading: late = first_contact is late.
      """)
  var columns: [String] = []
  @Option(name: .customLong("where"), help: "Only rows of which this is so.")
  var condition: String?
  @Option(help: "Count rows instead, by this fact, condition or column that is kept.")
  var groupBy: String?
  @Option(help: "What is counted of each group: conditions or states, separated by commas.")
  var count: [String] = []
  @Option(help: "Show both answers, before and after these statements of a journal, separated by commas.")
  var whatIf: String?
  @Flag(help: "With --what-if, show only rows that it makes different.")
  var differing = false

  private var counts: Bool { groupBy != nil || !count.isEmpty }

  /// Reads what is asked, or shows what is wrong with it and ends with 64.
  func read(
    _ playbook: Playbook, day: CivilDate?, kept: [String], _ show: ShowOptions
  ) throws -> (question: PortfolioQuestion, layout: PortfolioLayout) {
    if counts, !columns.isEmpty { throw Failure.usage("use either --columns or --count") }
    if differing, whatIf == nil || counts { throw Failure.usage("--differing is for rows under --what-if") }
    let named = (counts ? count : columns).flatMap(ColumnList.split)
    let shown = named.isEmpty && !counts ? playbook.standardPortfolioColumns : named
    var asked = shown.map(PortfolioQuestion.Asked.column)
    var layout = PortfolioLayout(shown: Array(shown.indices), counts: counts)
    layout.onlyDiffering = differing
    if let condition {
      layout.filter = asked.count
      asked.append(.condition(condition))
    }
    if let groupBy {
      if kept.contains(groupBy) {
        layout.group = .kept(groupBy)
      } else {
        layout.group = .verdict(asked.count)
        asked.append(.column(groupBy))
      }
    }
    if let whatIf { asked.append(.change(whatIf, on: day ?? .last)) }
    let reading = playbook.portfolio(asked)
    PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
    guard let question = reading.question else { throw ExitCode(64) }
    if let change = question.change, change.needsDay, day == nil {
      throw Failure.usage("what is done is done on a day; say which with --on 2019-05-02")
    }
    for index in layout.shown where counts && !question.isCountable(index) {
      throw Failure.usage(
        "`\(question.verdicts[index].name)` has no answers to count; ask for a condition, such as `seats >= 1_000`")
    }
    return (question, layout)
  }
}

extension PortfolioQuestion {
  /// Whether a verdict has a few answers that can be counted.
  fileprivate func isCountable(_ index: Int) -> Bool {
    switch verdicts[index].reading {
    case .truth, .state: true
    case .value, .set, .next: false
    }
  }
}
