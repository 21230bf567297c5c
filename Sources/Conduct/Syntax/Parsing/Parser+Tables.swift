/// Decision tables.
extension Parser {
  mutating func parseTable() throws(Unwinding) -> DecisionTable {
    let start = token.start
    try expect(.decide)
    let name = try expectDeclaredName(.decide).name
    let parameter = try parseParameter()
    let title = acceptText()
    try expectSign(.colon, ":", mistakenFor: [.equals])
    let type = try parseType()
    try expect(.by)
    var inputs = [try parseSum()]
    while accept(.comma) { inputs.append(try parseSum()) }
    let rows = try parseBlock(.lines, of: start) { (parser) throws(Unwinding) in try parser.parseRow() }
    let citations = try parseCitations()
    return DecisionTable(
      name: name, parameter: parameter, title: title, type: type, inputs: inputs, rows: rows, citations: citations,
      span: span(from: start))
  }

  private mutating func parseRow() throws(Unwinding) -> DecisionTable.Row {
    let start = token.start
    var cells: [DecisionTable.Cell]?
    if at(.else) {
      report(.foreign(Keyword.else.text, instead: Keyword.otherwise.text), at: span(of: token))
      advance()
    } else if !accept(.otherwise) {
      var list = [try parseCell()]
      while accept(.comma) || acceptAndBetweenCells() { list.append(try parseCell()) }
      cells = list
    }
    try expectSign(.arrow, "->", mistakenFor: [.equals, .colon, .foreignIs, .greaterOrEqual], insert: false)
    if isFirstOfLine(token.start), peek().kind == .comma || peek().kind == .arrow {
      startLine()
      throw fail(.value)
    }
    let result = try parseValue()
    return DecisionTable.Row(cells: cells, result: result, span: span(from: start))
  }

  private mutating func acceptAndBetweenCells() -> Bool {
    guard at(.and) || at(.foreignAnd) else { return false }
    report(.foreign(text(of: token), instead: ","), at: span(of: token))
    advance()
    return true
  }

  private mutating func parseCell() throws(Unwinding) -> DecisionTable.Cell {
    let start = token.start
    if accept(.any) { return DecisionTable.Cell(tests: [], span: span(from: start)) }
    var tests = [try parseTest()]
    while accept(.or) || acceptForeignOr() { tests.append(try parseTest()) }
    return DecisionTable.Cell(tests: tests, span: span(from: start))
  }

  private mutating func acceptForeignOr() -> Bool {
    guard at(.foreignOr) else { return false }
    report(.foreign(text(of: token), instead: Keyword.or.text), at: span(of: token))
    advance()
    return true
  }

  private mutating func parseTest() throws(Unwinding) -> DecisionTable.Test {
    if let comparison = comparisonHere {
      advance()
      return .comparison(comparison, try parseValue())
    }
    let value = try parseValue()
    return accept(.to) ? .range(value, try parseValue()) : .value(value)
  }
}
