/// One engagement of a portfolio as a journal tells it: what is told and recorded on a day.
package struct PortfolioRow: Sendable {
  /// The name of the engagement.
  package let name: String
  /// The cells of all slots, both views.
  package let cells: [Int64]
  /// The texts of the playbook and of the journal, by number.
  package let texts: [String]

  /// A row with these cells.
  package init(name: String, cells: [Int64], texts: [String]) {
    self.name = name
    self.cells = cells
    self.texts = texts
  }

  /// The day that is asked about; the first of all where none is told.
  package var day: CivilDate { CivilDate(dayNumber: Int(max(cells[Slots.today], -1_000_000))) ?? .first }
}

extension Engagement {
  /// Returns what is told and recorded on a day, by default the last one of the journal; nil if there is none.
  package func portfolioRow(on day: CivilDate?) -> PortfolioRow? {
    guard let day = day ?? lastDay else { return nil }
    return PortfolioRow(name: name, cells: state(on: day).cells, texts: texts.texts)
  }
}

extension PortfolioQuestion {
  /// Returns a row as an engagement of which everything can be asked, though it has no journal.
  package func engagement(_ row: PortfolioRow) -> Engagement {
    let source = SourceFile(path: row.name, text: "")
    var texts = playbook.graph.texts
    for text in row.texts.dropFirst(texts.texts.count) { _ = texts.index(of: text) }
    let state = EngagementState(cells: row.cells, like: EngagementState(playbook.layout))
    return Engagement(
      name: row.name, title: nil, playbook: playbook, source: source,
      tree: Parser.parse(source, file: Int32(playbook.sources.files.count)), days: [],
      texts: texts, given: state)
  }
}
