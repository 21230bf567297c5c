extension Explainer {
  /// What the author wrote at a place, on one line: with the members for which its variables stand, so that a reader of
  /// `users[s] > 0` need not look up which system `s` is.
  func wording(of span: Span, _ environment: GraphBuilder.Environment) -> String {
    let text = playbook.sources.text(of: span)
    guard !environment.members.isEmpty else { return text.oneLine }
    let source = SourceFile(path: "", text: text)
    let tokens = Lexer.tokens(of: source, file: 0).tokens
    let members = memberNames(environment)
    var names: [(range: Range<Int>, member: String)] = []
    for (position, token) in tokens.enumerated() where token.kind == .name && token.keyword == nil {
      let range = Int(token.start)..<Int(token.end)
      guard let member = members[source.text(range)] else { continue }
      // The text binds the name once more: within it, it stands for something else.
      if tokens[position + 1].keyword == .in { return text.oneLine }
      // Behind a dot, a name belongs to a thing.
      if position == 0 || tokens[position - 1].kind != .dot { names.append((range, member)) }
    }
    var words = ""
    var end = 0
    for (range, member) in names {
      words += source.text(end..<range.lowerBound) + member
      end = range.upperBound
    }
    return (words + source.text(end..<source.bytes.count)).oneLine
  }

  /// The name of the member of each variable of the playbook; none where two variables share a name.
  private func memberNames(_ environment: GraphBuilder.Environment) -> [String: String] {
    let named = environment.members.compactMap { index, member -> (String, String)? in
      // What a question or scenario binds for itself stays as it is written there.
      guard model.variables.indices.contains(index) else { return nil }
      let variable = model.variables[index]
      return (variable.name, model.choices[variable.choice].members[member].name)
    }
    return Dictionary(named) { first, second in first == second ? first : "" }.filter { !$0.value.isEmpty }
  }
}
