extension Portuguese {
  /// Returns why a statement breaks a rule.
  public func text(_ reason: Violation.Reason) -> String {
    switch reason {
    case .forbidden: "a tarefa é proibida"
    case .blocked(let names): "a tarefa está bloqueada" + listed(names, before: ": aguarda ")
    case .processLeft: "o seu processo foi encerrado"
    case .notReady(.no, let names): "o processo não está pronto" + listed(names, before: ": ainda falta ")
    case .notReady(_, let names): "não se sabe se o processo está pronto" + listed(names, before: ": depende de ")
    case .alreadyActive: "o processo já está em andamento"
    case .notCompletable(.no, let names):
      "o processo ainda não pode ser concluído" + listed(names, before: ": ainda falta ")
    case .notCompletable(_, let names):
      "não se sabe se o processo pode ser concluído" + listed(names, before: ": depende de ")
    case .notActive: "o processo não está em andamento"
    case .endingDoesNotHold(.no): "a condição deste encerramento não vale"
    case .endingDoesNotHold: "não se sabe se a condição deste encerramento vale"
    case .assumption: "contradiz uma premissa"
    case .toldOnce: "o fato é informado uma só vez e não muda"
    case .waivedByOther(let roles): "só \(roles.joined(separator: ", ")) pode dispensar"
    case .notWaivable: "não pode ser dispensado"
    case .invariant(let name): "a invariante `\(name)` não vale"
    }
  }

  /// The first few names of a list, in quotes.
  private func listed(_ names: [String], before: String) -> String {
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(4).map { "“\($0)”" }
    return before + list(shown, more: names.count - shown.count, noun: ("item", "itens"))
  }
}
