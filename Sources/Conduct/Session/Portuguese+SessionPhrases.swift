/// What a session says about itself in Portuguese.
extension Portuguese {
  /// Returns what a session says about itself.
  func text(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement, .laterDaysLeftOut, .howToBegin: beginning(phrase)
    case .nothingChanged: "nada muda"
    case .moreChanges(let count): "e mais \(count); `changes` mostra tudo"
    case .quietChanges(1): "nada do que está em andamento muda; muda 1 item em processos à espera, veja `changes`"
    case .quietChanges(let count):
      "nada do que está em andamento muda; mudam \(count) itens em processos à espera, veja `changes`"
    case .waitsFor: "aguarda"
    case .needs: "depende de"
    case .refused, .dayGoesBack, .goBackInstead: refusal(phrase)
    case .notUnderstood, .saysNothing, .noDay, .dayUnknown, .noNumber, .noDistance, .usage, .verbAlone, .noFileName,
      .noScenarioTitle, .fileIsTaken, .cannotEdit, .notInTranscript:
      mistake(phrase)
    case .noStateName, .nameIsTaken, .unknownState, .unknownRole, .unknownTaskStatus, .nothingIsCalled, .misspelled:
      naming(phrase)
    case .undone, .redone, .nothingToUndo, .nothingToRedo, .marked, .forked, .wentTo, .nothingDiffers, .from, .start:
      state(phrase)
    case .supposing, .supposedNoMore, .nothingToEnd, .firstEnd, .sayWhy: supposition(phrase)
    case .saved(let path): "salvo em \(path)"
    case .reloaded: "o manual foi lido de novo"
    case .cannotReload(nil): "o manual, como está agora, não consegue ler o diário; nada muda aqui"
    case .cannotReload(let entry?):
      "o manual, como está agora, não consegue ler \(Prose.code(entry)); nada muda aqui"
    case .recordedAllTheSame: "registrado mesmo assim"
    case .asExpected, .notAsExpected, .wouldBeAccepted, .listDiffers: expectation(phrase)
    case .speaking(let locales): "as respostas são em português; `locale` aceita \(list(locales, more: 0))"
    case .name, .title, .kind, .type, .each, .value, .declared, .statuses: label(phrase)
    }
  }

  /// What stands before something on the card of a name.
  private func label(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .name: "nome"
    case .title: "título"
    case .kind: "espécie"
    case .type: "tipo"
    case .each: "para cada"
    case .value: "agora"
    case .statuses(.yes): "é"
    case .statuses(.no): "não é"
    case .statuses(.unknown): "não se sabe"
    default: "declarado em"
    }
  }

  private func beginning(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement: "Novo trabalho"
    case .laterDaysLeftOut(let date): "o que o diário diz dos dias depois de \(text(date)) fica de fora"
    default: "`help` mostra o que se pode digitar, Tab completa, `quit` encerra"
    }
  }

  private func refusal(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .refused(let reason): "recusado: \(reason)"
    case .dayGoesBack(let date): "recusado: há um registro em \(text(date)), e os dias nunca voltam"
    default: "`undo` e `go` levam a estados anteriores"
    }
  }

  private func expectation(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .asExpected(let reason?): "como esperado: \(reason)"
    case .notAsExpected(let truth):
      truth == .unknown ? "era esperado, mas não se sabe" : "era esperado, mas não é assim"
    case .wouldBeAccepted(let statement): "\(Prose.code(statement)) seria aceito"
    case .listDiffers(let status): "as tarefas com a situação `\(status.rawValue)` são outras"
    default: "como esperado"
    }
  }

  private func mistake(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .saysNothing(let word): "diga o que se pergunta, como em `\(word.rawValue) \(word.subjectExample)`"
    case .noDay(let text):
      "\(Prose.code(text)) não é um dia; escreva como `2019-05-02`, ou `advance 3 business days`"
    case .dayUnknown(let text): "não se sabe que dia é \(Prose.code(text))"
    case .noNumber(let text): "\(Prose.code(text)) não é um número de passos"
    case .noDistance(let text):
      "\(Prose.code(text)) não é um período; escreva como `3 business days`, `10 days`, `2 weeks` ou `1 month`"
    case .usage(let word): "escreva assim: " + word.usage.map { "`" + $0 + "`" }.joined(separator: " ou ")
    case .verbAlone(let verb): "diga de quê: `\(verb.form)`"
    case .noFileName: "diga o arquivo, como em `save trial.engagement`"
    case .noScenarioTitle: "diga o título do cenário: `save trial.conduct as scenario \"…\"`"
    case .fileIsTaken(let path): "já existe um arquivo `\(path)` que não foi criado aqui; escolha outro nome"
    case .notInTranscript: "uma transcrição que é repetida não lê outro arquivo"
    case .cannotEdit: "não há terminal em que editar"
    default: "isto não é uma instrução, uma pergunta nem uma expressão"
    }
  }

  private func naming(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .noStateName(""): "diga um nome, como `before_kickoff`"
    case .noStateName(let text):
      "\(Prose.code(text)) não pode ser o nome de um estado; use uma só palavra, como `before_kickoff`"
    case .nameIsTaken(let name): "\(Prose.code(name)) já está em uso; escolha outro nome"
    case .unknownState("", _): "diga para onde: uma marca, um ramo ou um número como `#3`; `history` os mostra"
    case .unknownState(let name, let nearest):
      "nenhum estado se chama \(Prose.code(name))" + suggestion(nearest, else: "; `history` os mostra")
    case .unknownRole(let name, let nearest):
      "nenhuma função se chama \(Prose.code(name))" + suggestion(nearest, else: "")
    case .unknownTaskStatus(let name, let nearest):
      "as tarefas não têm a situação \(Prose.code(name))" + suggestion(nearest, else: "; `help tasks` as mostra")
    case .nothingIsCalled(let name, let nearest):
      "nada se chama \(Prose.code(name))" + suggestion(nearest, else: "; `help` mostra o que se pode digitar")
    case .misspelled(let word, let nearest): "nada se chama \(Prose.code(word))" + suggestion(nearest, else: "")
    default: ""
    }
  }

  private func supposition(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .supposing: "nada do que for digitado a partir de agora será guardado; `end` volta"
    case .supposedNoMore(let date): "de volta a \(text(date)); nada foi guardado"
    case .nothingToEnd: "não há suposição em curso; `quit` encerra a sessão"
    case .sayWhy(let statement): "diga o motivo: \(statement) because \"…\""
    default: "nada disto é guardado, e por isso não há o que gravar ou ler; volte antes com `end`"
    }
  }

  private func suggestion(_ nearest: [String], else other: String) -> String {
    nearest.isEmpty ? other : "; você quis dizer \(nearest.map { Prose.code($0) }.joined(separator: " ou "))?"
  }

  private func state(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .undone(let title): "desfeito: \(title)"
    case .redone(let title): "refeito: \(title)"
    case .nothingToUndo: "a sessão começou aqui; não há o que desfazer"
    case .nothingToRedo: "não há o que refazer"
    case .marked(let name): "este estado se chama \(name)"
    case .forked(let name, let previous): "agora no ramo \(name); `go \(previous)` volta"
    case .wentTo(let name, true): "no ramo \(name)"
    case .wentTo(let name, false): "em \(name)"
    case .from(let number): "a partir de #\(number)"
    case .start(let date): "início, \(text(date))"
    default: "nada difere"
    }
  }
}
