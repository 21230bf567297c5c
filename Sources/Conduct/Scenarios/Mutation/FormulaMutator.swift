/// Finds the small changes of a formula, each with what changes in the text.
struct FormulaMutator {
  /// A changed formula.
  struct Change: Sendable {
    let kind: Mutation.Kind
    let formula: Formula
    let edits: [Diagnostic.Fix.Edit]
  }

  let text: MutationText
  let model: Model

  /// Returns all small changes of a formula, from the outside in.
  ///
  /// - Parameter limit: What the formula stands in; parentheses beyond it are somebody else's.
  func changes(of formula: Formula, within limit: Span) -> [Change] {
    changes(of: formula, within: limit, denied: false)
  }

  private func changes(of formula: Formula, within limit: Span, denied: Bool) -> [Change] {
    // `a >= b` is written in one piece, and so is `a is not b`: the denial is not the author's.
    if case .not(let inner) = formula.form, inner.span == formula.span {
      return own(inner, isDenied: true, limit, denied: denied) + inside(inner) { formula.with(.not($0)) }
    }
    return own(formula, isDenied: false, limit, denied: denied) + inside(formula) { $0 }
  }

  /// The changes of what is inside a formula.
  private func inside(_ formula: Formula, _ wrap: (Formula) -> Formula) -> [Change] {
    let children = formula.children
    // Leaving out a written `not` is a change already, and whether something is known is the same of its denial. Behind
    // `number of … with` stands no `not`.
    let isDenialNoChange =
      switch formula.form {
      case .not, .isKnown, .count: true
      default: false
      }
    return children.indices.flatMap { index in
      changes(of: children[index], within: formula.span, denied: isDenialNoChange).map { change in
        var changed = children
        changed[index] = change.formula
        return Change(kind: change.kind, formula: wrap(formula.replacing(changed)), edits: change.edits)
      }
    }
  }

  // MARK: - Changes of a formula itself

  /// - Parameters:
  ///   - isDenied: Whether the formula stands for its own denial, written in one piece.
  ///   - denied: Whether its denial is left to others: it stands behind a written `not`, or `is known` behind it.
  private func own(_ formula: Formula, isDenied: Bool, _ limit: Span, denied: Bool) -> [Change] {
    switch formula.form {
    case .all(let parts): return connective(formula, isAll: true, parts)
    case .any(let parts): return connective(formula, isAll: false, parts)
    case .implies(_, let conclusion):
      let start = text.widened(conclusion.span, within: formula.span).start
      return [
        Change(
          kind: .dropped, formula: conclusion, edits: [text.delete(formula.span.file, formula.span.start..<start)])
      ]
    case .not(let inner):
      guard let token = text.tokens(in: formula.span).first, token.keyword == .not else { return [] }
      return [Change(kind: .negated, formula: inner, edits: [text.deleteWord(token, in: formula.span.file)])]
    case .less(let left, let right): return comparison(formula, left, right, isDenied)
    case .quantified, .census: return quantifier(formula)
    case .constant, .member: return steps(of: formula)
    case .shifted(let day, let negative, let distance):
      return unit(of: distance).map { change in
        let form = Formula.Form.shifted(day, negative: negative, by: change.formula)
        return [Change(kind: change.kind, formula: formula.with(form), edits: change.edits)]
      } ?? []
    case .extreme(let highest, let set):
      guard let token = text.tokens(in: formula.span).first else { return [] }
      let word = highest ? Keyword.lowest : .highest
      return [
        Change(
          kind: .quantifier, formula: formula.with(.extreme(highest: !highest, set)),
          edits: [text.replace(token, in: formula.span.file, with: word.text)])
      ]
    case .conditional, .undecided, .today, .property, .members, .sum, .product, .negative, .share, .count, .total,
      .distance:
      return []
    case .same, .within, .isKnown, .includes, .isEmpty, .status, .remark, .event, .fact, .definition, .table:
      guard formula.type == .truth, !denied, let edits = denial(of: formula, limit) else { return [] }
      let changed = isDenied ? formula : formula.with(.not(formula))
      return [Change(kind: .negated, formula: changed, edits: edits)]
    }
  }

  // MARK: - Connectives

  private func connective(_ formula: Formula, isAll: Bool, _ parts: [Formula]) -> [Change] {
    let file = formula.span.file
    let spans = parts.map { text.widened($0.span, within: formula.span) }
    var found: [Change] = []
    let word = isAll ? Keyword.and : .or
    let between = zip(spans, spans.dropFirst()).compactMap { left, right in
      text.tokens(in: Span(file: file, start: left.end, end: right.start)).first { $0.keyword == word }
    }
    if between.count == parts.count - 1 {
      let other = isAll ? Keyword.or : .and
      found.append(
        Change(
          kind: .connective, formula: formula.with(isAll ? .any(parts) : .all(parts)),
          edits: between.map { text.replace($0, in: file, with: other.text) }))
    }
    for index in parts.indices where parts.count > 1 {
      var rest = parts
      rest.remove(at: index)
      let changed = rest.count == 1 ? rest[0] : formula.with(isAll ? .all(rest) : .any(rest))
      let range = index == 0 ? spans[0].start..<spans[1].start : spans[index - 1].end..<spans[index].end
      found.append(Change(kind: .dropped, formula: changed, edits: [text.delete(file, range)]))
    }
    return found
  }

