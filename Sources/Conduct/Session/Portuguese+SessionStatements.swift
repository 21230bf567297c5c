/// What `help` says about the verbs of the journal, and about statuses, in Portuguese.
extension Portuguese {
  /// Returns what a verb does, in a few words.
  func summary(_ verb: SessionStatement) -> String {
    switch verb {
    case .do: "uma tarefa foi feita"
    case .enter: "um processo começa"
    case .complete: "um processo termina com sucesso"
    case .leave: "um processo termina de outro modo"
    case .waive: "uma tarefa, condição de entrada ou resultado é dispensado"
    case .record: "um evento ocorreu"
    case .retract: "nunca ocorreu: uma correção"
    case .force: "registrar contra as regras"
    }
  }

  /// Returns what a verb does, in sentences.
  func explanation(_ verb: SessionStatement) -> String {
    switch verb {
    case .do:
      "Registra que uma tarefa foi feita, hoje ou em um dia anterior. É recusado se a tarefa é proibida ou está "
        + "bloqueada, ou se o seu processo foi encerrado."
    case .enter:
      "Começa um processo, ou outra rodada dele. É recusado se ele não está pronto ou já está em andamento."
    case .complete:
      "Termina um processo com sucesso. É recusado enquanto faltarem resultados ou tarefas obrigatórias."
    case .leave:
      "Termina um processo sem sucesso: por um motivo, ou como um dos seus encerramentos, se a condição deste vale."
    case .waive: "Dispensa uma tarefa, ou uma condição de entrada ou um resultado que o manual permite dispensar."
    case .record: "Registra que um evento ocorreu; ele pode ocorrer de novo."
    case .retract:
      "Retira a última conclusão de uma tarefa, ou então a sua dispensa, ou o último registro de um evento: nunca "
        + "ocorreu."
    case .force: "Registra o que uma regra proíbe. Tem efeito e fica como violação, com o motivo."
    }
  }

  /// Returns what a status means, in a few words.
  func meaning(_ status: Status) -> String {
    switch status {
    case .applicable: "diz respeito a este trabalho"
    case .required: "deve ser feito"
    case .optional: "pode ser feito"
    case .forbidden: "não deve ser feito"
    case .waived: "foi dispensado"
    case .conflict: "é exigido e proibido ao mesmo tempo"
    case .pending: "o seu processo ainda não começou"
    case .open: "pode ser feito agora"
    case .blocked: "algo precisa acontecer antes"
    case .due: "é obrigatório, e chegou a hora"
    case .overdue: "o prazo passou, e não foi feito"
    case .behind: "a meta passou, o que não é violação"
    case .done: "foi feito"
    case .late: "foi feito depois do prazo"
    case .met: "uma condição de entrada ou um resultado está atendido"
    case .triggered: "o processo é necessário"
    case .ready: "todas as condições de entrada estão atendidas: o processo pode começar"
    case .entered: "o processo foi iniciado"
    case .active: "o processo está em andamento"
    case .completable: "nada impede que o processo seja concluído"
    case .complete: "o processo foi concluído"
    case .next: "um próximo passo leva a ele, e está aberto"
    case .advised: "o conselho vale agora"
    case .permitted: "pode ser feito agora"
    case .left: "o processo terminou sem sucesso"
    case .happened: "o evento foi registrado"
    }
  }
}
