/// What conditions say: templates with slots.
enum ConditionWord: CaseIterable, TranslatedWord {
  case and, or, grouped, notName, not, implies, conditional, less, atMost, greater, atLeast, same, different
  case earlier, notLater, later, notEarlier, within, isKnown, isUnknown, includes, lacks, isEmpty
  case isNotEmpty, every, some, no, count, size, total, share, daysBetween, businessDaysBetween, highest, lowest
  case today, each, yes, denial, undecided, everyThing, someThing, noThing, inputKind, outcomeKind, stepKind
  case taskKind, requiredTaskKind, optionalTaskKind
}
