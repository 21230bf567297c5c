extension RuleWord {
  /// The words in Portuguese.
  var portuguese: String {
    switch self {
    case .whenever: "quando {1}"
    case .unless: "exceto quando {1}"
    case .ruled: "{1}, {2}"
    case .due: "prazo: {1}"
    case .aim: "meta: {1}"
    case .after: "depois de {1}"
    case .onlyWhen: "somente quando {1}"
    case .repeats: "a cada {1}"
    case .repeatsUntil: "a cada {1} até que {2}"
    case .kept: "feita uma só vez para todas as rodadas"
    case .metWhen: "atendido quando {1}"
    case .metUnless: "atendido, exceto quando {1}"
    case .fact: "“{1}”"
    case .day: "{1}"
    case .dayOne: "{1} dia"
    case .days: "{1} dias"
    case .businessDayOne: "{1} dia útil"
    case .businessDays: "{1} dias úteis"
    case .monthOne: "{1} mês"
    case .months: "{1} meses"
    case .shiftedOn: "{1} após {2}"
    case .shiftedBack: "{1} antes de {2}"
    case .doneOn: "o dia em que {1} for concluída"
    case .dueOn: "o prazo de {1}"
    case .aimOn: "a meta de {1}"
    case .enteredOn: "o dia em que {1} for iniciado"
    case .completedOn: "o dia em que {1} for concluído"
    case .leftOn: "o dia em que {1} for encerrado"
    case .round: "a rodada de {1}"
    case .happened: "{1} aconteceu"
    case .eventOn: "o dia de {1}"
    case .eventTimes: "o número de vezes de {1}"
    }
  }
}
