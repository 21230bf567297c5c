/// What decides a status: the walk over the formula of the lifecycle.
extension Explainer {
  /// Explains a term; nil for one that is told by what is below it.
  mutating func termFinding(_ key: TermKey, depth: Int) -> Finding? {
    switch key {
    case .definition(let index, let member, let view):
      let entry = model.definitions[index]
      let argument = entry.parameter.map { _ in MemberTerm.constant(member) }
      let formula = Formula(
        form: .definition(index, argument: argument), type: entry.value.type, span: entry.nameSpan)
      return finding(formula, GraphBuilder.Environment(view: view), depth: depth)
    case .table, .setMember: return nil
    case .remark(let number): return remarkFinding(number, key, depth: depth)
    case .aspect(let aspect, let instance, _):
      guard let status = aspect.explainedStatus else { return nil }
      let identity = model.identity(of: builder.instances.all[instance].thing)
      let value = Finding.Value.truth(truth(builder.term(key)))
      let subject = Finding.Subject.status(name(of: instance), status)
      guard enter(key, depth) else {
        cite(builder.term(key))
        return Finding(subject, value, span: identity.nameSpan)
      }
      let below = walk(key, depth: depth + 1)
      return Finding(
        subject, value, span: identity.nameSpan, sources: identity.citations.sources, because: below.because,
        context: below.context)
    }
  }

  private mutating func remarkFinding(_ number: Int, _ key: TermKey, depth: Int) -> Finding {
    let remark = model.remarks.all[number]
    let said = builder.sayings[number].first.map { model.said($0) }
    let name = Finding.Name(path: TextDecoder.quoted(remark.text), label: said?.text ?? remark.text)
    let subject = Finding.Subject.status(name, remark.kind.status)
    let value = Finding.Value.truth(truth(builder.term(key)))
    guard enter(key, depth) else {
      cite(builder.term(key))
      return Finding(subject, value, span: said?.span)
    }
    let below = walk(key, depth: depth + 1)
    return Finding(
      subject, value, span: said?.span, sources: said?.sources ?? [], because: below.because, context: below.context)
  }

  /// Walks from the node of a term down to what decides it.
  mutating func walk(_ key: TermKey, depth: Int) -> Causes {
    let recorded = builder.record(key)
    var meanings: [Int32: GraphBuilder.Meaning] = [:]
    for (node, meaning) in recorded.meanings {
      // The author's words are better than the name of a term.
      if case .formula(let formula, _) = meaning, case .constant = formula.form { continue }
      if case .term? = meanings[node] {
        meanings[node] = meaning
      } else if meanings[node] == nil {
        meanings[node] = meaning
      }
    }
    if let meaning = meanings[recorded.node], !isSame(meaning, key) {
      return causes(of: recorded.node, meaning, depth: depth)
    }
    return causes(of: recorded.node, meanings, depth: depth)
  }

  private func isSame(_ meaning: GraphBuilder.Meaning, _ key: TermKey) -> Bool {
    if case .term(let other) = meaning { return other == key }
    return false
  }

  /// What decides a node that stands for something.
  private mutating func causes(
    of node: Int32, _ meaning: GraphBuilder.Meaning, depth: Int
  ) -> Causes {
    switch meaning {
    case .formula(let formula, let environment):
      return ([finding(formula, environment, depth: depth)], [])
    case .term(let key):
      guard let finding = termFinding(key, depth: depth) else { return walk(key, depth: depth) }
      // That something applies goes without saying.
      if case .status(_, .applicable) = finding.subject, finding.value == .truth(.yes) { return ([], [finding]) }
      return ([finding], [])
    }
  }

  private mutating func causes(
    of node: Int32, _ meanings: [Int32: GraphBuilder.Meaning], depth: Int
  ) -> Causes {
    let operands = Array(builder.nodes.operands(of: node))
    func below(_ chosen: [Int32], _ explainer: inout Explainer) -> Causes {
      var because: [Finding] = []
      var context: [Finding] = []
      for operand in chosen {
        let causes =
          meanings[operand].map { explainer.causes(of: operand, $0, depth: depth) }
          ?? explainer.causes(of: operand, meanings, depth: depth)
        because += causes.because
        context += causes.context
      }
      return (because, context)
    }
    switch builder.nodes.operations[Int(node)] {
    case .and, .or:
      let absorbing: Truth = builder.nodes.operations[Int(node)] == .and ? .no : .yes
      let value = truth(node)
      let values = operands.map { truth($0) }
      let deciding = zip(operands, values).filter { $0.1 == value }.map(\.0)
      if value == absorbing { return below(inOrder(deciding, meanings), &self) }
      var causes = below(inOrder(deciding, meanings), &self)
      let rest = below(inOrder(operands.filter { !deciding.contains($0) }, meanings), &self)
      causes.context += rest.because + rest.context
      return causes
    case .slot:
      cite(node)
      return ([slotFinding(Int(builder.nodes.immediates[Int(node)]))], [])
    case .constant: return ([], [])
    default: return below(operands, &self)
    }
  }

  /// Operands in the order in which the formula names them; the graph has them sorted.
  private func inOrder(_ operands: [Int32], _ meanings: [Int32: GraphBuilder.Meaning]) -> [Int32] {
    operands.sorted { Self.rank($0, meanings) < Self.rank($1, meanings) }
  }

  private static func rank(_ node: Int32, _ meanings: [Int32: GraphBuilder.Meaning]) -> (Int, Int32, Int32) {
    switch meanings[node] {
    case .term(.aspect(let aspect, let instance, _)): (Int(aspect.rawValue), Int32(instance), node)
    case .term: (100, 0, node)
    case .formula(let formula, _): (101, formula.span.start, node)
    case nil: (102, 0, node)
    }
  }

  /// What was told or recorded.
  private func slotFinding(_ slot: Int) -> Finding {
    let plain = slot % builder.slots.count
    let content = builder.slots.contents[plain]
    let describer = SlotDescriber(playbook: playbook, texts: texts)
    let value = describer.value(state.cell(slot), builder.slots.types[plain])
    switch content {
    case .today: return Finding(.today, value)
    case .fact(let index, _, _, _):
      return Finding(.fact(describer.name(content)), value, span: model.facts[index].nameSpan)
    default:
      return Finding(.record(describer.name(content), describer.record(content) ?? .happened), value)
    }
  }
}

extension Aspect {
  /// The status as which an explanation tells an aspect; nil where what is below it tells more.
  var explainedStatus: Status? {
    switch self {
    case .applicable: .applicable
    case .required: .required
    case .optional: .optional
    case .forbidden: .forbidden
    case .waived, .waivedStatus: .waived
    case .conflict: .conflict
    case .done, .stepDone, .stepDoneStatus: .done
    case .overdue: .overdue
    case .late, .lateStatus: .late
    case .behind, .behindStatus: .behind
    case .due: .due
    case .blocked, .blockedStatus: .blocked
    case .pending, .pendingStatus: .pending
    case .openStatus, .isOpen, .stepOpenStatus: .open
    case .met, .metStatus: .met
    case .triggered: .triggered
    case .ready: .ready
    case .entered: .entered
    case .active, .activeStatus: .active
    case .completable: .completable
    case .complete: .complete
    case .left: .left
    case .isNext: .next
    case .local, .forbiddenClause, .waivedClause, .requiredClause, .optionalClause, .owing, .unblocked, .dueOn, .aimOn,
      .raw, .waiting:
      nil
    }
  }
}
