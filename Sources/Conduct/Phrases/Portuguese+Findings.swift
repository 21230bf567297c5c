/// Explanations in Portuguese.
extension Portuguese {
  /// Returns what was found, as half a sentence.
  public func text(_ finding: Finding) -> String {
    switch finding.subject {
    case .status(let name, let status): statusText(name, status, finding.value)
    case .fact(let name): finding.isIndifferent ? indifferent(name) : factText(name, finding.value)
    case .definition(let name): quoted(name) + " " + verdict(finding.value)
    case .condition(let words): "`\(words)` " + verdict(finding.value)
    case .record(let name, let record): recordText(name, record, finding.value)
    case .deadline(let words): deadlineText(words, finding)
    case .member(let name): "para \(name.label) " + verdict(finding.value)
    case .today: "o dia em questão é \(text(finding.value))"
    case .undecided(let reason): "o manual deixa em aberto: \(reason)"
    }
  }

  /// Returns a value as it stands in a sentence.
  public func text(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "desconhecido"
    case .truth(.yes): "sim"
    case .truth(.no): "não"
    case .day(let date): text(date)
    case .never: "nunca"
    case .text(let text): text
    }
  }

  /// A fact by its title, and by its name for those who may look it up.
  private func named(_ name: Finding.Name) -> String {
    name.path.isEmpty ? quoted(name) : "\(quoted(name)) (\(name.path))"
  }

  private func quoted(_ name: Finding.Name) -> String { "“\(name.label)”" }

  private func verdict(_ value: Finding.Value) -> String {
    switch value {
    case .truth(.yes): "vale"
    case .truth(.no): "não vale"
    case .truth(.unknown), .unknown: "não se sabe"
    case .day, .never, .text: "é \(text(value))"
    }
  }

  private func statusText(_ name: Finding.Name, _ status: Status, _ value: Finding.Value) -> String {
    guard case .truth(let truth) = value else { return quoted(name) }
    let (yes, no) = words(status)
    switch truth {
    case .yes: return "\(quoted(name)) \(yes)"
    case .no: return "\(quoted(name)) \(no)"
    case .unknown: return "não se sabe se \(quoted(name)) \(yes)"
    }
  }

  /// What a status says of a thing, and what its denial says.
  private func words(_ status: Status) -> (yes: String, no: String) {
    switch status {
    case .applicable: ("se aplica", "não se aplica")
    case .required: ("é obrigatório", "não é obrigatório")
    case .optional: ("é opcional", "não é opcional")
    case .forbidden: ("é proibido", "não é proibido")
    case .waived: ("foi dispensado", "não foi dispensado")
    case .conflict: ("é exigido e proibido ao mesmo tempo", "não é exigido e proibido ao mesmo tempo")
    case .pending: ("aguarda o seu processo", "não aguarda o seu processo")
    case .blocked: ("está bloqueado", "não está bloqueado")
    case .open: ("está em aberto", "não está em aberto")
    case .due: ("está a fazer", "não está a fazer")
    case .overdue: ("está em atraso", "não está em atraso")
    case .behind: ("está aquém da meta", "não está aquém da meta")
    case .done: ("está feito", "não está feito")
    case .late: ("foi feito com atraso", "não foi feito com atraso")
    case .met: ("está atendido", "não está atendido")
    case .triggered: ("é necessário", "não é necessário")
    case .ready: ("está pronto para começar", "não está pronto para começar")
    case .entered: ("foi iniciado", "não foi iniciado")
    case .active: ("está em andamento", "não está em andamento")
    case .completable: ("pode ser concluído", "não pode ser concluído")
    case .complete: ("está concluído", "não está concluído")
    case .left: ("foi encerrado", "não foi encerrado")
    case .next: ("é um dos próximos passos", "não é um dos próximos passos")
    case .advised: ("é recomendado", "não é recomendado")
    case .permitted: ("é permitido", "não é permitido")
    case .happened: ("ocorreu", "não ocorreu")
    }
  }

  private func indifferent(_ name: Finding.Name) -> String {
    "não faz diferença que \(named(name)) não esteja informado"
  }

  private func factText(_ name: Finding.Name, _ value: Finding.Value) -> String {
    switch value {
    case .truth(.unknown), .unknown: "\(named(name)) não foi informado"
    case .truth, .day, .never, .text: "\(named(name)) é \(text(value))"
    }
  }

  private func recordText(_ name: Finding.Name, _ record: Finding.Record, _ value: Finding.Value) -> String {
    switch record {
    case .done: dated(value, name, "foi feito", "não foi feito")
    case .doneBefore: dated(value, name, "foi feito antes", "não foi feito antes")
    case .entered: dated(value, name, "foi iniciado", "não foi iniciado")
    case .completed: dated(value, name, "foi concluído", "não foi concluído")
    case .left: dated(value, name, "foi encerrado", "não foi encerrado")
    case .happened: dated(value, name, "ocorreu", "não ocorreu")
    case .ticked: quoted(name) + (value == .truth(.yes) ? " foi marcado" : " não foi marcado")
    case .waived: quoted(name) + (value == .truth(.yes) ? " foi dispensado" : " não foi dispensado")
    case .round: "\(quoted(name)) está na rodada \(text(value))"
    case .times: "\(quoted(name)) ocorreu \(text(value)) vezes"
    }
  }

  private func dated(_ value: Finding.Value, _ name: Finding.Name, _ yes: String, _ no: String) -> String {
    switch value {
    case .day(let date): "\(quoted(name)) \(yes) em \(text(date))"
    case .truth(.yes): "\(quoted(name)) \(yes)"
    case .never, .truth, .text, .unknown: "\(quoted(name)) \(no)"
    }
  }

  private func deadlineText(_ words: String, _ finding: Finding) -> String {
    let deadline = words.isEmpty ? "o prazo" : "`\(words)`"
    let day: String
    switch finding.value {
    case .day(let date): day = "\(deadline) é \(text(date))"
    case .never: day = "\(deadline) ainda não começou a contar"
    case .truth, .text, .unknown: day = "\(deadline) não se sabe"
    }
    let notes = finding.notes.map(text)
    return notes.isEmpty ? day : "\(day) (\(notes.joined(separator: "; ")))"
  }

  /// Returns how a day came about.
  public func text(_ note: Finding.DayNote) -> String {
    switch note {
    case .calendar(let name?): "dias úteis do calendário “\(name)”"
    case .calendar(nil): "dias úteis do calendário do próprio manual"
    case .overFreeDays(1): "com 1 dia não útil no meio"
    case .overFreeDays(let count): "com \(count) dias não úteis no meio"
    case .noHolidaysListed(let year): "não há feriados listados para \(year)"
    case .outsideHorizon: "fora dos dias que o calendário conhece"
    case .tooLarge: "número grande demais"
    }
  }

  /// Returns a verdict and what decides it, as one sentence with its final period.
  public func sentence(_ verdict: String, because reasons: [String], more: Int) -> String {
    let sentence = reasons.isEmpty ? verdict : "\(verdict) \(because(reasons, more: more))"
    guard let first = sentence.first, first.isLetter else { return sentence + "." }
    return first.uppercased() + sentence.dropFirst() + "."
  }

  /// Returns what decides a verdict, to stand behind it.
  public func because(_ reasons: [String], more: Int) -> String { "porque \(list(reasons, more: more))" }

  /// Returns the heading of the sets of what is missing.
  public func missingHeading(sets: Int) -> String {
    sets == 1 ? "Valeria com:" : "Valeria com qualquer um destes conjuntos:"
  }

  /// Returns one thing that is missing.
  public func text(_ element: MissingSet.Element) -> String {
    guard !element.putsAside.isEmpty else { return change(element) }
    let things = list(element.putsAside.map(quoted), more: 0)
    return change(element) + ", e assim \(things) não se \(element.putsAside.count == 1 ? "aplica" : "aplicam")"
  }

  private func change(_ element: MissingSet.Element) -> String {
    let name = quoted(element.name)
    switch element.record {
    case .done?: return "\(name) feito"
    case .entered?: return "\(name) iniciado"
    case .completed?: return "\(name) concluído"
    case .left?: return "\(name) encerrado"
    case .ticked?: return "\(name) marcado"
    case .waived?: return element.value == .truth(.yes) ? "\(name) dispensado" : "\(name) não mais dispensado"
    case .happened?: return "\(name) registrado"
    case .doneBefore?, .round?, .times?: return name
    case nil:
      let otherwise = element.reason == .toldOtherwise ? " em vez do que está informado" : ""
      return "\(name) (\(element.name.path)) informado como \(text(element.value))\(otherwise)"
    }
  }

  /// Returns a list of half sentences, and how many more there are.
  func list(_ parts: [String], more: Int, noun: (one: String, many: String) = ("motivo", "motivos")) -> String {
    guard more == 0, parts.count > 1, let last = parts.last else {
      let rest = more > 0 ? ", e mais \(more) \(more == 1 ? noun.one : noun.many)" : ""
      return parts.joined(separator: ", ") + rest
    }
    return parts.dropLast().joined(separator: ", ") + " e " + last
  }

  /// Returns the words before the document that a rule goes back to.
  public func source(_ text: String) -> String { "fonte: \(text)" }
}
