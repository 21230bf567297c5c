/// The values that are worth telling: those at which rules change their minds, and their neighbours.
struct StoryValues: Sendable {
  private let model: Model
  private let slots: Slots
  /// Numbers that the rules mention, ascending.
  private let numbers: [Int64]
  private let textCount: Int

  init(_ playbook: Playbook) {
    model = playbook.model
    slots = playbook.graph.slots
    textCount = playbook.graph.texts.texts.count
    var numbers: Set<Int64> = [0, 1, 2, 10]
    let limit: Int64 = 1_000_000_000
    for run in playbook.graph.runs where run.operation == .constant {
      for node in run.range where (0...limit).contains(playbook.graph.immediates[node]) {
        numbers.insert(playbook.graph.immediates[node])
      }
    }
    for range in playbook.graph.valueSets.flatMap(\.ranges) {
      for bound in [range.lowerBound, range.upperBound] where (0...limit).contains(bound) { numbers.insert(bound) }
    }
    self.numbers = numbers.sorted()
  }

  /// A value of a fact's slot.
  func value(of slot: Int, today: Int64, _ random: inout StoryRandom) -> Int64 {
    switch slots.types[slot] {
    case .truth: return random.chance(60) ? Cell.yes : Cell.no
    case .date: return today - Int64(random.below(8)) + Int64(random.below(4))
    case .choice(let choice): return Int64(random.below(model.choices[choice].members.count))
    case .set: return Cell.yes
    case .text: return Int64(random.below(max(1, textCount)))
    case .count, .number, .percent, .days, .businessDays, .months:
      let base = random.pick(numbers) ?? 0
      return max(0, base + Int64(random.below(3)) - 1)
    }
  }
}
