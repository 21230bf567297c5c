/// What documents say beside the author's texts: headings, columns, and small templates.
enum DocumentWord: CaseIterable, TranslatedWord {
  case overview, goals, approach, tasks, inputs, outcomes, nextSteps, history, resources, contents, flow
  case terms, general, endings, phase, primaryRole, appliesTo, everything, appliesWhen, calledForWhen
  case version, source, more, taskID, taskName, obligation, role, date, change, required, optional
  case forbidden, waived, permit, forbid, elsewhere, preparing, forEach, anyOf, ticked, nothing, labelled
  case bracketed, comma, semicolon, clause
}
