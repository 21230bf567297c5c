/// Names, constants and brackets; statuses and properties.
extension StoryWriter {
  mutating func atom(_ expression: GeneratedExpression) -> String {
    switch expression.kind {
    case .literal(let literal): return self.literal(literal)
    case .today:
      mark(.today)
      return "today"
    case .undecided(let reason):
      mark(.undecided)
      return "undecided " + quoted(reason)
    case .member(let choice, let name, let isQualified):
      mark(.memberQualified, if: isQualified)
      return isQualified ? choice + "." + name : name
    case .variable(let name): return name
    case .set:
      guard !expression.operands.isEmpty else {
        mark(.emptySetLiteral)
        return "{}"
      }
      mark(.setLiteral)
      return "{ " + expression.operands.map { written($0, .expression) }.joined(separator: ", ") + " }"
    case .wholeChoice(let choice):
      mark(.setOfWholeChoice)
      return choice
    case .value(let reference): return self.reference(reference)
    case .thing(let reference):
      mark(bareThing(reference.key))
      return self.reference(reference)
    case .property(let reference, let property):
      markProperty(property)
      return self.reference(reference) + "." + property.rawValue
    default:
      mark(.bracketed)
      return "(" + expression.operands.map { written($0, .expression) }.joined() + ")"
    }
  }

  private func bareThing(_ key: GeneratedKey) -> Construct {
    if survey.events.contains(key) { return .bareEvent }
    return survey.inputs.contains(key) ? .bareInput : .bareOutcome
  }

  private mutating func markProperty(_ property: GeneratedProperty) {
    switch property {
    case .doneOn: mark(.doneOn)
    case .dueOn: mark(.dueOn)
    case .aimOn: mark(.aimOn)
    case .enteredOn: mark(.enteredOn)
    case .completedOn: mark(.completedOn)
    case .leftOn: mark(.leftOn)
    case .on: mark(.eventOn)
    case .times: mark(.eventTimes)
    case .round: mark(.round)
    }
  }

  mutating func markStatus(_ status: GeneratedStatus) {
    let word = status.rawValue
    if let construct = Construct(rawValue: "is" + word.prefix(1).uppercased() + word.dropFirst()) { mark(construct) }
  }

  mutating func markCensus(
    _ quantifier: GeneratedQuantifier, _ kind: GeneratedCensusKind, of process: GeneratedReference?, _ negated: Bool
  ) {
    switch quantifier {
    case .every: mark(.censusEvery)
    case .some: mark(.censusSome)
    case .no: mark(.censusNo)
    }
    switch kind {
    case .input: mark(.censusInput)
    case .outcome: mark(.censusOutcome)
    case .step: mark(.censusStep)
    case .task: mark(.censusTask)
    case .requiredTask: mark(.censusRequiredTask)
    case .optionalTask: mark(.censusOptionalTask)
    }
    mark(.censusOf, if: process != nil)
    mark(.censusNegated, if: negated)
  }
}
