/// Changes of the numbers in the cells of decision tables.
///
/// `<= 20_000` in one row and `> 20_000` in another are one boundary: moved alone, either would leave a gap or an
/// overlap, which the checker finds. So a boundary moves in all rows at once.
extension Mutator {
  /// A constant of a cell that stands at a boundary.
  private struct Mark {
    let constant: Formula
    /// The last value below the boundary, as it is encoded.
    let last: Int64
  }

  mutating func addBoundaries(of table: Int, _ rule: Mutation.Rule) {
    guard let written = text.tables[model.tables[table].span] else { return }
    for (column, input) in model.tables[table].inputs.enumerated() {
      let cells = written.rows.compactMap { $0.cells?[column] }
      var boundaries: [Int64: [Mark]] = [:]
      for mark in cells.flatMap(\.tests).flatMap({ marks($0, input.type) }) {
        boundaries[mark.last, default: []].append(mark)
      }
      for (last, marks) in boundaries.sorted(by: { $0.key < $1.key }) {
        for step in 0..<2 { addMove(of: marks, at: last, step, column, table, rule) }
      }
    }
  }

  private mutating func addMove(
    of marks: [Mark], at last: Int64, _ step: Int, _ column: Int, _ table: Int, _ rule: Mutation.Rule
  ) {
    let moves = marks.compactMap { mark -> (distance: Int64, edits: [Diagnostic.Fix.Edit])? in
      let steps = formulas.steps(of: mark.constant)
      guard steps.count == 2, let from = encoded(mark.constant), let to = encoded(steps[step].formula) else {
        return nil
      }
      return (to - from, steps[step].edits)
    }
    guard let distance = moves.first?.distance, moves.count == marks.count,
      moves.allSatisfy({ $0.distance == distance }),
      let rows = model.tables[table].rows.moving(last, by: distance, in: column)
    else { return }
    add(.threshold, rule, [.table(table)], moves.flatMap(\.edits)) { $0.tables[table].rows = rows }
  }

  // MARK: - Constants

  private func marks(_ test: DecisionTable.Test, _ type: ValueType) -> [Mark] {
    func mark(_ value: Value, isLast: Bool) -> [Mark] {
      guard let constant = constant(value, type), let encoded = encoded(constant) else { return [] }
      return [Mark(constant: constant, last: isLast ? encoded : encoded - 1)]
    }
    return switch test {
    case .value: []
    case .comparison(.lessOrEqual, let value), .comparison(.greater, let value): mark(value, isLast: true)
    case .comparison(.less, let value), .comparison(.greaterOrEqual, let value): mark(value, isLast: false)
    case .range(let low, let high): mark(low, isLast: false) + mark(high, isLast: true)
    }
  }

  func constant(_ value: Value, _ type: ValueType) -> Formula? {
    func formula(_ constant: Constant) -> Formula { Formula(form: .constant(constant), type: type, span: value.span) }
    switch (value.kind, type) {
    case (.name(let name), .choice(let choice)):
      guard let member = model.choices[choice].members.firstIndex(where: { $0.name == name.text }) else { return nil }
      return Formula(form: .member(.constant(member)), type: type, span: value.span)
    case (.literal(.number(let number, places: 0)), .count): return formula(.whole(number / 10_000))
    case (.literal(.number(let number, places: _)), .number): return formula(.tenThousandths(number))
    case (.literal(.percent(let hundredths)), .percent): return formula(.percent(hundredths))
    case (.literal(.date(let date)), .date): return formula(.date(date))
    default: return nil
    }
  }

  private func encoded(_ constant: Formula) -> Int64? {
    var texts = TextPool()
    switch constant.form {
    case .constant(let value): return ValueDomain.bound(value, as: constant.type, texts: &texts).low
    case .member(.constant(let member)): return Int64(member)
    default: return nil
    }
  }
}

extension [Model.TableRow] {
  /// Returns the rows with a boundary of a column moved; nil where another boundary, or a single value, is in the way.
  ///
  /// - Parameter last: The last value below the boundary.
  fileprivate func moving(_ last: Int64, by distance: Int64, in column: Int) -> [Model.TableRow]? {
    let ranges = flatMap { $0.cells?[column].values?.ranges ?? [] }
    let passed = distance > 0 ? (last + 1)...(last + distance) : (last + distance)...(last - 1)
    guard !ranges.contains(where: { passed.contains($0.lowerBound - 1) || passed.contains($0.upperBound) }) else {
      return nil
    }
    return map { row in
      guard var cells = row.cells, let values = cells[column].values else { return row }
      let moved = values.ranges.reduce(ValueSet.empty) { moved, range in
        let low = range.lowerBound - 1 == last ? range.lowerBound + distance : range.lowerBound
        let high = range.upperBound == last ? range.upperBound + distance : range.upperBound
        return moved.union(ValueSet(low...high))
      }
      cells[column] = CellTest(values: moved, span: cells[column].span)
      return Model.TableRow(cells: cells, result: row.result, span: row.span)
    }
  }
}
