/// What documents of an engagement say: headings, columns, and small templates.
enum EngagementWord: CaseIterable, TranslatedWord {
  case standing, timeline, asOf, follows, checklist, state, due, what, why, today, reason, entered
  case completed, left, noDates, nothingUnknown, overdueCount, dueCount, waitingCount, doneCount
  case unknownCount, legend, source, skip, open, ready, waiting, complete, leftState, notApplicable, unknown
  case taskInCalendar, aimInCalendar, pictureOf
}
