/// What is said where something else is expected.
extension SyntaxProblem {
  func expected(_ expectation: Expectation, _ found: Found) -> Diagnostic {
    Diagnostic(
      Self.code(of: expectation), Self.message(expectation, found), at: .init(span, Self.label(found)),
      help: Self.help(expectation, found))
  }

  private static func code(of expectation: Expectation) -> DiagnosticCode {
    switch expectation {
    case .word, .oneOf, .link, .date, .number, .value, .unit, .block, .lineEnd: .expectedToken
    case .name: .expectedName
    case .text: .expectedText
    case .expression: .expectedExpression
    case .type: .expectedType
    case .declaration: .expectedDeclaration
    case .item, .headerLine, .citation: .expectedItem
    case .statement: .expectedStatement
    }
  }

  private static func label(_ found: Found) -> String {
    switch found {
    case .text: ""
    case .lineEnd: "here the line ends"
    case .fileEnd: "here the file ends"
    }
  }

  // MARK: - Messages

  private static func message(_ expectation: Expectation, _ found: Found) -> String {
    switch (expectation, found) {
    case (.declaration, .text(let text)): Prose.code(text) + " begins nothing that can stand here"
    case (.item, .text(let text)): Prose.code(text) + " begins nothing that can stand in this block"
    case (.headerLine, .text(let text)): Prose.code(text) + " is no line of a header"
    case (.citation, .text(let text)): Prose.code(text) + " begins no source or remark"
    case (.statement, .text(let text)): Prose.code(text) + " begins no statement"
    case (.block, .text(let text)): Prose.code(text) + " cannot stand on this line"
    case (.lineEnd, .text(let text)): Prose.code(text) + " cannot follow here"
    case (_, .text(let text)): what(expectation) + " is missing before " + Prose.code(text)
    case (_, .lineEnd): what(expectation) + " is missing at the end of the line"
    case (_, .fileEnd): what(expectation) + " is missing at the end of the file"
    }
  }

  private static func what(_ expectation: Expectation) -> String {
    switch expectation {
    case .word(let word): Prose.code(word)
    case .oneOf(let words): Prose.codes(words)
    case .name(let named): name(of: named)
    case .text: "a text in quotes"
    case .link: "a link"
    case .date: "a date"
    case .number: "a number"
    case .value: "a value"
    case .expression: "a condition or value"
    case .type: "a type"
    case .unit: "a unit of time"
    case .declaration: "a declaration"
    case .item: "something for this block"
    case .headerLine: "a header line"
    case .citation: "a source or remark"
    case .statement: "a statement"
    case .block: "`{`"
    case .lineEnd: "the end of the line"
    }
  }

  private static func name(of named: Named) -> String {
    switch named {
    case .declaration(let keyword): "a name for the " + noun(keyword)
    case .member: "the name of a member"
    case .variable: "a name for each member"
    case .thing: "a name"
    case .role: "the name of a role"
    case .process: "the name of a process"
    case .fact: "the name of a fact"
    case .choice: "the name of a choice"
    case .playbook: "the name of the playbook"
    case .weekday: "a day of the week"
    case .property: "a name"
    case .language: "a language"
    case .resource: "the name of a resource"
    case .status: "a status"
    }
  }

  private static func noun(_ keyword: Keyword) -> String {
    switch keyword {
    case .define: "definition"
    case .decide: "table"
    default: keyword.text
    }
  }

  // MARK: - Help

  private static func help(_ expectation: Expectation, _ found: Found) -> [String] {
    if expectation == .expression, found == .text("unknown") {
      return ["ask whether something `is unknown`, or say that a value is open with `undecided \"…\"`"]
    }
    if case .name(let named) = expectation, case .text(let text) = found, text.hasPrefix("\"") {
      return nameHelp(named, title: text)
    }
    if case .text(let text) = found, let hint = hint(expectation, text) { return [hint] }
    return switch expectation {
    case .word("of"): ["say from when, as in `due within 2 business days of assigned_on`"]
    case .text: ["write it like `\"Hold the kickoff meeting\"`"]
    case .link: ["write it like `<https://example.org/deck>`"]
    case .date: ["write it as year, month and day, like `2019-05-02`"]
    case .unit: ["write it like `2 business days`, `3 days`, `2 weeks` or `1 month`"]
    case .value: ["a value is a member of a choice, `yes`, `no`, a number, a date, a text in quotes or `unknown`"]
    case .type:
      [
        "a type is `yes/no`, `count`, `number`, `percent`, `date`, `text`, `days`, `business days`, `months`, "
          + "the name of a choice, or `set of` a choice"
      ]
    case .declaration:
      [
        "here stand `playbook`, `phase`, `role`, `resource`, `choice`, `fact`, `event`, `scope`, `assume`, `define`, "
          + "`decide`, `calendar`, `process`, `invariant`, `scenario`, `advise`, `permit` and `forbid`"
      ]
    case .item(let block): itemHelp(block)
    case .headerLine: ["a header has lines with `version`, `language`, `business days`, `holidays` and `horizon`"]
    case .citation:
      ["here stand `source \"…\"`, `about \"…\"`, `see \"…\" <https://…>`, `see` with a resource, and `formerly`"]
    case .statement:
      [
        "a statement is like `seats = 800`, `do first_contact`, `enter kickoff`, `waive x because \"…\"`, "
          + "or in a scenario `expect …`"
      ]
    case .name(.weekday): ["write it like `monday`"]
    case .name(.language): ["write it like `en` or `pt-BR`"]
    case .word("{"): ["what belongs to it stands between `{` and `}`"]
    case .lineEnd, .block: ["what does not belong to this line goes on a line of its own"]
    case .word, .oneOf, .name, .number, .expression: []
    }
  }

  /// What to write instead of a word of everyday English, or a sign.
  private static func hint(_ expectation: Expectation, _ found: String) -> String? {
    switch expectation {
    case .item: ForeignWords.hint(forItem: found)
    case .declaration: ForeignWords.hint(forDeclaration: found)
    case .expression where ["<", "<=", ">", ">=", "is", "in"].contains(found):
      "say what is compared, as in `seats > 3 and seats < 10`, or `seats in 4 to 9`"
    default: nil
    }
  }

  private static func nameHelp(_ named: Named, title: String) -> [String] {
    guard case .declaration = named else { return ["write its name, not its title"] }
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.filter {
      $0.first?.isLetter ?? false
    }
    let name = words.filter { !["the", "a", "an", "of", "to", "and"].contains($0) }.prefix(3).joined(separator: "_")
    return ["put a name before the title" + (name.isEmpty ? "" : ", for instance " + Prose.code(name))]
  }

  private static func itemHelp(_ block: Block) -> [String] {
    switch block {
    case .process:
      [
        "in a process stand `input`, `outcome`, `step`, `required task`, `optional task`, `fact`, `event`, `goal`, "
          + "`next`, `ending`, `advise`, groups with `for` or `where`, and clauses like `applies when`"
      ]
    case .step:
      ["in a step stand `input`, `outcome`, `required task`, `optional task`, `advise`, groups, and clauses like `by`"]
    case .task:
      [
        "in a task stand clauses: `due within … of …`, `aim`, `after`, `only when`, `required when`, `waived when`, "
          + "`applies to`, `by`, `repeats every`, `source`"
      ]
    case .milestone:
      [
        "in an input or outcome stand `met when`, `attested`, `if applicable`, `applies when`, `by`, `source` "
          + "and children"
      ]
    case .group: ["in a group stand the things that share it, such as tasks, inputs and outcomes"]
    case .statements, .members, .citations, .lines: []
    }
  }
}
