/// What is said about what the lints find.
extension LintProblem {
  /// Returns the diagnostic for the problem.
  func diagnostic() -> Diagnostic {
    switch kind {
    case .unusedFact(let name): unusedFact(name)
    case .unusedRole(let name): unusedRole(name)
    case .unusedChoice(let name): unusedChoice(name)
    case .unusedMembers(let names, let others): unusedMembers(names, others)
    case .unusedDefinition(let name, let noun): unusedDefinition(name, noun)
    case .unreachablePhase(let name): unreachablePhase(name)
    case .taskWithoutRole(let name, let step, let example): taskWithoutRole(name, step, example)
    case .emptyProcess(let name): emptyProcess(name)
    case .completesOnEntry(let name): completesOnEntry(name)
    case .gateNeverRequired(let written, let idle, let declared): gateNeverRequired(written, idle, declared)
    case .deadlineNeverDecides(let deadline, let reason): deadlineNeverDecides(deadline, reason)
    case .excludedMembers(let names, let inner, let outer, let place): excludedMembers(names, inner, outer, place)
    case .neverApplies(let inner, let outer, let place): neverApplies(inner, outer, place)
    case .dayBeforeItHappens(let thing, let status): dayBeforeItHappens(thing, status)
    case .quantifierOverEmptySet(let set, let use): quantifierOverEmptySet(set, use)
    case .invisibleCharacter(let scalar, let place, let rest): invisibleCharacter(scalar, place, rest)
    case .strayBlank(let scalar, let rest): strayBlank(scalar, rest)
    case .badLink(let fault): badLink(fault)
    case .nearlySameTitle(let twin): nearlySameTitle(twin)
    case .needlessAllow(let fault): needlessAllow(fault)
    }
  }

  /// Returns a warning that ends with how to silence it.
  func warning(
    _ message: String, _ label: String, secondary: [Diagnostic.Label] = [], help: [String],
    fixes: [Diagnostic.Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      code, message, at: .init(span, label), secondary: secondary,
      help: help + ["if it is meant, write `// allow \(code.rawValue): the reason` on the line above"], fixes: fixes)
  }

  // MARK: - What nothing uses

  private func unusedFact(_ name: String) -> Diagnostic {
    warning(
      "no rule looks at the fact " + Prose.code(name), "it is told, and decides nothing",
      help: ["use it in a condition, or remove it"])
  }

  private func unusedRole(_ name: String) -> Diagnostic {
    warning(
      "the role " + Prose.code(name) + " has nothing to do", "no `by` names it",
      help: ["write " + Prose.code("by " + name) + " at a task or step, or remove the role"])
  }

  private func unusedChoice(_ name: String) -> Diagnostic {
    warning(
      "the choice " + Prose.code(name) + " is used nowhere", "no fact, table or definition has one of its members",
      help: ["declare a fact of this type, or remove the choice"])
  }

  private func unusedMembers(_ names: [String], _ others: [Span]) -> Diagnostic {
    warning(
      "no rule tells " + Prose.codes(names, "and", limit: 6) + " apart", "no rule names this member",
      secondary: others.prefix(5).map { .init($0, "nor this one") },
      help: ["use one of them in a condition, or make them one member"])
  }

  private func unusedDefinition(_ name: String, _ noun: CheckProblem.Noun) -> Diagnostic {
    let what = noun == .table ? "decision table " : "definition "
    return warning(
      "the " + what + Prose.code(name) + " is used nowhere", "it changes no verdict",
      help: ["use it in a condition, or remove it"])
  }

  // MARK: - Processes

  private func unreachablePhase(_ name: String) -> Diagnostic {
    warning(
      "no process belongs to the phase " + Prose.code(name), "no engagement is ever in it",
      help: ["write " + Prose.code("in " + name) + " behind the title of a process, or remove the phase"])
  }

  private func taskWithoutRole(_ name: String, _ step: Span?, _ example: String) -> Diagnostic {
    let by = Prose.code("by " + example)
    return warning(
      "nobody is to do the task " + Prose.code(name), "it has no `by`",
      secondary: step.map { [.init($0, "nor has its step")] } ?? [],
      help: [step == nil ? "write who does it, as in \(by)" : "write who does it, as in \(by), here or at the step"])
  }

  private func emptyProcess(_ name: String) -> Diagnostic {
    warning(
      "there is nothing in the process " + Prose.code(name), "it has no input, step, task or outcome",
      help: ["say what is to be done in it, or write `external process` if it is somebody else's"])
  }

  private func completesOnEntry(_ name: String) -> Diagnostic {
    warning(
      "the process " + Prose.code(name) + " can be completed as soon as it is entered",
      "no task in it is ever required, and there is no outcome to reach",
      help: ["give it an outcome or a required task"])
  }
}
