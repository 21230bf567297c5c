/// What `help` says about the words of a session in Portuguese.
extension Portuguese: SessionPhrasebook {
  /// Returns what a word does, in a few words.
  func summary(_ word: SessionWord) -> String {
    switch word {
    case .status: "a situação atual"
    case .tasks: "a lista de trabalho"
    case .why: "o que decide isso, com as linhas das regras"
    case .how: "o que informar e fazer para chegar lá"
    case .next: "o que pode ser feito agora, por números"
    case .needs: "o que ninguém informou e ainda pode mudar isso"
    case .ask: "uma pergunta de cada vez, até decidir"
    case .when: "o próximo dia em que isso muda"
    case .timeline: "o que ocorreu, o que venceu e o que virá"
    case .whatIf: "o que seria diferente; nada é guardado"
    case .end, .back: "sair da suposição"
    case .changes: "tudo o que a última entrada mudou"
    case .expect: "verificar se é assim"
    case .advance: "deixar o tempo passar"
    case .undo: "voltar ao estado anterior"
    case .redo: "avançar de novo"
    case .mark: "dar um nome a este estado"
    case .go: "ir a uma marca, a um ramo ou a um estado pelo número"
    case .fork: "começar aqui outra linha de trabalho"
    case .diff: "o que difere entre dois estados"
    case .history: "os estados, e como cada um surgiu"
    case .journal: "o que seria salvo"
    case .save: "gravar o trabalho, ou um cenário dele"
    case .load: "recomeçar com outro arquivo"
    case .reload: "ler o manual de novo"
    case .edit: "editar o manual onde NAME é declarado"
    case .help: "o que significa uma palavra ou um nome"
    case .locale: "responder em outro idioma"
    case .quit: "encerrar a sessão"
    }
  }

  /// Returns what a word does, in sentences.
  func explanation(_ word: SessionWord) -> String {
    switch word {
    case .status, .tasks, .why, .how, .next, .needs, .ask, .when, .timeline, .whatIf, .end, .back, .changes, .expect:
      question(word)
    case .advance, .undo, .redo, .mark, .go, .fork, .diff, .history, .journal, .save, .load, .reload, .edit, .help,
      .locale, .quit:
      way(word)
    }
  }

  /// What a word does that asks something.
  private func question(_ word: SessionWord) -> String {
    switch word {
    case .status:
      "Mostra a fase, os processos, as tarefas por prazo, as condições de entrada, os resultados, as recomendações, as "
        + "violações e o que ninguém informou."
    case .tasks:
      "Lista as tarefas com uma situação; sem ela, as que podem ser feitas e as que estão em atraso. Os prazos mais "
        + "próximos vêm primeiro. Situações: " + Status.ofTask.map(\.rawValue).joined(separator: ", ") + "."
    case .why:
      "Explica uma condição, ou a situação de uma tarefa, um processo, uma condição de entrada ou um resultado, nas "
        + "palavras do autor; ou por que uma instrução seria recusada."
    case .how:
      "Mostra as menores listas de instruções que levam a X; cada uma pode ser digitada como está. X é uma condição ou "
        + "um nome: de uma tarefa, que seja feita; de um processo, que esteja pronto, em andamento, concluído. O que "
        + "vem depois de `keeping` fica como está."
    case .next:
      "Numera o que pode ser feito agora e o que ainda não pode, com o motivo. Um número digitado em seguida faz isso."
    case .needs:
      "Lista os fatos que ninguém informou e que ainda podem mudar X, primeiro aqueles cuja resposta pode decidir "
        + "sozinha, e o que poderia ser registrado. Um fato que não aparece não muda nada. Sem X, vale para tudo."
    case .ask:
      "Pergunta os fatos de que X precisa, um por um, e para assim que X está decidido. `skip` deixa uma pergunta em "
        + "aberto, `end` encerra a entrevista. Sem X, pergunta o que importa para o que pode ser feito agora."
    case .when:
      "Encontra o próximo dia em que X muda, se nada mais acontecer, e por quê. Sem X, vale para tudo o que `status` "
        + "mostra."
    case .timeline:
      "Mostra dia a dia o que ocorreu, o que venceu e o que foi violado, e os prazos daqui em diante."
    case .whatIf:
      "Mostra o que seria diferente se algo fosse informado ou feito, cada diferença com o seu motivo. Várias mudanças "
        + "são separadas por vírgulas; `today = 2019-05-07` também é uma. Sem mudanças, começa um bloco em que tudo "
        + "pode ser experimentado; `end` volta para cá."
    case .end, .back: "Sai do bloco que `what if` começou: tudo fica como era antes."
    case .changes: "Mostra tudo o que a última entrada mudou: + ganho, - perdido, ~ mudado, ! problema."
    case .expect:
      "Diz se uma condição vale aqui, como nos cenários; com --strict, uma falha encerra com o código de saída 1."
    default: ""
    }
  }

  /// What a word does that leads on.
  private func way(_ word: SessionWord) -> String {
    switch word {
    case .advance:
      "Avança o dia de hoje: um dia, ou dias, dias úteis, semanas ou meses. `today = 2019-05-07` vai a um dia. Os dias "
        + "nunca voltam para antes do que está registrado."
    case .undo:
      "Volta ao estado antes da última entrada, exatamente como era. Nada se perde: `redo` e `go` levam adiante."
    case .redo: "Avança ao estado que `undo` deixou."
    case .mark: "Dá a este estado um nome, para `go` e `diff`."
    case .go: "Vai a um estado: a uma marca, à ponta de um ramo, ou a um número que `history` mostra."
    case .fork: "Começa um ramo aqui. O que for digitado depois acontece nele; `go main` volta."
    case .diff:
      "Mostra o que difere entre dois estados. Sem B, o segundo é o atual; sem A, o primeiro é o do início."
    case .history: "Mostra cada estado com o seu número, os seus nomes e a entrada que levou a ele; * marca o atual."
    case .journal: "Mostra o que `save` gravaria: o diário como era, e depois o que é novo."
    case .save:
      "Grava um arquivo válido, ou acrescenta um cenário que repete o que foi informado e feito e espera este estado. "
        + "Sem FILE, grava no próprio arquivo."
    case .load: "Deixa este trabalho e recomeça com outro, ou com um manual."
    case .reload: "Lê de novo os arquivos do manual, refaz cada estado e diz o que mudou."
    case .edit: "Abre $EDITOR na declaração e depois lê o manual de novo."
    case .help: "Explica uma palavra, uma situação ou qualquer coisa que o manual declara."
    case .locale:
      "Responde de agora em diante no idioma de uma localidade. O que se digita fica como está: palavras, nomes e "
        + "instruções."
    case .quit: "Encerra a sessão, como Ctrl-D. O que não foi salvo se perde."
    default: ""
    }
  }

  /// Returns what an entry without a word of its own does, in a few words.
  func summary(_ form: SessionHelp.Form) -> String {
    switch form {
    case .assignment: "um fato, uma condição de entrada ou um resultado; `= unknown` retira"
    case .membership: "um membro a mais; -= um a menos"
    case .expression: "qualquer expressão: valor, tipo e do que depende"
    case .day: "ir a um dia"
    }
  }

  /// Returns the heading of a group of entries.
  func heading(_ group: SessionHelp.Group) -> String {
    switch group {
    case .tell: "Informar e fazer"
    case .ask: "Perguntar"
    case .tryOut: "Experimentar"
    case .time: "Tempo"
    case .states: "Estados"
    case .files: "Arquivos"
    case .more: "Mais"
    }
  }
}
