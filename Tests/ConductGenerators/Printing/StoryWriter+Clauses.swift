/// Clauses, on header lines and in blocks.
extension StoryWriter {
  mutating func words(of clause: GeneratedClause) -> String {
    switch clause.kind {
    case .appliesWhen, .metWhen, .modalityWhen, .waivedWhen, .triggeredWhen, .onlyWhen:
      return opening(of: clause.kind) + when(clause.condition)
    case .appliesTo(_, let members, let fact):
      mark(fact == nil ? .appliesTo : .appliesToIn)
      return "applies to " + members.joined(separator: ", ") + inFact(fact)
    case .appliesToDefined(let name, let fact):
      mark(.appliesToDefined)
      return "applies to " + name + inFact(fact)
    case .waivedOnlyBy(let roles):
      mark(.waivedOnlyBy)
      return "waived only by " + roles.joined(separator: ", ")
    case .by(let roles):
      mark(clause.condition == nil ? .by : .byWhen)
      mark(.bySeveral, if: roles.count > 1)
      return "by " + roles.joined(separator: ", ") + when(clause.condition)
    case .within(let deadline, let span, let base):
      mark(deadline == .due ? .dueWithin : .aimWithin)
      mark(.deadlineWhen, if: clause.condition != nil)
      let length = self.span(span)
      return deadline.rawValue + " within " + length + " of " + written(base, .sum) + when(clause.condition)
    case .byDay(let deadline, let day):
      mark(deadline == .due ? .dueBy : .aimBy)
      mark(.deadlineWhen, if: clause.condition != nil)
      return deadline.rawValue + " by " + written(day, .sum) + when(clause.condition)
    case .after(let things):
      mark(things.count == 1 ? .after : .afterSeveral)
      mark(.afterWhen, if: clause.condition != nil)
      mark(.afterStep, if: things.contains { survey.steps.contains($0.key) })
      return "after " + references(things) + when(clause.condition)
    case .attested:
      mark(.attested)
      return "attested"
    case .kept:
      mark(.kept)
      return "kept"
    case .ifApplicable:
      mark(.ifApplicable)
      return "if applicable"
    case .repeats(let every, let until):
      mark(until == nil ? .repeats : .repeatsUntil)
      mark(.repeatsWhen, if: clause.condition != nil)
      let words = "repeats every " + span(every) + (until.map { " until " + condition($0) } ?? "")
      return words + when(clause.condition)
    }
  }

  private func inFact(_ fact: GeneratedReference?) -> String { fact.map { " in " + $0.name } ?? "" }

  /// The words before `when`.
  private mutating func opening(of kind: GeneratedClause.Kind) -> String {
    switch kind {
    case .metWhen:
      mark(.metWhen)
      return "met"
    case .modalityWhen(let modality):
      switch modality {
      case .required: mark(.requiredWhen)
      case .optional: mark(.optionalWhen)
      case .forbidden: mark(.forbiddenWhen)
      }
      return modality.rawValue
    case .waivedWhen:
      mark(.waivedWhen)
      return "waived"
    case .triggeredWhen:
      mark(.triggeredWhen)
      return "triggered"
    case .onlyWhen:
      mark(.onlyWhen)
      return "only"
    default:
      mark(.appliesWhen)
      return "applies"
    }
  }
}
