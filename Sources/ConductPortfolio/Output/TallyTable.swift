package import Conduct

/// Counts of rows as a table: a row for each group, columns for the answers to each verdict.
package struct TallyTable {
  /// A verdict that was counted: its heading, and the words of its answers.
  package struct Counted: Sendable {
    /// The heading.
    package let name: String
    /// The words, in the order in which they are shown.
    package let words: [String]
    /// For each of them its place among the counts of a group.
    let places: [Int]
  }

  /// A row of the table.
  package struct Row: Sendable {
    /// What the group is called.
    package let label: String
    /// How many rows it has.
    package let engagements: Int
    /// For each verdict how many have each of its words.
    package let counts: [[Int]]
  }

  /// The heading of the groups, nil if all rows are counted together.
  package let group: String?
  /// The verdicts.
  package let counted: [Counted]
  /// The groups, in the order of their values, what is not known last.
  package let rows: [Row]

  /// Reads the counts of a job.
  package init(_ tally: Tally, _ job: PortfolioJob) {
    let verdicts = job.question.verdicts
    var first = 1
    var counted: [Counted] = []
    for index in job.layout.shown {
      guard case .words(let words) = Answers.form(verdicts[index].reading) else { continue }
      for isSupposed in job.question.change == nil ? [false] : [false, true] {
        let isTruth = words == Answers.truths
        let order = isTruth ? [2, 0, 1] : Array(words.indices)
        let name = verdicts[index].name
        counted.append(
          Counted(
            name: isSupposed ? PortfolioWords.supposed(name) : name, words: order.map { words[$0] },
            places: order.map { [first] in first + $0 }))
        first += words.count
      }
    }
    self.counted = counted
    let form: Answers.Form?
    switch job.layout.group {
    case .verdict(let index):
      group = verdicts[index].name
      form = Answers.form(verdicts[index].reading)
    case .kept(let name): (group, form) = (name, nil)
    case nil: (group, form) = (nil, nil)
    }
    rows = tally.groups.sorted { $0.key < $1.key }.map { key, counts in
      Row(
        label: Self.label(key, form), engagements: counts[0],
        counts: counted.map { verdict in verdict.places.map { counts[$0] } })
    }
  }

  private static func label(_ key: Tally.Key, _ form: Answers.Form?) -> String {
    switch (key, form) {
    case (.all, _): PortfolioWords.all
    case (.unknown, _): PortfolioWords.unknown
    case (.text(let text), _): text
    case (.number(let code), .words(let words)?): words[Int(code)]
    case (.number(let cell), .values(let content)?): text(cell, content)
    case (.number(let number), _): String(number)
    }
  }

  private static func text(_ cell: Int64, _ content: PortfolioColumn.Content) -> String {
    let sink = ByteSink(capacity: 64)
    switch content {
    case _ where cell == Cell.never: return PortfolioWords.none
    case .number: CSVText.append(cell, places: 4, to: sink)
    case .percent:
      CSVText.append(cell, places: 2, to: sink)
      sink.append(UInt8(ascii: "%"))
    case .date: CSVText.append(day: cell, to: sink)
    case .choice(let members): sink.append(members[Int(cell)])
    case .count, .truth, .text, .set: sink.append(decimal: cell)
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  // MARK: - Writing

  /// The columns that are shown: words that no row has are left out, unless none has any.
  private var shown: [(verdict: Int, word: Int)] {
    counted.indices.flatMap { verdict in
      let words = counted[verdict].words
      let used = words.indices.filter { word in
        words.count == Answers.truths.count || rows.contains { $0.counts[verdict][word] > 0 }
      }
      return used.map { (verdict, $0) }
    }
  }

  /// The table for a reader, its columns aligned; the verdicts stand above the words of their answers.
  package var text: String {
    let shown = shown
    var top = ["", ""]
    var heading = [group ?? "", PortfolioWords.engagements]
    var verdict = -1
    for column in shown {
      top.append(column.verdict == verdict ? "" : counted[column.verdict].name)
      heading.append(counted[column.verdict].words[column.word])
      verdict = column.verdict
    }
    let body = rows.map { row in
      [row.label.visible, Self.grouped(row.engagements)]
        + shown.map { Self.grouped(row.counts[$0.verdict][$0.word]) }
    }
    let widths = heading.indices.map { column in
      ([heading[column]] + body.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      cells.indices.map { $0 == 0 ? cells[$0].padded(to: widths[0]) : cells[$0].leftPadded(to: widths[$0]) }
        .joined(separator: "  ")
    }
    return ([Self.spanning(top, widths), line(heading)] + body.map(line)).filter { !$0.isEmpty }.joined(
      separator: "\n")
  }

  /// The names of the verdicts, each above the first of its columns.
  private static func spanning(_ names: [String], _ widths: [Int]) -> String {
    var text = ""
    var place = 0
    for (name, width) in zip(names, widths) {
      if !name.isEmpty {
        let gap = text.isEmpty ? 0 : 2
        text = text.padded(to: max(place, text.displayWidth + gap)) + name.visible
      }
      place += width + 2
    }
    return text
  }

  private static func grouped(_ number: Int) -> String {
    var text = ""
    let digits = String(number)
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += "_" }
      text.append(digit)
    }
    return text
  }

  /// The table as CSV.
  package var csv: [UInt8] {
    let sink = ByteSink()
    let columns = counted.indices.flatMap { verdict in
      counted[verdict].words.indices.map { (verdict: verdict, word: $0) }
    }
    let heading =
      [group ?? PortfolioWords.all, PortfolioWords.engagements]
      + columns.map { counted[$0.verdict].name + ": " + counted[$0.verdict].words[$0.word] }
    for (index, name) in heading.enumerated() {
      if index > 0 { sink.append(UInt8(ascii: ",")) }
      CSVText.append(name, to: sink)
    }
    for row in rows {
      sink.append(UInt8(ascii: "\n"))
      CSVText.append(row.label, to: sink)
      for number in [row.engagements] + columns.map({ row.counts[$0.verdict][$0.word] }) {
        sink.append(UInt8(ascii: ","))
        sink.append(decimal: Int64(number))
      }
    }
    sink.append(UInt8(ascii: "\n"))
    return sink.bytes
  }

  /// The table as JSON, documented by `portfolio-counts.schema.json`.
  package var json: JSONValue {
    .object([
      .init("groupBy", group.map(JSONValue.text) ?? .null),
      .init(
        "groups",
        .array(
          rows.map { row in
            .object([
              .init("group", .text(row.label)), .init("engagements", .integer(Int64(row.engagements))),
              .init(
                "verdicts",
                .array(
                  zip(counted, row.counts).map { verdict, counts in
                    .object([
                      .init("verdict", .text(verdict.name)),
                      .init(
                        "counts",
                        .object(zip(verdict.words, counts).map { .init($0, .integer(Int64($1))) })),
                    ])
                  })),
            ])
          })),
    ])
  }
}
