/// Quantifiers over sets and over the things of a process, and the paths that they may contain.
extension Typer {
  mutating func quantified(_ quantified: Quantified, _ environment: Environment) -> Formula? {
    guard let (set, variable, inner) = bind(quantified.variable, in: quantified.set, environment),
      let body = condition(quantified.body, inner)
    else { return nil }
    return truth(.quantified(quantified.quantifier, variable: variable, set: set, body: body), quantified.span)
  }

  /// Returns a set, a new variable for its members, and the environment that sees the variable.
  mutating func bind(
    _ name: Name, in set: Expression, _ environment: Environment
  ) -> (set: Formula, variable: Int, inner: Environment)? {
    guard let formula = self.set(set, expected: nil, environment), case .set(let choice) = formula.type else {
      return nil
    }
    reportShadow(by: name, environment)
    model.variables.append(Model.VariableEntry(name: name.text, choice: choice, span: name.span))
    var inner = environment
    inner.variables.append(model.variables.count - 1)
    return (formula, model.variables.count - 1, inner)
  }

  /// Reports that the name of a variable is that of something else which can be seen here.
  mutating func reportShadow(by name: Name, _ environment: Environment) {
    if let outer = variable(name.text, environment) {
      report(.shadowed(name.text, .variable, outer: model.variables[outer].span), at: name.span)
    } else if let outer = environment.process.flatMap({ scopes.processes[$0][name.text] }) ?? scopes.playbook[name.text]
    {
      report(.shadowed(name.text, model.noun(of: outer.entity), outer: outer.span), at: name.span)
    }
  }

  mutating func census(_ census: Census, _ environment: Environment) -> Formula? {
    guard let process = censusProcess(census, environment) else { return nil }
    let allowed: [Status] =
      switch census.kind {
      case .inputs, .outcomes: Status.ofMilestone
      case .steps: Status.ofStep
      case .tasks, .requiredTasks, .optionalTasks: Status.ofTask
      }
    guard let status = Status(rawValue: census.status.text), allowed.contains(status) else {
      reportStatus(.name(census.status), of: noun(of: census.kind), allowed)
      return nil
    }
    return truth(.census(census.quantifier, census.kind, process, negated: census.negated, status), census.span)
  }

  private func noun(of kind: CensusKind) -> CheckProblem.Noun {
    switch kind {
    case .inputs: .input
    case .outcomes: .outcome
    case .steps: .step
    case .tasks, .requiredTasks, .optionalTasks: .task
    }
  }

  private mutating func censusProcess(_ census: Census, _ environment: Environment) -> ProcessTerm? {
    guard let path = census.process else {
      if let process = environment.process {
        let bindings = model.processes[process].identity.bindings
        return ProcessTerm(process: process, members: bindings.map(MemberTerm.variable))
      }
      let written = census.quantifier.rawValue + " " + census.kind.rawValue
      report(.missingProcess(written, example: model.processes.first?.identity.name), at: census.span)
      return nil
    }
    guard let (thing, members) = thing(path, environment) else { return nil }
    if case .process(let process) = thing { return ProcessTerm(process: process, members: members) }
    report(
      .wrongKind(
        model.identity(of: thing).name, is: model.noun(of: thing), wanted: .process,
        declared: model.identity(of: thing).nameSpan),
      at: path.span)
    return nil
  }

  /// Returns the declared thing of a path, with its members.
  mutating func thing(_ path: ThingPath, _ environment: Environment) -> (Thing, [MemberTerm])? {
    let expression = self.expression(path)
    guard let operand = operand(expression, expected: nil, environment) else { return nil }
    if case .thing(let thing, let members) = operand { return (thing, members) }
    let noun: CheckProblem.Noun
    switch operand {
    case .other(_, let kind): noun = kind
    case .event: noun = .event
    case .value(let formula):
      switch formula.form {
      case .definition: noun = .definition
      case .table: noun = .table
      default: noun = .fact
      }
    case .thing(let thing, _): noun = model.noun(of: thing)
    }
    report(.wrongKind(text(expression), is: noun, wanted: .thing, declared: nil), at: path.span)
    return nil
  }

  /// A path as the expression that it is.
  func expression(_ path: ThingPath) -> Expression {
    var result: Expression?
    for element in path.elements {
      switch (element, result) {
      case (.name(let name), let base?): result = .property(base, name)
      case (.name(let name), nil): result = .name(name)
      case (.reference(let reference), let base?): result = .referenceProperty(base, reference)
      case (.reference(let reference), nil): result = .reference(reference)
      case (.member(let name), let base?): result = .index(base, .name(name), base.span.union(name.span))
      case (.member(let name), nil): result = .name(name)
      }
    }
    return result ?? .set([], path.span)
  }
}
