import Conduct

/// Puts conditions into words.
struct ConditionText {
  let language: Language

  /// Returns a condition or value in words, as part of a sentence.
  func text(_ phrase: ConditionPhrase) -> String {
    switch phrase {
    case .name(let name): quoted(name)
    case .whole(let number): language.number(number)
    case .literal(let text): text
    case .day(let date): language.date(date)
    case .truth(let truth): language.text(truth ? ConditionWord.yes : .denial)
    case .today: language.text(ConditionWord.today)
    case .each: language.text(ConditionWord.each)
    case .undecided(let reason): language.text(ConditionWord.undecided, reason)
    case .status(let name, let status): language.text(StatusWord(status: status, isDenied: false), quoted(name))
    case .property(let name, let property): self.property(name, property)
    case .event(let name, let aspect): event(name, aspect)
    case .not(let inner): denied(inner)
    case .all(let parts): joined(parts, ConditionWord.and)
    case .any(let parts): joined(parts, ConditionWord.or)
    case .implies(let left, let right): language.text(ConditionWord.implies, grouped(left), grouped(right))
    case .conditional(let test, let yes, let no):
      language.text(ConditionWord.conditional, grouped(test), grouped(yes), grouped(no))
    case .comparison(let left, let comparison, let right): compared(left, comparison, right)
    case .within(let value, let low, let high): language.text(ConditionWord.within, text(value), text(low), text(high))
    case .isKnown(let inner): language.text(ConditionWord.isKnown, text(inner))
    case .includes(let set, let member): language.text(ConditionWord.includes, text(set), text(member))
    case .isEmpty(let set): language.text(ConditionWord.isEmpty, text(set))
    case .quantified, .census, .sum, .product, .negative, .share, .count, .total, .distance, .extreme, .shifted,
      .duration, .members:
      value(phrase)
    }
  }

  private func value(_ phrase: ConditionPhrase) -> String {
    switch phrase {
    case .quantified(let quantifier, let set, let body):
      language.text(word(quantifier), text(set), grouped(body))
    case .census(let quantifier, let kind, let process, let negated, let status):
      census(quantifier, kind, process, negated, status)
    case .sum(let terms): sum(terms)
    case .product(let left, let right): grouped(left) + " × " + grouped(right)
    case .negative(let inner): "−" + grouped(inner)
    case .share(let share, let whole): language.text(ConditionWord.share, text(share), text(whole))
    case .count(let set, .truth(true)): language.text(ConditionWord.size, text(set))
    case .count(let set, let condition): language.text(ConditionWord.count, text(set), text(condition))
    case .total(let value, let set): language.text(ConditionWord.total, text(value), text(set))
    case .distance(let business, let from, let to):
      language.text(business ? ConditionWord.businessDaysBetween : .daysBetween, text(from), text(to))
    case .extreme(let highest, let set): language.text(highest ? ConditionWord.highest : .lowest, text(set))
    case .shifted(let day, let back, let duration):
      language.text(back ? RuleWord.shiftedBack : .shiftedOn, text(duration), text(day))
    case .duration(let number, let unit): duration(number, unit)
    case .members(let members): members.map(text).joined(separator: language.text(DocumentWord.comma))
    case .name, .whole, .literal, .day, .truth, .today, .each, .undecided, .status, .property, .event, .not, .all,
      .any, .implies, .conditional, .comparison, .within, .isKnown, .includes, .isEmpty:
      ""
    }
  }

  /// Says when something is so: *unless* where a reader would trip over *when not*.
  func whenever(_ condition: ConditionPhrase) -> String {
    guard let exception = exception(in: condition) else {
      return language.text(RuleWord.whenever, text(condition))
    }
    return language.text(RuleWord.unless, text(exception))
  }

  /// Says when an input or outcome is met.
  func met(when condition: ConditionPhrase) -> String {
    guard let exception = exception(in: condition) else {
      return language.text(RuleWord.metWhen, text(condition))
    }
    return language.text(RuleWord.metUnless, text(exception))
  }

  /// What a denial denies, unless the language has a verb of its own for the opposite.
  private func exception(in condition: ConditionPhrase) -> ConditionPhrase? {
    guard case .not(let inner) = condition else { return nil }
    switch inner {
    case .status, .isKnown, .includes, .isEmpty: return nil
    default: return inner
    }
  }

