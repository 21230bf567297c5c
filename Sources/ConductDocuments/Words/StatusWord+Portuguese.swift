import Conduct

extension StatusWord {
  /// The words in Portuguese.
  var portuguese: String {
    switch status {
    case .applicable: isDenied ? "{1} não se aplica" : "{1} se aplica"
    case .required: isDenied ? "{1} não é obrigatória" : "{1} é obrigatória"
    case .optional: isDenied ? "{1} não é opcional" : "{1} é opcional"
    case .forbidden: isDenied ? "{1} não é proibida" : "{1} não é permitida"
    case .waived: isDenied ? "{1} não foi dispensada" : "{1} foi dispensada"
    case .conflict: isDenied ? "{1} não é obrigatória e proibida ao mesmo tempo" : "{1} é obrigatória e proibida"
    case .pending: isDenied ? "{1} não aguarda o processo" : "{1} aguarda o processo"
    case .open: isDenied ? "{1} não está aberta" : "{1} está aberta"
    case .blocked: isDenied ? "{1} não está bloqueada" : "{1} está bloqueada"
    case .due: isDenied ? "{1} não está a fazer" : "{1} está a fazer"
    case .overdue: isDenied ? "{1} não está em atraso" : "{1} está em atraso"
    case .behind: isDenied ? "{1} não está atrás da meta" : "{1} está atrás da meta"
    case .done: isDenied ? "{1} não está concluída" : "{1} está concluída"
    case .late: isDenied ? "{1} não foi concluída com atraso" : "{1} foi concluída com atraso"
    case .met: isDenied ? "{1} não está atendido" : "{1} está atendido"
    case .triggered: isDenied ? "{1} não está indicado" : "{1} está indicado"
    case .ready: isDenied ? "{1} não está pronto para começar" : "{1} está pronto para começar"
    case .entered: isDenied ? "{1} não foi iniciado" : "{1} foi iniciado"
    case .active: isDenied ? "{1} não está em andamento" : "{1} está em andamento"
    case .completable: isDenied ? "{1} não pode ser concluído" : "{1} pode ser concluído"
    case .complete: isDenied ? "{1} não está concluído" : "{1} está concluído"
    case .left: isDenied ? "{1} não foi encerrado" : "{1} foi encerrado"
    case .next: isDenied ? "{1} não é um dos próximos passos" : "{1} é um dos próximos passos"
    case .advised: isDenied ? "{1} não é recomendado" : "{1} é recomendado"
    case .permitted: isDenied ? "{1} não é permitido" : "{1} é permitido"
    case .happened: isDenied ? "{1} não aconteceu" : "{1} aconteceu"
    }
  }
}
