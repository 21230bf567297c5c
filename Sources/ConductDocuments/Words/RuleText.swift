import Conduct

/// Puts clauses of tasks into words.
struct RuleText {
  let language: Language
  private var conditions: ConditionText { ConditionText(language: language) }

  /// Returns a clause in words, with its condition.
  func text(_ rule: TaskOutline.Rule) -> String {
    let text = text(rule.kind)
    guard let condition = rule.condition else { return text }
    return language.text(RuleWord.ruled, text, conditions.whenever(condition))
  }

  private func text(_ kind: TaskOutline.Kind) -> String {
    switch kind {
    case .modality(.required): language.text(DocumentWord.required)
    case .modality(.optional): language.text(DocumentWord.optional)
    case .modality(.forbidden): language.text(DocumentWord.forbidden)
    case .waived: language.text(DocumentWord.waived)
    case .due(let day): language.text(RuleWord.due, conditions.text(day))
    case .aim(let day): language.text(RuleWord.aim, conditions.text(day))
    case .after(let titles):
      language.text(
        RuleWord.after, titles.map(conditions.quoted).joined(separator: language.text(DocumentWord.comma)))
    case .onlyWhen(let condition): language.text(RuleWord.onlyWhen, conditions.text(condition))
    case .repeats(let every, let until?):
      language.text(RuleWord.repeatsUntil, conditions.text(every), conditions.text(until))
    case .repeats(let every, nil): language.text(RuleWord.repeats, conditions.text(every))
    case .kept: language.text(RuleWord.kept)
    }
  }
}
