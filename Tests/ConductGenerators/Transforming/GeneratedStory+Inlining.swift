/// The same story with a definition written out.
extension GeneratedStory {
  /// Returns the story with one definition written out in brackets wherever it is used, or nil where none is.
  ///
  /// Of a definition that is given per member only the uses are written out that name a member or a variable.
  public func withInlinedDefinitions() -> GeneratedStory? {
    let survey = PlaybookSurvey(playbook)
    for case .definition(let definition) in playbook.declarations where !definition.isSetLiteral {
      var inlining = Inlining(definition: definition.spelledOut(survey))
      let story = inlining.rewritten(self)
      if inlining.isUsed { return story }
    }
    return nil
  }
}

extension GeneratedDefinition {
  /// Whether it is a set of members; such a one is also named by `applies to`, where no brackets may stand.
  fileprivate var isSetLiteral: Bool {
    if case .set = value.kind { true } else { false }
  }

  /// The definition with a bare thing as the status that it means: in brackets it can be compared like any value.
  fileprivate func spelledOut(_ survey: PlaybookSurvey) -> GeneratedDefinition {
    guard case .thing(let reference) = value.kind else { return self }
    var result = self
    result.value.kind = .status(reference, survey.events.contains(reference.key) ? .happened : .met, negated: false)
    return result
  }
}

/// Writes a definition out wherever it is used.
private struct Inlining: ModelRewriter {
  let definition: GeneratedDefinition
  private(set) var isUsed = false

  init(definition: GeneratedDefinition) {
    self.definition = definition
  }

  mutating func expression(_ expression: GeneratedExpression) -> GeneratedExpression {
    guard case .value(let reference) = expression.kind, reference.owner == nil, reference.name == definition.name else {
      return expression
    }
    guard let parameter = definition.parameter else {
      isUsed = true
      return definition.value.bracketed
    }
    switch reference.indices.first {
    case .member, .variable:
      guard let index = reference.indices.first else { return expression }
      var substitution = Substitution(variable: parameter.variable, index: index)
      guard let value = substitution.rewritten(definition.value), !value.comparesConstants else { return expression }
      isUsed = true
      return value.bracketed
    case .fact, nil: return expression
    }
  }
}

extension GeneratedExpression {
  /// Whether a test of one member is somewhere in the expression, which is always or never so.
  fileprivate var comparesConstants: Bool {
    switch kind {
    case .comparison, .identity, .membership, .range:
      if case .member? = operands.first?.kind { return operands.dropFirst().allSatisfy(\.isConstant) }
    default: break
    }
    return operands.contains(where: \.comparesConstants)
  }

  private var isConstant: Bool {
    switch kind {
    case .member, .set, .wholeChoice: true
    default: false
    }
  }
}

/// Puts a member or another variable in the place of a variable.
private struct Substitution: ModelRewriter {
  let name: String
  let replacement: GeneratedIndex

  init(variable: String, index: GeneratedIndex) {
    name = variable
    replacement = index
  }

  mutating func variable(_ name: String) -> String {
    if name == self.name, case .variable(let other) = replacement { return other }
    return name
  }

  mutating func expression(_ expression: GeneratedExpression) -> GeneratedExpression {
    guard case .member(let choice, let member) = replacement else { return expression }
    var result = expression
    switch expression.kind {
    case .variable(name): return .member(choice, member, isQualified: true)
    case .value(let reference): result.kind = .value(replaced(reference))
    case .thing(let reference): result.kind = .thing(replaced(reference))
    case .status(let reference, let status, let negated):
      result.kind = .status(replaced(reference), status, negated: negated)
    case .property(let reference, let property): result.kind = .property(replaced(reference), property)
    case .census(let quantifier, let kind, let process, let negated, let status):
      result.kind = .census(quantifier, kind, of: process.map(replaced), negated: negated, status)
    default: break
    }
    return result
  }

  private func replaced(_ reference: GeneratedReference) -> GeneratedReference {
    var result = reference
    if reference.ownerIndex == .variable(name) { result.ownerIndex = replacement }
    result.indices = reference.indices.map { $0 == .variable(name) ? replacement : $0 }
    return result
  }
}
