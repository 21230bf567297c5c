/// What decides something that exists per member, where a value says which member is meant.
extension Explainer {
  /// Returns what the value rests on, and then what the rows say that may be meant: one if the value is known.
  mutating func rows(
    _ argument: Formula, _ environment: GraphBuilder.Environment, depth: Int,
    _ row: (inout Explainer, Int) -> [Finding]
  ) -> [Finding] {
    guard case .choice(let choice) = argument.type else { return [] }
    let node = builder.value(argument, environment)
    cite(node)
    let value = cell(node)
    let members = value == Cell.unknown ? Array(model.choices[choice].members.indices) : [Int(value)]
    var findings = shown(argument, environment, depth)
    for member in members { findings += row(&self, member) }
    return findings
  }
}
