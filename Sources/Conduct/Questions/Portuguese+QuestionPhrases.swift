/// Answers to questions in Portuguese.
extension Portuguese: QuestionPhrasebook {
  /// Returns what is said with the answer to a question.
  func text(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .changesOn(let date, let from): text(StatusPhrase.day(date)) + ", " + distance(from.days(to: date))
    case .neverReadsDay: "nunca, na situação atual: nada disso depende do dia"
    case .never(let last): "nunca, na situação atual: nenhum dia até \(text(last)) muda isso"
    case .notBefore(let date): "não antes de \(text(date)); a busca parou aí"
    case .wouldBeRefused(let statement, let reason): "`\(statement)` seria recusado: \(text(reason))"
    case .wouldBeAccepted(let statement): "`\(statement)` seria aceito"
    case .wasRefused(let statement): "recusado: \(statement)"
    case .force(let statement): "para registrar mesmo assim: force \(statement) because \"…\""
    case .noOptions: "não há nada que possa ser feito agora"
    case .notYet: "Ainda não é possível"
    case .dueOn(let date): date.map { "prazo \(text($0))" } ?? ""
    case .nothingWouldDiffer: "nada mudaria"
    case .quietDifferences(1, true): "nada do que está em andamento mudaria; 1 item mudaria em processos à espera"
    case .quietDifferences(let count, true):
      "nada do que está em andamento mudaria; \(count) itens mudariam em processos à espera"
    case .quietDifferences(let count, false): "e mais \(count) em processos à espera"
    case .acceptedWith(let sets): sets == 1 ? "Seria aceito com:" : "Seria aceito com qualquer um destes conjuntos:"
    case .noTasks: "nenhuma tarefa"
    case .coming: "A seguir"
    case .today: "hoje"
    case .targetOf: "meta"
    case .missed: "o prazo chegou, e não foi feito"
    case .becameOverdue(let date): "em atraso" + (date.map { ", o prazo era \(text($0))" } ?? "")
    case .dueAgain: "novo prazo"
    case .noFactMatters, .needs, .notHappened, .membersOf, .notExcluded: need(phrase)
    case .howToAnswer, .interviewEnds, .told, .noAnswer: interview(phrase)
    }
  }

  /// What is said about what is not told.
  private func need(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .noFactMatters(true): "nenhum fato por informar muda isso"
    case .noFactMatters(false): "nenhum fato decide isso; depende do que for registrado"
    case .needs(.always): "Qualquer resposta decide"
    case .needs(.sometimes): "Algumas respostas decidem"
    case .needs(.together): "Decidem junto com outros fatos"
    case .needs(.unexplored): text(StatusPhrase.needs)
    case .membersOf(let title, let members): "\(title): " + members.joined(separator: ", ")
    case .notExcluded: " (talvez)"
    default: "Ainda não feito, e pode mudar isso"
    }
  }

  /// What is said in an interview.
  private func interview(_ phrase: QuestionPhrase) -> String {
    switch phrase {
    case .howToAnswer(let hint): "responda \(text(hint)), ou `skip` para pular"
    case .interviewEnds(true, _): "Está decidido."
    case .interviewEnds(false, 0): "Não está decidido, e não há mais nada a perguntar."
    case .interviewEnds(false, 1): "Não está decidido; ainda se pode perguntar por 1 fato."
    case .interviewEnds(false, let open): "Não está decidido; ainda se pode perguntar por \(open) fatos."
    case .noAnswer(let word, let nearest):
      "\(Prose.code(word)) não é uma resposta possível" + (nearest.map { "; você quis dizer \(Prose.code($0))?" } ?? "")
    default: "O que foi informado"
    }
  }

  private func text(_ hint: QuestionPhrase.AnswerHint) -> String {
    switch hint {
    case .truth: "`yes` (sim) ou `no` (não)"
    case .oneChoice: "com um nome ou o seu número"
    case .severalChoices: "com nomes ou números separados por vírgulas, `all` (todos) ou `none` (nenhum)"
    case .value(let type): "com \(value(type))"
    }
  }

  /// A value of a type, in a few words.
  private func value(_ type: ValueType) -> String {
    switch type {
    case .truth: "`yes` (sim) ou `no` (não)"
    case .count: "um número inteiro"
    case .number: "um número"
    case .percent: "uma porcentagem como `12%`"
    case .date: "uma data como `2020-05-19`"
    case .days: "um número de dias como `3 days`"
    case .businessDays: "um número de dias úteis como `3 business days`"
    case .months: "um número de meses como `2 months`"
    case .text: "um texto"
    case .choice, .set: "um nome"
    }
  }

  /// What stands between two things that are said of one.
  var comma: String { ", " }

  /// What stands between a title and each of the remarks on it.
  var remarkSeparator: String { "; " }

  private func distance(_ days: Int) -> String { days == 1 ? "no dia seguinte" : "em \(days) dias" }
}
