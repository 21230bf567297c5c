/// What clauses say: templates with slots.
enum RuleWord: CaseIterable, TranslatedWord {
  case whenever, unless, ruled, due, aim, after, onlyWhen, repeats, repeatsUntil, kept
  case metWhen, metUnless, fact, day, dayOne, days, businessDayOne, businessDays, monthOne, months
  case shiftedOn, shiftedBack, doneOn, dueOn, aimOn, enteredOn, completedOn, leftOn, round
  case happened, eventOn, eventTimes
}
