/// Gaps and overlaps of decision tables, found exactly.
extension Typer {
  /// How many pieces the uncovered values may be split into before the search for gaps is given up.
  private static var maximumPieces: Int { 20_000 }

  /// The values of one row or of what rows leave over: a set per column.
  typealias Box = [ValueSet]

  mutating func checkCompleteness(of table: Int) {
    let entry = model.tables[table]
    let whole = entry.inputs.map { ValueSet(ValueDomain.range(of: $0.type, in: model)) }
    let rows: [(box: Box, row: Model.TableRow)] = entry.rows.compactMap { row in
      row.cells.map { cells in (zip(cells, whole).map { $0.values?.intersection($1) ?? $1 }, row) }
    }
    reportOverlaps(rows, table)
    reportUncovered(rows, whole, table)
  }

  private mutating func reportOverlaps(_ rows: [(box: Box, row: Model.TableRow)], _ table: Int) {
    for (position, later) in rows.enumerated() {
      for earlier in rows[..<position] where !sameResult(earlier.row.result, later.row.result) {
        let common = zip(earlier.box, later.box).map { $0.intersection($1) }
        guard !common.contains(where: \.isEmpty) else { continue }
        let example = describe(common, table)
        report(.tableOverlap(model.tables[table].name, example: example, first: earlier.row.span), at: later.row.span)
        break
      }
    }
  }

  private func sameResult(_ left: Formula, _ right: Formula) -> Bool {
    switch (left.form, right.form) {
    case (.constant(let left), .constant(let right)): left == right
    case (.member(.constant(let left)), .member(.constant(let right))): left == right
    default: false
    }
  }

  private mutating func reportUncovered(
    _ rows: [(box: Box, row: Model.TableRow)], _ whole: Box, _ table: Int
  ) {
    let entry = model.tables[table]
    var left: [Box] = [whole]
    for (box, row) in rows {
      let before = left
      left = before.flatMap { subtract(box, from: $0) }
      if before.allSatisfy({ piece in zip(piece, box).contains { $0.intersection($1).isEmpty } }) {
        report(.rowUnreachable(entry.name), at: row.span)
      }
      if left.count > Self.maximumPieces { return }
    }
    let otherwise = entry.rows.first { $0.cells == nil }
    if let otherwise, left.isEmpty { report(.rowUnreachable(entry.name), at: otherwise.span) }
    if otherwise == nil, let gap = left.first {
      report(.tableGap(entry.name, missing: describe(gap, table)), at: entry.nameSpan)
    }
  }

  /// Returns the pieces of a box that another does not cover.
  private func subtract(_ box: Box, from whole: Box) -> [Box] {
    guard !zip(whole, box).contains(where: { $0.intersection($1).isEmpty }) else { return [whole] }
    var pieces: [Box] = []
    var rest = whole
    for column in whole.indices {
      let domain = ValueDomain.range(of: .number, in: model)
      let outside = whole[column].intersection(box[column].complement(in: domain))
      if !outside.isEmpty {
        var piece = rest
        piece[column] = outside
        pieces.append(piece)
      }
      rest[column] = whole[column].intersection(box[column])
    }
    return pieces
  }

  /// A box as the row that would match its first values.
  private func describe(_ box: Box, _ table: Int) -> String {
    zip(box, model.tables[table].inputs).map { set, input in describe(set, input.type) }.joined(separator: ", ")
  }

  private func describe(_ set: ValueSet, _ type: ValueType) -> String {
    let domain = ValueDomain.range(of: type, in: model)
    guard let range = set.ranges.first, set.ranges != [domain] else { return Keyword.any.text }
    if case .choice(let choice) = type {
      let members = set.ranges.flatMap { Array($0) }.map { model.choices[choice].members[Int($0)].name }
      return members.joined(separator: " " + Keyword.or.text + " ")
    }
    if range.lowerBound == range.upperBound { return describe(range.lowerBound, type) }
    if range.lowerBound == domain.lowerBound {
      return Comparison.lessOrEqual.rawValue + " " + describe(range.upperBound, type)
    }
    if range.upperBound == domain.upperBound {
      return Comparison.greaterOrEqual.rawValue + " " + describe(range.lowerBound, type)
    }
    return describe(range.lowerBound, type) + " " + Keyword.to.text + " " + describe(range.upperBound, type)
  }

  private func describe(_ value: Int64, _ type: ValueType) -> String {
    switch type {
    case .truth: value == 1 ? Keyword.yes.text : Keyword.no.text
    case .text: "\"" + (value < model.texts.texts.count ? model.texts.texts[Int(value)] : "…") + "\""
    default: ValueText.text(value, type, model)
    }
  }
}
