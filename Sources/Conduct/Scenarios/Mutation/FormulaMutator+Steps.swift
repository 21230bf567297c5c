/// Constants moved by one step, and durations counted in another kind of days.
extension FormulaMutator {
  /// Returns a constant moved by one step of its last written place, up and down.
  func steps(of formula: Formula) -> [Change] {
    switch formula.form {
    case .constant(let constant): return [1, -1].compactMap { step(formula, constant, by: $0) }
    case .member(.constant(let member)): return [1, -1].compactMap { neighbour(formula, of: member, by: $0) }
    default: return []
    }
  }

  private func step(_ formula: Formula, _ constant: Constant, by sign: Int64) -> Change? {
    let tokens = text.tokens(in: formula.span)
    guard let token = tokens.first else { return nil }
    let written = text.text(token, in: formula.span.file)
    let moved: Constant
    var edits: [Diagnostic.Fix.Edit] = []
    switch constant {
    case .truth, .text: return nil
    case .date(let date):
      guard let other = date.adding(days: Int(sign)) else { return nil }
      moved = .date(other)
      edits = [text.replace(token, in: formula.span.file, with: other.iso)]
    case .whole(let number):
      guard let length = Self.whole(written), length > 0 else { return nil }
      let other = length + sign
      guard other >= (formula.type.isDuration ? 1 : 0) else { return nil }
      moved = .whole(number / length * other)
      edits = [text.replace(token, in: formula.span.file, with: Self.spelled(other, like: written))]
      if let unit = unitEdit(tokens, from: length, to: other, formula.span.file) { edits.append(unit) }
    case .tenThousandths(let number):
      let places = Self.places(written)
      let other = number + sign * Self.power(4 - places)
      guard other >= 0 else { return nil }
      moved = .tenThousandths(other)
      edits = [text.replace(token, in: formula.span.file, with: ValueText.decimal(other, places: 4))]
    case .percent(let number):
      let places = Self.places(written)
      let other = number + sign * Self.power(2 - places)
      guard other >= 0 else { return nil }
      moved = .percent(other)
      edits = [text.replace(token, in: formula.span.file, with: ValueText.decimal(other, places: 2) + "%")]
    }
    return Change(kind: .threshold, formula: formula.with(.constant(moved)), edits: edits)
  }

  /// The neighbour of a member in an ordered choice.
  private func neighbour(_ formula: Formula, of member: Int, by sign: Int) -> Change? {
    guard case .choice(let choice) = formula.type, model.choices[choice].ordered,
      model.choices[choice].members.indices.contains(member + sign), let token = text.tokens(in: formula.span).last
    else { return nil }
    let name = model.choices[choice].members[member + sign].name
    return Change(
      kind: .threshold, formula: formula.with(.member(.constant(member + sign))),
      edits: [text.replace(token, in: formula.span.file, with: name)])
  }

  /// A length of business days counted in days, or the other way round.
  func unit(of formula: Formula) -> Change? {
    guard case .constant = formula.form else { return nil }
    let tokens = text.tokens(in: formula.span)
    guard let unit = tokens.last, unit.keyword == .days || unit.keyword == .day else { return nil }
    let file = formula.span.file
    switch formula.type {
    case .businessDays:
      guard let business = tokens.first(where: { $0.keyword == .business }) else { return nil }
      let changed = Formula(form: formula.form, type: .days, span: formula.span)
      return Change(kind: .deadline, formula: changed, edits: [text.deleteWord(business, in: file)])
    case .days:
      let changed = Formula(form: formula.form, type: .businessDays, span: formula.span)
      let edit = Diagnostic.Fix.Edit(text.span(unit, file).before, Keyword.business.text + " ")
      return Change(kind: .deadline, formula: changed, edits: [edit])
    default: return nil
    }
  }

  /// `1 day` and `2 days`: the unit follows the number.
  private func unitEdit(
    _ tokens: ArraySlice<Token>, from: Int64, to: Int64, _ file: Int32
  ) -> Diagnostic.Fix.Edit? {
    guard tokens.count > 1, let unit = tokens.last, (from == 1) != (to == 1) else { return nil }
    let word = text.text(unit, in: file)
    return text.replace(unit, in: file, with: to == 1 ? String(word.dropLast()) : word + "s")
  }

  // MARK: - Numerals

  private static func whole(_ written: String) -> Int64? { Int64(written.filter { $0 != "_" }) }

  private static func spelled(_ number: Int64, like written: String) -> String {
    written.contains("_") ? ValueText.grouped(number) : String(number)
  }

  /// How many places are written behind the point.
  private static func places(_ written: String) -> Int {
    written.split(separator: ".").dropFirst().first.map { $0.count { $0.isNumber } } ?? 0
  }

  private static func power(_ exponent: Int) -> Int64 {
    (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
  }
}
