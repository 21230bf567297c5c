/// What clauses say: templates with slots.
enum RuleWord: CaseIterable, TranslatedWord {
  case whenever, ruled, due, aim, after, onlyWhen, repeats, repeatsUntil, kept, metWhen, fact, day, dayOne
  case days, businessDayOne, businessDays, monthOne, months, shiftedOn, shiftedBack, doneOn, dueOn, aimOn
  case enteredOn, completedOn, leftOn, round, happened, eventOn, eventTimes
}
