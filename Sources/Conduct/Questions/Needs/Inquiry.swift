/// One question of an interview: a fact that nobody has told and that matters.
public struct Inquiry: Sendable {
  /// A member of a choice that can be the answer.
  public struct Choice: Sendable, Hashable {
    /// Its name in the playbook.
    public let name: String
    /// What a reader calls it.
    public let title: String
  }

  /// How the fact is written: `seats`, `licences[exchange]`.
  public let id: String
  /// What a reader calls it: the question in the fact's own words.
  public let title: String
  /// The members that can be the answer, or be in it; empty where the type has none.
  public let choices: [Choice]
  /// Whether any number of the choices can be answered.
  public let isSet: Bool
  /// What the answer alone can bring.
  public let decides: Needs.Decides
  let valueType: ValueType
  let slots: [Int]
  /// Whether some members of the set were told before.
  let isPartlyTold: Bool
}

extension Inquiry {
  /// Asks about a fact.
  init?(_ need: Needs.Need, _ engagement: Engagement) {
    let model = engagement.playbook.model
    guard let slot = need.slots.first,
      case .fact(let fact, _, _, _) = engagement.playbook.graph.slots.contents[slot]
    else { return nil }
    let type = model.facts[fact].type
    var members: [Model.NamedEntry] = []
    var (isSet, isPartlyTold) = (false, false)
    switch type {
    case .choice(let choice): members = model.choices[choice].members
    case .set(let choice):
      isSet = true
      members = model.choices[choice].members.filter { need.members?.contains($0.name) ?? true }
      isPartlyTold = members.count < model.choices[choice].members.count
    default: break
    }
    self.isPartlyTold = isPartlyTold
    id = need.id
    title = need.title
    choices = members.map { Choice(name: $0.name, title: $0.title ?? $0.name) }
    self.isSet = isSet
    decides = need.decides
    valueType = type
    slots = need.slots
  }

  /// What an answer means.
  enum Meaning {
    /// Nobody knows.
    case skipped
    /// The statements that tell it.
    case statements([String])
    /// It is none of the answers that there are; nearest, where it resembles one.
    case noAnswer(String, nearest: String?)
  }

  /// Returns what an answer means.
  func meaning(of answer: String) -> Meaning {
    let text = answer.trimmingBlanks
    let folded = text.lowercased()
    if text.isEmpty || AnswerWord.skipping.contains(folded) { return .skipped }
    switch valueType {
    case .truth:
      if AnswerWord.yes.contains(folded) { return .statements(["\(id) = \(Keyword.yes.text)"]) }
      if AnswerWord.no.contains(folded) { return .statements(["\(id) = \(Keyword.no.text)"]) }
      return .noAnswer(text, nearest: nil)
    case .set: return setMeaning(text)
    case .choice:
      guard let name = name(of: text) else { return noAnswer(text) }
      return .statements(["\(id) = \(name)"])
    case .text: return .statements([text.hasPrefix("\"") ? "\(id) = \(text)" : "\(id) = \(TextDecoder.quoted(text))"])
    case .count, .number, .percent, .date, .days, .businessDays, .months:
      let first = Lexer.tokens(of: SourceFile(path: "", text: text), file: 0).tokens.first
      if first?.kind == .name, first?.keyword != .today { return .noAnswer(text, nearest: nil) }
      return .statements(["\(id) = \(text)"])
    }
  }

  private func noAnswer(_ text: String) -> Meaning {
    .noAnswer(text, nearest: NameSuggestion.nearest(to: text, in: choices.map(\.name)).first)
  }

  /// The member that is meant by its name, its title or its number.
  private func name(of text: String) -> String? {
    let trimmed = text.trimmingBlanks
    if let number = Int(trimmed), choices.indices.contains(number - 1) { return choices[number - 1].name }
    let folded = trimmed.lowercased()
    return choices.first { $0.name.lowercased() == folded || $0.title.lowercased() == folded }?.name
  }

  private func setMeaning(_ text: String) -> Meaning {
    let inner = text.filter { $0 != "{" && $0 != "}" }.trimmingBlanks
    let folded = inner.lowercased()
    var named: [String] = []
    if folded == AnswerWord.all {
      named = choices.map(\.name)
    } else if !folded.isEmpty, !AnswerWord.none.contains(folded) {
      var parts = inner.split(separator: ",").map(String.init)
      // Names have no blanks, so that blanks between them do for commas.
      if parts.count == 1, name(of: inner) == nil {
        parts = inner.split(whereSeparator: \.isWhitespace).map(String.init)
      }
      for part in parts {
        guard let name = name(of: part) else { return noAnswer(part.trimmingBlanks) }
        named.append(name)
      }
    }
    if !isPartlyTold { return .statements(["\(id) = { \(named.joined(separator: ", ")) }"]) }
    let others = choices.map(\.name).filter { !named.contains($0) }
    return .statements(
      (named.isEmpty ? [] : ["\(id) += { \(named.joined(separator: ", ")) }"])
        + (others.isEmpty ? [] : ["\(id) -= { \(others.joined(separator: ", ")) }"]))
  }
}
