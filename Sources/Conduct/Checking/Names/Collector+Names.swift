/// Giving names and references their meaning, and reporting those that have one already.
extension Collector {
  /// Gives a name of the playbook its meaning, or reports that it has one.
  mutating func declare(_ name: Name, as entity: Entity, _ noun: CheckProblem.Noun) {
    if name.text.isEmpty { return }
    if let known = scopes.playbook[name.text] {
      return reportDuplicate(name, as: entity, noun, known)
    }
    scopes.playbook[name.text] = Scopes.Declared(entity: entity, span: name.span)
  }

  /// Gives a name of a process its meaning, or reports that it has one there.
  mutating func declare(_ name: Name, as entity: Entity, _ noun: CheckProblem.Noun, in process: Int) {
    if name.text.isEmpty { return }
    if let known = scopes.processes[process][name.text] {
      return reportDuplicate(name, as: entity, noun, known)
    }
    scopes.processes[process][name.text] = Scopes.Declared(entity: entity, span: name.span)
    scopes.owners[name.text, default: []].append(process)
  }

  /// Reports the later of two declarations of a name; what the name stands for is then not clear.
  private mutating func reportDuplicate(
    _ name: Name, as entity: Entity, _ noun: CheckProblem.Noun, _ known: Scopes.Declared
  ) {
    broken.formUnion([entity, known.entity])
    if known.span < name.span {
      report(.duplicateName(name.text, noun, first: known.span), at: name.span)
    } else {
      report(.duplicateName(name.text, model.noun(of: known.entity), first: name.span), at: known.span)
    }
  }

  mutating func declareReference(_ reference: ReferenceLiteral?, _ entity: Entity, in process: Int) {
    guard let reference else { return }
    let known = scopes.references[reference.text] ?? []
    if let first = known.first(where: { $0.process == process }) {
      return report(.duplicateReference(reference.text, first: first.span), at: reference.span)
    }
    if let first = known.first {
      let path = model.processes[first.process].identity.name + ".#" + reference.text
      report(.referenceInTwoProcesses(reference.text, first: first.span, path: path), at: reference.span)
    }
    scopes.references[reference.text, default: []].append((process, entity, reference.span))
  }

  /// Nothing shadows: a name of a process must not also be one of the playbook.
  mutating func reportShadows() {
    for names in scopes.processes {
      let shadows = names.compactMap { name, own in scopes.playbook[name].map { (name, own, $0) } }
      for (name, own, outer) in shadows.sorted(by: { $0.1.span < $1.1.span }) {
        report(.shadowed(name, model.noun(of: outer.entity), outer: outer.span), at: own.span)
      }
    }
  }
}
