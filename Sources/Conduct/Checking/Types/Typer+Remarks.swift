/// What is asked of remarks and transitions: `"Talk to the customer" is advised`, `kickoff is next`.
extension Typer {
  /// The number of something that is said in words.
  mutating func remark(_ kind: Remark.Kind, _ text: TextLiteral) -> Int {
    model.remarks.number(noting: Remark(kind: kind, text: text.value))
  }

  /// The text and the kind of remark of `"…" is advised`; nil where something else is compared, such as a text with a
  /// fact that happens to be called `advised`.
  func askedRemark(_ left: Expression, _ right: Expression, _ environment: Environment) -> Remark? {
    guard case .literal(let literal) = left.unparenthesized, case .text(let text) = literal.value,
      case .name(let name) = right.unparenthesized,
      let kind = Status(rawValue: name.text).flatMap({ Remark.Kind($0) })
    else { return nil }
    let remark = Remark(kind: kind, text: text)
    if model.remarks.number(of: remark) != nil { return remark }
    guard case .unknown = scopes.lookUp(name.text, in: environment.process) else { return nil }
    return remark
  }

  /// The question whether a remark is so now, or reports that nothing says it.
  mutating func truth(ofAsked remark: Remark, _ written: Expression, at span: Span) -> Formula? {
    if let number = model.remarks.number(of: remark) { return truth(.remark(number), span) }
    let others = Remark.Kind.allCases.filter {
      model.remarks.number(of: Remark(kind: $0, text: remark.text)) != nil
    }.map { Remark(kind: $0, text: remark.text).question }
    let near = nearest(to: remark.text, in: model.remarks.texts(remark.kind)).map(TextDecoder.quoted)
    report(
      .neverSaid(remark.kind, TextDecoder.quoted(remark.text), nearest: others.isEmpty ? near : others),
      at: written.span)
    return nil
  }

  /// Whether some transition leads to a process, or reports that none does: whether it is next is no question then.
  mutating func isDestination(_ thing: Thing, _ written: Expression) -> Bool {
    guard case .process(let process) = thing, !model.remarks.destinations.contains(process) else { return true }
    report(.neverSaid(.next, model.processes[process].identity.name, nearest: []), at: written.span)
    return false
  }
}
