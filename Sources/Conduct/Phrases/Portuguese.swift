/// Portuguese as it is written in Brazil.
public struct Portuguese: Phrasebook {
  /// Creates the Portuguese phrasebook.
  public init() {}

  /// Returns a day as it is written in Brazil: 19/05/2020.
  public func text(_ date: CivilDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(Int(date.day)))/\(two(Int(date.month)))/\(date.year)"
  }

  /// Returns what is said about a status.
  public func text(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .heading(let engagement, let playbook, let version):
      "\(engagement) · \(playbook)" + (version.map { " \($0)" } ?? "")
    case .day(let date): "\(weekday(date.weekday)), \(text(date))"
    case .phase(let title): "Fase: \(title)"
    case .processActive(let since, let round):
      "em andamento" + (since.map { " desde \(text($0))" } ?? "") + (round > 1 ? ", rodada \(round)" : "")
    case .processComplete(let date): "concluído" + (date.map { " em \(text($0))" } ?? "")
    case .processLeft(let date, let ending):
      "encerrado" + (date.map { " em \(text($0))" } ?? "") + (ending.map { ", \($0)" } ?? "")
    case .processReady: "pronto para começar"
    case .processWaiting: "ainda não está pronto"
    case .processUnknown: "não se sabe se está pronto"
    case .processNotApplicable: "não se aplica"
    case .completable: "tudo está feito: pode ser concluído"
    case .triggered: "é necessário"
    case .external: "conduzido por terceiros"
    case .nextRound: "Para a próxima rodada"
    case .tasks, .inputs, .outcomes, .steps, .advice, .next, .endings, .violations, .needs: heading(phrase)
    case .overdue, .due, .mayBeDone, .blocked, .pending, .done, .waived, .forbidden, .conflict, .closed, .unknown,
      .behind, .required, .role:
      task(phrase)
    case .met: "atendido"
    case .unmet: "não atendido"
    case .notKnown: "não se sabe"
    case .optional: "opcional"
    case .open: "aberto"
    case .notYet: "ainda não"
    case .advise: "Recomendação"
    case .permit: "Permitido"
    case .forbid: "Não permitido"
    case .forced(let reason): "forçado: \(reason)"
    case .more(let count): "e mais \(count)"
    case .nothingToDo: "Não há nada a fazer agora"
    }
  }

  private func heading(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .tasks: "Tarefas"
    case .inputs: "Condições de entrada"
    case .outcomes: "Resultados"
    case .steps: "Etapas"
    case .advice: "Recomendações"
    case .next: "Próximos passos"
    case .endings: "Pode encerrar como"
    case .violations: "Violações"
    default: "Ainda não informado, e faz diferença"
    }
  }

  private func task(_ phrase: StatusPhrase) -> String {
    switch phrase {
    case .overdue(let date): "em atraso" + (date.map { " desde \(text($0))" } ?? "")
    case .due(let date): "a fazer" + (date.map { " até \(text($0))" } ?? "")
    case .mayBeDone: "pode ser feito"
    case .blocked: "bloqueado"
    case .pending(let date): "aguarda o processo" + (date.map { ", prazo \(text($0))" } ?? "")
    case .done(let date, let late): "feito" + (date.map { " em \(text($0))" } ?? "") + (late ? ", com atraso" : "")
    case .waived: "dispensado"
    case .forbidden: "não deve ser feito"
    case .conflict: "exigido e proibido ao mesmo tempo"
    case .closed: "não foi feito; a rodada terminou"
    case .unknown(let needs): "não se sabe" + (needs.isEmpty ? "" : ", informe \(needs.joined(separator: ", "))")
    case .behind(let date): "aquém da meta" + (date.map { " de \(text($0))" } ?? "")
    case .required: "obrigatório"
    case .role(let names): "por \(names.joined(separator: ", "))"
    default: ""
    }
  }

  private func weekday(_ day: Weekday) -> String {
    switch day {
    case .monday: "segunda-feira"
    case .tuesday: "terça-feira"
    case .wednesday: "quarta-feira"
    case .thursday: "quinta-feira"
    case .friday: "sexta-feira"
    case .saturday: "sábado"
    case .sunday: "domingo"
    }
  }
}
