/// Smaller stories.
extension GeneratedStory {
  /// Returns smaller well-typed stories, the smallest first: without a part and all that refers to it, and with an
  /// expression replaced by a part of it.
  public func shrunk() -> [GeneratedStory] {
    halvedJournals() + withoutParts() + withSimplerExpressions()
  }

  private func halvedJournals() -> [GeneratedStory] {
    let blocks = journal.blocks
    guard blocks.count > 1 else { return [] }
    return [Array(blocks.prefix(blocks.count / 2)), Array(blocks.dropFirst(blocks.count / 2))].map { part in
      var story = self
      story.journal.blocks = part
      return story
    }
  }

  private func withoutParts() -> [GeneratedStory] {
    var counting = Editing(part: nil, replacement: nil)
    _ = counting.rewritten(self)
    let candidates = (0..<counting.parts).map { part in
      var editing = Editing(part: part, replacement: nil)
      return editing.rewritten(self).withoutDangling()
    }
    let sized = candidates.filter { $0 != self }.map { ($0.extent, $0) }
    return sized.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
  }

  private func withSimplerExpressions() -> [GeneratedStory] {
    var truth: GeneratedExpression?
    for case .fact(let fact) in playbook.declarations where fact.type == .yesNo && fact.index == nil && truth == nil {
      truth = GeneratedExpression(.value(GeneratedReference(name: fact.name)), [], .yesNo)
    }
    var counting = Editing(part: nil, replacement: nil, truth: truth)
    _ = counting.rewritten(self)
    return (0..<counting.replacements).map { replacement in
      var editing = Editing(part: nil, replacement: replacement, truth: truth)
      return editing.rewritten(self).withoutDangling()
    }
  }

  /// How many parts and expressions the story has.
  var extent: Int {
    var counting = Editing(part: nil, replacement: nil)
    _ = counting.rewritten(self)
    return counting.parts + counting.expressions
  }
}

/// Makes one change: drops a part, or replaces an expression; and counts the changes that there are.
private struct Editing: ModelRewriter {
  let part: Int?
  let replacement: Int?
  /// A fact that may stand for any condition.
  let truth: GeneratedExpression?
  private(set) var parts = 0
  private(set) var replacements = 0
  private(set) var expressions = 0

  init(part: Int?, replacement: Int?, truth: GeneratedExpression? = nil) {
    self.part = part
    self.replacement = replacement
    self.truth = truth
  }

  mutating func keepsPart() -> Bool {
    defer { parts += 1 }
    return parts != part
  }

  mutating func expression(_ expression: GeneratedExpression) -> GeneratedExpression {
    expressions += 1
    let options = simpler(than: expression)
    defer { replacements += options.count }
    guard let replacement, options.indices.contains(replacement - replacements) else { return expression }
    return options[replacement - replacements]
  }

  private func simpler(than expression: GeneratedExpression) -> [GeneratedExpression] {
    var options = expression.operands.filter { operand in
      operand.type == expression.type && !(expression.boundVariable.map(operand.mentions) ?? false)
        && !isMember(operand) && !isUndecided(operand)
    }
    if (expression.kind == .conjunction || expression.kind == .disjunction), expression.operands.count > 2 {
      for index in expression.operands.indices {
        var shorter = expression
        shorter.operands.remove(at: index)
        options.append(shorter)
      }
    }
    if expression.type == .yesNo, let truth, expression != truth, !isUndecided(expression) { options.append(truth) }
    return options
  }

  /// Whether the expression has a type only by what stands around it.
  private func isUndecided(_ expression: GeneratedExpression) -> Bool {
    switch expression.kind {
    case .undecided: true
    case .bracketed: expression.operands.contains(where: isUndecided)
    default: false
    }
  }

  private func isMember(_ expression: GeneratedExpression) -> Bool {
    if case .member = expression.kind { true } else { false }
  }
}
