/// What only the written-out graph shows to be wrong.
extension GraphBuilder {
  var problems: [CheckProblem] {
    var found = cycles.map(cycleProblem)
    if instances.isTooMany {
      found.append(CheckProblem(kind: .tooManyInstances(Instances.maximum), span: model.header.span))
    }
    for (span, always) in decided.sorted(by: { $0.key < $1.key }) {
      found.append(CheckProblem(kind: .constantCondition(always: always), span: span))
    }
    return found
  }

  private func cycleProblem(_ cycle: [(key: TermKey, span: Span?)]) -> CheckProblem {
    let places = cycle.map { (name: name(of: $0.key), span: $0.span ?? span(of: $0.key)) }
    return CheckProblem(kind: .cycle(places), span: places[0].span)
  }

  private func span(of key: TermKey) -> Span {
    switch key {
    case .definition(let index, _, _), .setMember(let index, _, _, _): model.definitions[index].nameSpan
    case .table(let index, _, _): model.tables[index].nameSpan
    case .aspect(_, let instance, _): model.identity(of: instances.all[instance].thing).nameSpan
    case .remark(let number): sayings[number].first.map { model.said($0).span } ?? model.header.span
    }
  }

  /// A term as the author would write it.
  private func name(of key: TermKey) -> String {
    switch key {
    case .definition(let index, let member, _):
      return indexed(model.definitions[index].name, model.definitions[index].parameter, member)
    case .setMember(let index, let argument, _, _):
      return indexed(model.definitions[index].name, model.definitions[index].parameter, argument)
    case .table(let index, let member, _):
      return indexed(model.tables[index].name, model.tables[index].parameter, member)
    case .aspect(let aspect, let instance, _):
      return model.path(of: instances.all[instance]) + aspect.words
    case .remark(let number): return model.remarks.all[number].question
    }
  }

  private func indexed(_ name: String, _ parameter: Int?, _ member: Int) -> String {
    guard let parameter else { return name }
    return name + "[" + model.choices[model.variables[parameter].choice].members[member].name + "]"
  }
}

extension Aspect {
  /// How a condition on the aspect is written behind the thing.
  fileprivate var words: String {
    let status: Status? =
      switch self {
      case .local, .applicable: .applicable
      case .forbiddenClause, .forbidden: .forbidden
      case .waivedClause, .waived, .waivedStatus: .waived
      case .requiredClause, .required: .required
      case .optionalClause, .optional: .optional
      case .conflict: .conflict
      case .done, .stepDone, .stepDoneStatus: .done
      case .owing, .active, .activeStatus: .active
      case .pending, .pendingStatus: .pending
      case .blocked, .blockedStatus: .blocked
      case .unblocked, .openStatus, .isOpen, .stepOpenStatus: .open
      case .overdue: .overdue
      case .late, .lateStatus: .late
      case .behind, .behindStatus: .behind
      case .due: .due
      case .dueOn, .aimOn, .waiting: nil
      case .raw, .met, .metStatus: .met
      case .triggered: .triggered
      case .ready: .ready
      case .entered: .entered
      case .completable: .completable
      case .complete: .complete
      case .left: .left
      case .isNext: .next
      }
    if let status { return " " + Keyword.is.text + " " + status.rawValue }
    return "." + (self == .aimOn ? Property.aimOn : Property.dueOn).rawValue
  }
}

extension Model {
  /// The name of an instance within its process, with the members of the groups around it: `record_ssat[exchange]`.
  func localName(of instance: Instances.Instance) -> String {
    let identity = identity(of: instance.thing)
    let outer = processes[process(of: instance.thing)].identity.bindings.count
    if case .process = instance.thing { return identity.name }
    return identity.name + indices(identity.bindings.dropFirst(outer), instance.members.dropFirst(outer))
  }

  /// The full path of an instance: `kickoff.first_contact`, `completion[exchange].wrap`.
  func path(of instance: Instances.Instance) -> String {
    let index = process(of: instance.thing)
    let entry = processes[index].identity
    let count = entry.bindings.count
    let process = entry.name + indices(entry.bindings[...], instance.members.prefix(count))
    if case .process = instance.thing { return process }
    return process + "." + localName(of: instance)
  }

  private func indices(_ bindings: ArraySlice<Int>, _ members: ArraySlice<Int>) -> String {
    zip(bindings, members).map { "[" + choices[variables[$0].choice].members[$1].name + "]" }.joined()
  }
}
