/// What a scenario says to pin a verdict of the rule graph down.
struct VerdictExpectation {
  private let playbook: Playbook
  private let paths: StatementPaths
  private let texts: TextPool

  init(_ playbook: Playbook, texts: TextPool) {
    self.playbook = playbook
    self.texts = texts
    paths = StatementPaths(model: playbook.model, scopes: playbook.scopes)
  }

  private var model: Model { playbook.model }
  private var graph: RuleGraph { playbook.graph }

  /// The aspects that can be asked for, the most telling first.
  private static let aspects: [(Aspect, Status)] = [
    (.required, .required), (.optional, .optional), (.forbidden, .forbidden), (.waived, .waived),
    (.blockedStatus, .blocked), (.metStatus, .met), (.waivedStatus, .waived), (.triggered, .triggered),
    (.ready, .ready), (.isNext, .next), (.overdue, .overdue), (.lateStatus, .late), (.behindStatus, .behind),
    (.due, .due), (.completable, .completable), (.stepOpenStatus, .open), (.stepDoneStatus, .done),
    (.openStatus, .open),
    (.applicable, .applicable), (.done, .done),
  ]

  /// In which order verdicts are tried: those of the changed rule's own thing first. Less is earlier.
  func rank(_ root: GraphPatch.Root, _ mutation: Mutation) -> Int {
    switch root {
    case .ending: return mutation.sites.contains(where: { $0.isEnding }) ? 0 : 95
    case .remark(let number): return mutation.sites.contains(.remark(number)) ? 0 : 99
    case .definition, .table: return mutation.sites.contains(where: { $0.isDefinition }) ? 1 : 100
    case .aspect(let place):
      let (aspect, instance) = Self.aspect(at: place)
      let order =
        aspect == .dueOn || aspect == .aimOn
        ? 3 : (Self.aspects.firstIndex { $0.0 == aspect }.map { $0 + 4 } ?? 90)
      return mutation.sites.contains(.thing(graph.instances.all[instance].thing)) ? order : order + 30
    case .question, .invariant, .assumption: return 200
    }
  }

  private static func aspect(at place: Int) -> (aspect: Aspect, instance: Int) {
    (Aspect.allCases[place / 2 % Aspect.count], place / 2 / Aspect.count)
  }

  /// Returns what a scenario says, once the rules as they are have been evaluated; nil where nothing can be said.
  ///
  /// - Parameter graph: The graph that was evaluated.
  func statement(_ root: GraphPatch.Root, _ evaluator: Evaluator, _ graph: RuleGraph) -> String? {
    switch root {
    case .aspect(let place):
      let node = graph.roots.aspects[place]
      guard node >= 0 else { return nil }
      let (aspect, instance) = Self.aspect(at: place)
      let thing = paths.thing(graph.instances.all[instance])
      let cell = evaluator.cell(Int(node))
      if aspect == .dueOn || aspect == .aimOn {
        let property = aspect == .dueOn ? Property.dueOn : .aimOn
        return sentence(thing + "." + property.rawValue, cell, .date)
      }
      guard let status = Self.aspects.first(where: { $0.0 == aspect })?.1 else { return nil }
      if aspect == .isNext, !isDestination(graph.instances.all[instance].thing) { return nil }
      return expect(thing + " " + Keyword.is.text + " " + status.rawValue, cell)
    case .definition(let index, let member):
      let entry = model.definitions[index]
      return verdict(
        entry.name, entry.parameter, member, entry.value.type,
        evaluator.cell(Int(graph.roots.definitions[index][member])))
    case .table(let index, let member):
      let entry = model.tables[index]
      return verdict(
        entry.name, entry.parameter, member, entry.type, evaluator.cell(Int(graph.roots.tables[index][member])))
    case .ending(let process, let place):
      guard let entry = graph.roots.processes[process]?.endings[place] else { return nil }
      let leave = [
        Keyword.leave.text, paths.thing(graph.instances.all[process]), Keyword.as.text, model.endings[entry.index].name,
      ].joined(separator: " ")
      let isOpen = evaluator.cell(Int(entry.node)) == Cell.yes
      return isOpen ? leave : [Keyword.expect.text, Keyword.refused.text, leave].joined(separator: " ")
    case .remark(let number):
      return expect(model.remarks.all[number].question, evaluator.cell(Int(graph.roots.remarks[number])))
    case .question, .invariant, .assumption: return nil
    }
  }

  private func isDestination(_ thing: Thing) -> Bool {
    guard case .process(let process) = thing else { return false }
    return model.remarks.destinations.contains(process)
  }

  private func verdict(_ name: String, _ parameter: Int?, _ member: Int, _ type: ValueType, _ cell: Int64) -> String? {
    var path = name
    if let parameter { path += "[" + model.choices[model.variables[parameter].choice].members[member].name + "]" }
    return type == .truth ? expect(path, cell) : sentence(path, cell, type)
  }

  private func expect(_ condition: String, _ cell: Int64) -> String {
    let expect = Keyword.expect.text + " "
    switch Truth(cell: cell) {
    case .yes: return expect + condition
    case .no: return expect + Keyword.not.text + " " + condition
    case .unknown: return expect + "(" + condition + ") " + Keyword.is.text + " " + Keyword.unknown.text
    }
  }

  private func sentence(_ path: String, _ cell: Int64, _ type: ValueType) -> String? {
    if cell == Cell.never { return nil }
    if case .set = type { return nil }
    return [Keyword.expect.text, path, Keyword.is.text, ValueText.text(cell: cell, type, model, texts)]
      .joined(separator: " ")
  }
}

extension RuleSite {
  fileprivate var isDefinition: Bool {
    switch self {
    case .definition, .table: true
    case .thing, .remark, .ending, .assumption, .everything: false
    }
  }

  fileprivate var isEnding: Bool {
    switch self {
    case .ending: true
    case .definition, .table, .thing, .remark, .assumption, .everything: false
    }
  }
}
