/// Changes of decision tables.
extension Mutator {
  mutating func addTable(_ index: Int) {
    let entry = model.tables[index]
    let rule = Mutation.Rule(noun: CheckProblem.Noun.table.rawValue, name: entry.name, title: entry.title)
    for (place, row) in entry.rows.enumerated() {
      addResult(place, row, of: index, rule)
      addOmission(of: place, row, in: index, rule)
    }
    addBoundaries(of: index, rule)
  }

  /// A row that is left out; its cases go to the last row. Without an `otherwise` the checker would miss them.
  private mutating func addOmission(
    of place: Int, _ row: Model.TableRow, in table: Int, _ rule: Mutation.Rule
  ) {
    guard row.cells != nil, model.tables[table].rows.contains(where: { $0.cells == nil }) else { return }
    add(.row, rule, [.table(table)], [text.delete(row.span)]) { $0.tables[table].rows.remove(at: place) }
  }

  /// A row that gives the value of another row.
  private mutating func addResult(_ place: Int, _ row: Model.TableRow, of table: Int, _ rule: Mutation.Rule) {
    let rows = model.tables[table].rows
    let others = rows[(place + 1)...] + rows[..<place]
    let written = text.text(row.result.span)
    guard let other = others.first(where: { text.text($0.result.span) != written }) else { return }
    let changed = Formula(form: other.result.form, type: other.result.type, span: row.result.span)
    let edit = Diagnostic.Fix.Edit(row.result.span, text.text(other.result.span))
    add(.row, rule, [.table(table)], [edit]) { model in
      model.tables[table].rows[place] = Model.TableRow(cells: row.cells, result: changed, span: row.span)
    }
  }
}
