/// Translates syntax trees into a model in which every name is resolved and every expression typed.
struct Checker {
  /// What checking found: the model, as far as it goes, and what is wrong.
  struct Result {
    let model: Model
    let scopes: Scopes
    let scenarios: [Scenario]
    let problems: [CheckProblem]
  }

  /// Checks the files of one playbook, in the order of their paths; linear in their length, nearly.
  static func check(_ trees: [SyntaxTree]) -> Result {
    let missing = namesInSkippedText(trees)
    var collector = Collector(missing: missing)
    collector.collect(trees)
    var typer = Typer(
      model: collector.model, scopes: collector.scopes, problems: collector.problems, missing: missing,
      broken: collector.broken)
    typer.typeScope(collector.scopeDeclarations)
    typer.typeFacts(collector.factSyntax)
    typer.typeVariableSets(collector.variableSets.filter { isPlain($0.value.set, collector.scopes) })
    typer.typeDefinitions(collector.definitionSyntax)
    typer.typeVariableSets(collector.variableSets.filter { !isPlain($0.value.set, collector.scopes) })
    typer.typeTables(collector.tableSyntax)
    typer.typeCalendars(&collector)
    typer.typeThings(collector)
    typer.typeRoot(collector)
    typer.checkCitations(trees)
    let isUnread = trees.contains { !$0.problems.isEmpty && $0.declarations.isEmpty }
    if collector.model.header.name.isEmpty, missing.isEmpty, !isUnread {
      typer.report(.missingHeader, at: Span(file: 0, start: 0, end: 0))
    }
    return Result(
      model: typer.model, scopes: collector.scopes, scenarios: collector.scenarios, problems: typer.problems.grouped())
  }

  /// Whether a set is a fact or choice by name, whose type is known before the definitions are read.
  private static func isPlain(_ set: Expression, _ scopes: Scopes) -> Bool {
    guard case .name(let name) = set.unparenthesized else { return false }
    if case .definition? = scopes.playbook[name.text]?.entity { return false }
    return true
  }

  /// The names in text that could not be read: what is missing because of them is no news.
  private static func namesInSkippedText(_ trees: [SyntaxTree]) -> Set<String> {
    var names: Set<String> = []
    for tree in trees {
      // A declaration without its name may be the one that is missed.
      if tree.problems.contains(where: { $0.kind.isMissingName }) { names.insert("") }
      var skipped = tree.skipped.sorted()[...]
      for token in tree.tokens where !skipped.isEmpty {
        while let first = skipped.first, first.end <= token.start { skipped.removeFirst() }
        guard let first = skipped.first else { break }
        if token.kind == .name || token.kind == .reference, token.start >= first.start {
          names.insert(tree.source.text(Int(token.start)..<Int(token.end)))
        }
      }
    }
    return names
  }
}
