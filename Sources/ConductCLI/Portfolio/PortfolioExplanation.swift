import ArgumentParser
import Conduct
import ConductPortfolio

/// The full explanation of one row of a portfolio: its status, and why each verdict that was asked for is as it is.
struct PortfolioExplanation {
  private let playbook: Playbook
  private let question: PortfolioQuestion
  private let input: PortfolioInputOptions
  private let language: Language
  private let show: ShowOptions

  init(
    _ playbook: Playbook, _ question: PortfolioQuestion, _ input: PortfolioInputOptions, _ language: Language,
    _ show: ShowOptions
  ) {
    self.language = language
    self.playbook = playbook
    self.question = question
    self.input = input
    self.show = show
  }

  /// Explains the row with this number or name.
  func explain(_ row: String, _ layout: PortfolioLayout) throws {
    guard let found = try find(row) else {
      throw Failure(message: "\(input.data): there is no row `\(row)`", code: 66)
    }
    let engagement = question.engagement(found)
    let day = found.day
    Console.print(
      StatusPage(
        engagement.status(on: day), words: language.phrases, width: Console.width, color: Console.usesColor(show.color)
      ).rendered())
    var seen: Set<String> = []
    for index in layout.shown {
      guard let text = question.verdicts[index].question, seen.insert(text).inserted else { continue }
      let reading = engagement.question(text, on: day)
      guard let asked = reading.question else { continue }
      let page = ExplanationPage(
        engagement.why(asked, on: day), sources: reading.sources, words: language.phrases, width: Console.width,
        color: Console.usesColor(show.color))
      Console.print("\n" + [page.sentence, page.tree].filter { !$0.isEmpty }.joined(separator: "\n\n"))
    }
  }

  private func find(_ row: String) throws -> PortfolioRow? {
    if Files.isDirectory(input.data) {
      let job = try input.job(question, PortfolioLayout(shown: []), playbook, nil, output: .csv)
      return try PortfolioFolder(input.data, playbook, show).row(named: row, job)
    }
    var search = PortfolioRowSearch(input.inputFormat) { heading in
      try input.job(question, PortfolioLayout(shown: []), playbook, heading, output: .csv, needsAll: true)
    }
    return try search.row(row, from: input.source(try ByteStream(input.data)))
  }
}
