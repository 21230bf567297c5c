import Conduct

/// Decision tables: "a table gives the value on which all rows not excluded agree" (rewrite 4).
extension NaiveJudge {
  func value(of table: DecisionTable, _ argument: NaiveMember?) -> NaiveValue {
    var scope = NaiveScope.playbook
    if let parameter = table.parameter, let argument { scope = scope.binding(parameter.name.text, to: argument) }
    let inputs = table.inputs.map { input -> (value: NaiveValue, type: NaiveType?) in
      let type = playbook.type(of: input, in: scope)
      return (value(of: input, in: scope, expected: type), type)
    }
    let type = playbook.type(table.type)
    // "Clauses, definitions and tables are joined by plain Kleene operators" (fine print 15).
    let written = table.rows.map { row -> NaiveTruth? in
      row.cells.map { cells in .all(zip(cells, inputs).map { holds($0, $1.value, $1.type) }) }
    }
    let otherwise = !NaiveTruth.any(written.compactMap { $0 })
    let results = zip(table.rows, written).compactMap { row, holds in
      holds ?? otherwise == .no ? nil : playbook.value(row.result, type: type, today: today)
    }
    return .agreed(results)
  }

  /// A cell holds where one of its tests does; `any` always.
  private func holds(_ cell: DecisionTable.Cell, _ value: NaiveValue, _ type: NaiveType?) -> NaiveTruth {
    if cell.tests.isEmpty { return .yes }
    return .any(
      cell.tests.map { test in
        switch test {
        case .value(let other): return value.equals(read(other, type))
        case .comparison(.less, let other): return less(value, read(other, type))
        case .comparison(.lessOrEqual, let other): return !less(read(other, type), value)
        case .comparison(.greater, let other): return less(read(other, type), value)
        case .comparison(.greaterOrEqual, let other): return !less(value, read(other, type))
        case .range(let low, let high): return !less(value, read(low, type)) && !less(read(high, type), value)
        }
      })
  }

  private func read(_ value: Value, _ type: NaiveType?) -> NaiveValue {
    playbook.value(value, type: type, today: today)
  }
}
