extension Formula {
  /// What the graph computes for a formula: itself, or for a set whether it has each member.
  func questions(in model: Model) -> [Formula] {
    guard case .set(let choice) = type else { return [self] }
    return model.choices[choice].members.indices.map { member in
      Formula(form: .includes(self, .constant(member)), type: .truth, span: span)
    }
  }
}