  /// Returns the title of something in the quotes of the language.
  func quoted(_ name: String) -> String { language.text(RuleWord.fact, name) }

  // MARK: - Parts

  /// A part that has parts of its own stands in brackets.
  private func grouped(_ phrase: ConditionPhrase) -> String {
    switch phrase {
    case .all, .any, .implies, .conditional, .quantified, .sum: language.text(ConditionWord.grouped, text(phrase))
    default: text(phrase)
    }
  }

  private func joined(_ parts: [ConditionPhrase], _ word: ConditionWord) -> String {
    let texts = parts.map(grouped)
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return language.text(word, texts.dropLast().joined(separator: language.text(DocumentWord.comma)), last)
  }

  private func denied(_ inner: ConditionPhrase) -> String {
    switch inner {
    case .name(let name): language.text(ConditionWord.notName, quoted(name))
    case .status(let name, let status): language.text(StatusWord(status: status, isDenied: true), quoted(name))
    case .isKnown(let value): language.text(ConditionWord.isUnknown, text(value))
    case .includes(let set, let member): language.text(ConditionWord.lacks, text(set), text(member))
    case .isEmpty(let set): language.text(ConditionWord.isNotEmpty, text(set))
    default: language.text(ConditionWord.not, language.text(ConditionWord.grouped, text(inner)))
    }
  }

  private func compared(
    _ left: ConditionPhrase, _ comparison: ConditionPhrase.Comparison, _ right: ConditionPhrase
  ) -> String {
    let isDay = left.isDay || right.isDay
    let word: ConditionWord =
      switch comparison {
      case .less: isDay ? .earlier : .less
      case .atMost: isDay ? .notLater : .atMost
      case .greater: isDay ? .later : .greater
      case .atLeast: isDay ? .notEarlier : .atLeast
      case .same: .same
      case .different: .different
      }
    return language.text(word, grouped(left), grouped(right))
  }

  private func word(_ quantifier: Quantifier) -> ConditionWord {
    switch quantifier {
    case .every: .every
    case .some: .some
    case .no: .no
    }
  }

  private func census(
    _ quantifier: Quantifier, _ kind: CensusKind, _ process: String, _ negated: Bool, _ status: Status
  ) -> String {
    let noun: ConditionWord =
      switch kind {
      case .inputs: .inputKind
      case .outcomes: .outcomeKind
      case .steps: .stepKind
      case .tasks: .taskKind
      case .requiredTasks: .requiredTaskKind
      case .optionalTasks: .optionalTaskKind
      }
    let verdict = language.text(StatusWord(status: status, isDenied: negated), "").trimmedBlanks
    let word: ConditionWord =
      switch quantifier {
      case .every: .everyThing
      case .some: .someThing
      case .no: .noThing
      }
    return language.text(word, language.text(noun), quoted(process), verdict)
  }

  private func sum(_ terms: [ConditionPhrase.Term]) -> String {
    var result = ""
    for (position, term) in terms.enumerated() {
      if position > 0 { result += term.isNegative ? " − " : " + " } else if term.isNegative { result += "−" }
      result += grouped(term.value)
    }
    return result
  }

  private func duration(_ number: Int64, _ unit: DurationUnit) -> String {
    let isOne = number == 1
    let word: RuleWord =
      switch unit {
      case .days, .weeks: isOne ? .dayOne : .days
      case .businessDays: isOne ? .businessDayOne : .businessDays
      case .months, .years: isOne ? .monthOne : .months
      }
    return language.text(word, language.number(number))
  }

  private func property(_ name: String, _ property: Property) -> String {
    let word: RuleWord =
      switch property {
      case .doneOn: .doneOn
      case .dueOn: .dueOn
      case .aimOn: .aimOn
      case .enteredOn: .enteredOn
      case .completedOn: .completedOn
      case .leftOn: .leftOn
      case .round: .round
      }
    return language.text(word, quoted(name))
  }

  private func event(_ name: String, _ aspect: EventAspect) -> String {
    let word: RuleWord =
      switch aspect {
      case .happened: .happened
      case .on: .eventOn
      case .times: .eventTimes
      }
    return language.text(word, quoted(name))
  }
}

extension ConditionPhrase {
  /// Whether it is plainly a day.
  fileprivate var isDay: Bool {
    switch self {
    case .day, .today, .shifted: true
    case .property(_, let property): property != .round
    case .event(_, let aspect): aspect == .on
    default: false
    }
  }
}
