extension PortfolioProblem {
  /// The problem in one line: where, what, and the way out.
  package var message: String {
    var place = line.map { "line \($0)" } ?? ""
    if let column { place += (place.isEmpty ? "" : ", ") + "column `\(Self.shown(column))`" }
    return place.isEmpty ? reason : place + ": " + reason
  }

  /// A cell as it is shown in a message: its beginning, without control characters.
  static func shown(_ text: String) -> String {
    let visible = String(text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "·" : Character($0) })
    return visible.count > 60 ? String(visible.prefix(60)) + "…" : visible
  }

  private var reason: String {
    switch kind {
    case .noHeading: "the file is empty; its first line must name the columns"
    case .unknownColumn(let nearest):
      "nothing in the playbook is called so" + Self.suggestion(nearest)
        + "; to leave other columns out of account, use --ignore-other-columns"
    case .doubleColumn: "the heading names it twice"
    case .doubleSet(let set): "`\(set)` is told in one column already; use that or one for each member"
    case .wrongEncoding: "the file is UTF-16; save it as UTF-8"
    case .tooManyColumns(let limit): "there are more than \(Self.grouped(limit)) columns"
    case .fieldCount(let found, let expected): "the row has \(found) fields, the heading \(expected)"
    case .strayQuote: "a quotation mark inside a field; put the whole field in quotation marks, and double those inside"
    case .textAfterQuote: "there is something behind a field in quotation marks; double the marks inside of it"
    case .openQuote: "the file ends inside of quotation marks that are never closed"
    case .strayReturn: "a carriage return that ends no line; save the file with line feeds"
    case .tooLong(let limit): "a record of more than \(limit >> 20) MiB; is a quotation mark never closed?"
    case .notJSON(let fault, let place): "at byte \(place) of the line: \(Self.words(fault))"
    case .wrongCell(let text, let expected): "`\(Self.shown(text))` is " + Self.words(expected)
    case .unknownRecord: "what is recorded is never unknown; leave it empty if it has not happened"
    case .notText: "bytes that are no UTF-8 text"
    }
  }

  private static func words(_ fault: JSONFault) -> String {
    switch fault {
    case .expected(let character): "`\(character)` is missing; each line must be one JSON object"
    case .noValue: "no JSON value stands there"
    case .textBehind: "something stands behind the object; each line must be one JSON object"
    case .openString: "a string does not end on the line"
    case .controlCharacter: "a control character stands in a string; write it as an escape"
    case .wrongEscape: "an escape means nothing"
    case .nestedObject: "an object stands where a value should; write `licences[exchange]` as the key"
    case .tooDeep: "lists or objects stand too deep in one another"
    }
  }

  private static func words(_ expected: ExpectedCell) -> String {
    switch expected {
    case .truth: "neither `yes` nor `no`"
    case .count(let range): "no whole number from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))"
    case .number: "no number with at most four decimal places, such as 12.5, or too large"
    case .percent: "no percentage with at most two decimal places, such as 12.5%, or too large"
    case .date: "no day; write it like 2019-05-02"
    case .member(let nearest): "none of its members" + suggestion(nearest)
    case .text: "no text"
    }
  }

  private static func suggestion(_ nearest: String?) -> String { nearest.map { "; did you mean `\($0)`?" } ?? "" }

  /// A number with spaces that do not break between groups of three digits.
  private static func grouped(_ number: some BinaryInteger) -> String {
    var text = ""
    let digits = String(number.magnitude)
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text += "_" }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }
}
