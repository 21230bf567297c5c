/// Plans in Portuguese.
extension Portuguese {
  /// Returns what a page of plans says beside them.
  func text(_ phrase: PlanPhrase) -> String {
    switch phrase {
    case .holdsAlready: "Já é assim."
    case .impossible: "Nada que se informe ou se faça leva a isso."
    case .notFound(let searches):
      "Não se encontrou um caminho" + (searches > 1 ? " em \(searches) tentativas" : "")
        + "; mesmo assim, pode haver um."
    case .inTheWay: "O que impede:"
    case .heading(let plans): plans == 1 ? "É preciso:" : "É preciso seguir um destes caminhos:"
    case .plan(let number, let steps, let isVariant):
      "\(number). " + (isVariant ? "como 1, mas" : "em \(steps) \(steps == 1 ? "passo" : "passos")")
    case .more(let known, let searches): more(known, searches)
    case .waitUntil(let date): "esperar até \(text(date))"
    case .withReason: "com o motivo"
    case .by(let date): "até \(text(date))"
    case .wasDue(let date): "o prazo era \(text(date))"
    case .insteadOf(let value): "em vez de \(value), como está informado"
    case .leeway(.more, let isDay): isDay ? "ou mais tarde" : "ou mais"
    case .leeway(.less, let isDay): isDay ? "ou mais cedo" : "ou menos"
    case .leeway(.any, _): "por exemplo"
    case .obstacle(let name, let reason): "“\(name.label)” (\(name.path)) \(text(reason))"
    }
  }

  private func more(_ known: Int, _ searches: Int?) -> String {
    let others = known > 0 ? "e mais \(known) \(known == 1 ? "caminho" : "caminhos")" : ""
    guard let searches else { return others }
    let bound = "a busca parou após \(searches) tentativas; pode haver outros"
    return others.isEmpty ? bound : others + "; " + bound
  }

  /// Why something cannot be otherwise.
  private func text(_ reason: PlanAnswer.Obstacle.Reason) -> String {
    switch reason {
    case .kept: "deve ficar como está"
    case .toldOnce: "é informado uma só vez e não muda"
    case .recorded: "está registrado, e o que foi registrado permanece"
    case .notRecordable: "não pode ser mudado"
    }
  }
}
