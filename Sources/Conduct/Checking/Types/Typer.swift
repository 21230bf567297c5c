/// The second pass of the checker: types every expression, with all names known.
///
/// A function that returns nil has reported why.
struct Typer {
  var model: Model
  let scopes: Scopes
  var problems: [CheckProblem]
  /// Whether names are missing because their declarations could not be read; then unknown names are no news.
  let missing: Set<String>
  /// Things of which something is wrong that is reported, so that nothing more is said about their uses.
  var broken: Set<Entity> = []
  var definitionSyntax: [Definition] = []
  /// Whether the type of each definition is known: those in a circle come in any order.
  var typedDefinitions: [Bool] = []
  /// All names that can be used from anywhere, prepared to find the nearest to one.
  var suggestion: NameSuggestion?
  /// The set of each variable of a `for each`.
  var variableSets: [Int: Formula] = [:]

  /// What an expression can see: its process, and the variables around it.
  struct Environment {
    var process: Int?
    /// Variables of `for each` and of parameters, the outermost first.
    var variables: [Int] = []
  }

  mutating func report(_ kind: CheckProblem.Kind, at span: Span) {
    // What is not known may be the declaration whose name is missing.
    if case .unknownName(_, _, nearest: let near) = kind, near.isEmpty, missing.contains("") { return }
    problems.appendProblem(kind, at: span)
  }

  func nearest(to name: String, in candidates: @autoclosure () -> [String]) -> [String] {
    problems.nearest(to: name, in: candidates)
  }

  // MARK: - Conditions and values

  /// Returns a condition, or reports that the expression is none.
  mutating func condition(_ expression: Expression, _ environment: Environment) -> Formula? {
    guard let operand = operand(expression, expected: .truth, environment) else { return nil }
    return condition(operand, expression)
  }

  private mutating func condition(_ operand: Operand, _ expression: Expression) -> Formula? {
    switch operand {
    case .value(let formula):
      if formula.type == .truth { return formula }
      report(.conditionExpected(found: describe(formula.type), instead: nil), at: expression.span)
      return nil
    case .thing(.milestone(let index), let members):
      return Formula(
        form: .status(ThingTerm(thing: .milestone(index), members: members), .met), type: .truth, span: expression.span)
    case .thing(let thing, _):
      let status: Status =
        switch thing {
        case .process: .complete
        case .milestone, .step, .task: .done
        }
      let written = text(expression) + " " + Keyword.is.text + " " + status.rawValue
      report(.bareThing(text(expression), model.noun(of: thing), instead: written), at: expression.span)
      return nil
    case .event(let index, let owner, let member):
      return Formula(
        form: .event(index, owner: owner, index: member, .happened), type: .truth, span: expression.span)
    case .other(let name, let noun):
      report(.wrongKind(name, is: noun, wanted: .anything, declared: nil), at: expression.span)
      return nil
    }
  }

  /// Returns a value of any type, or reports that the expression has none.
  mutating func value(
    _ expression: Expression, expected: ValueType? = nil, _ environment: Environment
  ) -> Formula? {
    guard let operand = operand(expression, expected: expected, environment) else { return nil }
    switch operand {
    case .value(let formula): return formula
    case .event, .other, .thing(.milestone, _): return condition(operand, expression)
    case .thing(let thing, _):
      let place = model.identity(of: thing).nameSpan
      report(
        .wrongKind(text(expression), is: model.noun(of: thing), wanted: .anything, declared: place), at: expression.span
      )
      return nil
    }
  }

  /// Returns a value of a type, or reports that the expression has another.
  mutating func value(
    _ expression: Expression, of type: ValueType, _ environment: Environment
  ) -> Formula? {
    guard let formula = value(expression, expected: type, environment) else { return nil }
    if formula.type == type || formula.type == .count && type == .number { return formula }
    reportMismatch(formula.type, expected: type, at: expression.span)
    return nil
  }

  mutating func reportMismatch(_ found: ValueType, expected: ValueType, at span: Span) {
    if expected == .truth {
      report(.conditionExpected(found: describe(found), instead: nil), at: span)
    } else if found == .percent && expected.isNumeric {
      report(.percentForCount(nil), at: span)
    } else if found.isDuration && expected.isDuration {
      report(.unitMismatch(left: describe(found), right: describe(expected)), at: span)
    } else {
      report(.mismatch(found: describe(found), expected: describe(expected)), at: span)
    }
  }

  // MARK: - Words for the author

  /// The type as the author writes it.
  func describe(_ type: ValueType) -> String { type.name(in: model) }

  /// A short form of an expression that is a name or path, as it is written.
  func text(_ expression: Expression) -> String {
    switch expression {
    case .name(let name): name.text
    case .reference(let reference): "#" + reference.text
    case .property(let base, let name): text(base) + "." + name.text
    case .referenceProperty(let base, let reference): text(base) + ".#" + reference.text
    case .index(let base, let index, _): text(base) + "[" + text(index) + "]"
    case .parenthesized(let inner, _): text(inner)
    case .today: Keyword.today.text
    default: "…"
    }
  }
}
