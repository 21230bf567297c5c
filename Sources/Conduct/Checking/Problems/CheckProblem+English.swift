/// What is said about a playbook whose syntax is right.
extension CheckProblem {
  /// Returns the diagnostic for the problem.
  func diagnostic() -> Diagnostic {
    switch kind {
    case .unknownName(let name, let wanted, let nearest): unknownName(name, wanted, nearest)
    case .duplicateName(let name, let noun, let first): duplicateName(name, noun, first)
    case .ambiguousName(let name, let spellings, let places): ambiguousName(name, spellings, places)
    case .wrongKind(let name, let noun, let wanted, let declared): wrongKind(name, noun, wanted, declared)
    case .unknownMember(let name, let choice, let members, let nearest, let declared):
      unknownMember(name, choice, members, nearest, declared)
    case .unknownWeekday(let name, let weekdays, let nearest): unknownWeekday(name, weekdays, nearest)
    case .unknownStatus(let name, let noun, let statuses, let nearest): unknownStatus(name, noun, statuses, nearest)
    case .unknownProperty(let name, let noun, let properties, let nearest):
      unknownProperty(name, noun, properties, nearest)
    case .duplicateReference(let reference, let first): duplicateReference(reference, first)
    case .referenceInTwoProcesses(let reference, let first, let path): referenceInTwoProcesses(reference, first, path)
    case .missingHeader: missingHeader()
    case .severalHeaders(let first): severalHeaders(first)
    case .shadowed(let name, let noun, let outer): shadowed(name, noun, outer)
    case .missingIndex(let name, let choice, let example): missingIndex(name, choice, example)
    case .needlessIndex(let name): needlessIndex(name)
    case .builtInTypeAsChoice(let name): builtInTypeAsChoice(name)
    case .neverSaid(let kind, let written, let nearest): neverSaid(kind, written, nearest)
    case .missingProcess(let written, let example): missingProcess(written, example)
    case .mismatch(let found, let expected): mismatch(found, expected)
    case .memberForSet(let name): memberForSet(name)
    case .conditionExpected(let found, let instead): conditionExpected(found, instead)
    case .bareThing(let name, let noun, let instead): bareThing(name, noun, instead)
    case .unitMismatch(let left, let right): unitMismatch(left, right)
    case .durationExpected(let found): durationExpected(found)
    case .percentForCount(let written): percentForCount(written)
    case .notOrdered(let type, let choice): notOrdered(type, choice)
    case .cannotInfer(let name, let spellings): cannotInfer(name, spellings)
    case .outOfRange(let type): outOfRange(type)
    case .statusOfValue(let status): statusOfValue(status)
    case .valueOfThing(let name, let noun, let statuses): valueOfThing(name, noun, statuses)
    case .constantCondition(let always): constantCondition(always)
    case .branchesDiffer(let first, let second, let place): branchesDiffer(first, second, place)
    case .notComparable(let left, let right): notComparable(left, right)
    case .noArithmetic(let operation, let left, let right, let instead): noArithmetic(operation, left, right, instead)
    case .misplacedClause(let word, let noun): misplacedClause(word, noun)
    case .misplacedItem(let word, let noun): misplacedItem(word, noun)
    case .itemInAnyOf(let word): itemInAnyOf(word)
    case .itemOfExternal(let word): itemOfExternal(word)
    case .duplicateClause(let word, let first): duplicateClause(word, first)
    case .missingScope(let facts): missingScope(facts)
    case .repeatedHeaderLine(let word, let first): repeatedHeaderLine(word, first)
    case .emptyChoice(let name): emptyChoice(name)
    case .severalBases(let word, let first): severalBases(word, first)
    case .misplacedDeclaration(let noun, let inEngagement): misplacedDeclaration(noun, inEngagement)
    case .invalidHeaderLine(let word): invalidHeaderLine(word)
    case .tableGap(let name, let missing): tableGap(name, missing)
    case .tableOverlap(let name, let example, let first): tableOverlap(name, example, first)
    case .tableWidth(let cells, let inputs): tableWidth(cells, inputs)
    case .rowUnreachable(let name): rowUnreachable(name)
    case .cycle(let parts): cycle(parts)
    case .dayGoesBack(let before, let previous): dayGoesBack(before, previous)
    case .dayInTheFuture(let block): dayInTheFuture(block)
    case .unknownPlaybook(let name): unknownPlaybook(name)
    case .misplacedStatement(let word): misplacedStatement(word)
    case .wrongVersion(let named, let present): wrongVersion(named, present)
    case .tooManyMembers(let limit): tooManyMembers(limit)
    case .tooManyDeclarations(let limit): tooManyDeclarations(limit)
    case .tooManyInstances(let limit): tooManyInstances(limit)
    case .tooMany: tooMany()
    }
  }

  /// Returns a diagnostic whose primary label is at the place of the problem.
  func say(
    _ code: DiagnosticCode, _ message: String, _ label: String = "", secondary: [Diagnostic.Label] = [],
    notes: [String] = [], help: [String] = [], fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    let places = others.prefix(Self.shownPlaces).map { Diagnostic.Label($0, "here too") }
    let more = others.count - places.count
    return Diagnostic(
      code, message, at: Diagnostic.Label(span, label), secondary: secondary + places,
      notes: notes + (more > 0 ? ["the same in " + Prose.counted(more, "further place")] : []), help: help, fixes: fixes
    )
  }

  /// How many other places of a mistake are shown.
  private static var shownPlaces: Int { 4 }
}
