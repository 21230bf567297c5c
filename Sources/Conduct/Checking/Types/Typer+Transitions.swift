/// What is asked of transitions: `kickoff is next`, `"Talk to the customer" is next`.
extension Typer {
  /// The text of `"…" is next`; nil where something else is compared.
  func textAskedToBeNext(_ left: Expression, _ right: Expression, _ environment: Environment) -> String? {
    guard case .literal(let literal) = left.unparenthesized, case .text(let text) = literal.value,
      case .name(let name) = right.unparenthesized, name.text == Status.next.rawValue,
      case .unknown = scopes.lookUp(name.text, in: environment.process)
    else { return nil }
    return text
  }

  mutating func textIsNext(_ text: String, _ written: Expression, at span: Span) -> Formula? {
    if let number = model.destinations.texts.firstIndex(of: text) { return truth(.textIsNext(number), span) }
    let nearest = nearest(to: text, in: model.destinations.texts)
    report(.leadsNowhere(TextDecoder.quoted(text), nearest: nearest.map(TextDecoder.quoted)), at: written.span)
    return nil
  }

  /// Whether some transition leads to a process, or reports that none does: whether it is next is no question then.
  mutating func isDestination(_ thing: Thing, _ written: Expression) -> Bool {
    guard case .process(let process) = thing, !model.destinations.processes.contains(process) else { return true }
    report(.leadsNowhere(model.processes[process].identity.name, nearest: []), at: written.span)
    return false
  }
}