  // MARK: - Comparisons

  private func comparison(_ formula: Formula, _ left: Formula, _ right: Formula, _ isDenied: Bool) -> [Change] {
    let (first, second) = left.span.start < right.span.start ? (left, right) : (right, left)
    let gap = Span(file: formula.span.file, start: first.span.end, end: second.span.start)
    let kinds: [Token.Kind: Comparison] = [
      .less: .less, .lessOrEqual: .lessOrEqual, .greater: .greater, .greaterOrEqual: .greaterOrEqual,
    ]
    guard first.span.end <= second.span.start,
      let token = text.tokens(in: gap).first(where: { kinds[$0.kind] != nil }), let written = kinds[token.kind]
    else { return [] }
    func change(_ kind: Mutation.Kind, _ comparison: Comparison) -> Change {
      let form: Formula.Form =
        switch comparison {
        case .less: .less(first, second)
        case .greater: .less(second, first)
        case .lessOrEqual: .not(formula.with(.less(second, first)))
        case .greaterOrEqual: .not(formula.with(.less(first, second)))
        }
      return Change(
        kind: kind, formula: formula.with(form),
        edits: [text.replace(token, in: formula.span.file, with: comparison.rawValue)])
    }
    // The formula of a denied comparison is wrapped by nobody: `form` says it all.
    return [change(.comparison, written.withOtherBound), change(.negated, written.opposite)]
  }

  private func quantifier(_ formula: Formula) -> [Change] {
    guard let token = text.tokens(in: formula.span).first else { return [] }
    func other(_ quantifier: Quantifier) -> Quantifier { quantifier == .some ? .every : .some }
    let form: Formula.Form
    let word: Quantifier
    switch formula.form {
    case .quantified(let quantifier, let variable, let set, let body):
      word = other(quantifier)
      form = .quantified(word, variable: variable, set: set, body: body)
    case .census(let quantifier, let kind, let process, let negated, let status):
      word = other(quantifier)
      form = .census(word, kind, process, negated: negated, status)
    default: return []
    }
    return [
      Change(
        kind: .quantifier, formula: formula.with(form),
        edits: [text.replace(token, in: formula.span.file, with: word.rawValue)])
    ]
  }

  // MARK: - Denials

  /// What denies a condition in the text, nil where it is not written as one.
  private func denial(of formula: Formula, _ limit: Span) -> [Diagnostic.Fix.Edit]? {
    let span = formula.span
    let tokens = text.outerTokens(in: span)
    func following(_ token: Token) -> Token? { tokens.first { $0.start > token.start } }
    switch formula.form {
    case .within:
      let whole = text.widened(span, within: limit)
      return [
        Diagnostic.Fix.Edit(whole.before, Keyword.not.text + " ("), Diagnostic.Fix.Edit(whole.after, ")"),
      ]
    case .includes:
      if let token = tokens.first(where: { $0.keyword == .includes || $0.keyword == .lacks }) {
        let word = token.keyword == .includes ? Keyword.lacks : .includes
        return [text.replace(token, in: span.file, with: word.text)]
      }
      guard let token = tokens.first(where: { $0.keyword == .in }) else { return nil }
      if let before = text.token(before: token.start, in: span.file), before.keyword == .not {
        return [text.deleteWord(before, in: span.file)]
      }
      return [Diagnostic.Fix.Edit(text.span(token, span.file).before, Keyword.not.text + " ")]
    default: break
    }
    guard let token = tokens.last(where: { $0.keyword == .is }) else {
      return [Diagnostic.Fix.Edit(text.widened(span, within: limit).before, Keyword.not.text + " ")]
    }
    guard let next = following(token) else { return nil }
    if next.keyword == .not { return [text.deleteWord(next, in: span.file)] }
    if next.keyword == .known || next.keyword == .unknown {
      let word = next.keyword == .known ? Keyword.unknown : .known
      return [text.replace(next, in: span.file, with: word.text)]
    }
    return [Diagnostic.Fix.Edit(text.span(next, span.file).before, Keyword.not.text + " ")]
  }
}

extension Comparison {
  /// The comparison that treats the bound itself differently.
  fileprivate var withOtherBound: Comparison {
    switch self {
    case .less: .lessOrEqual
    case .lessOrEqual: .less
    case .greater: .greaterOrEqual
    case .greaterOrEqual: .greater
    }
  }

  /// The denial.
  fileprivate var opposite: Comparison {
    switch self {
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
