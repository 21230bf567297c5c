package import Conduct

/// The rules of a program, compiled for one engagement at a time: a flat list of instructions over cells.
///
/// First come the cells that a row brings, then those that are the same for every row, then what is computed. A
/// row is laid into its place at once, constants are in theirs beforehand, so that neither needs an instruction.
package struct RowPlan: Sendable {
  /// What an instruction does; `Operation` says what each means.
  enum Action: UInt8, Sendable {
    // Of one or two operands
    case not, isKnownTruth, isKnownValue, happened, less, equal
    // Of a stretch of the operands
    case and, or, within, select
    /// What the pass of the evaluator computes; the first operand is the index in `others`.
    case other
  }

  /// One cell to compute from others.
  struct Instruction: Sendable {
    let action: Action
    /// The cell that is computed.
    let result: Int32
    /// The operands, or where a stretch of them begins and ends.
    let first, second: Int32
  }

  /// An operation that is left to the pass of the evaluator.
  struct Other: Sendable {
    let operation: Operation
    let immediate: Int64
    let operands: [Int]
  }

  /// The slots whose cells a row has, in their order; those of the next round stand behind those of the current one.
  package let slots: [Int]
  /// The cells that every row has, behind its own.
  let constants: [Int64]
  let instructions: [Instruction]
  /// The operands of the instructions that have more than two.
  let operands: [Int32]
  let others: [Other]
  /// How many cells there are.
  let count: Int
  /// The cell of each verdict, in the order in which they were asked for.
  package let roots: [Int]

  let program: RuleProgram

  /// Compiles a program; O(nodes × (slots + constants)).
  package init(_ program: RuleProgram) {
    var compiler = RowCompiler(program)
    program.forEachNode { node, operation in compiler.place(node, operation) }
    self.program = program
    slots = compiler.slots
    constants = compiler.constants.map(\.value)
    instructions = compiler.instructions
    operands = compiler.operands
    others = compiler.others
    count = slots.count + constants.count + compiler.resultCount
    roots = program.roots.map { Int(compiler.places[$0]) }
  }
}

/// Gives each node its cell, and those that are computed an instruction.
private struct RowCompiler {
  let program: RuleProgram
  let slots: [Int]
  /// The constants of the program, and the bounds of its value sets.
  let constants: [(value: Int64, place: Int32)]
  private(set) var instructions: [RowPlan.Instruction] = []
  private(set) var operands: [Int32] = []
  private(set) var others: [RowPlan.Other] = []
  private(set) var resultCount = 0
  /// The cell of each node.
  private(set) var places: [Int32]

  init(_ program: RuleProgram) {
    self.program = program
    slots = program.slots
    places = Array(repeating: 0, count: program.count)
    var values: Set<Int64> = []
    program.forEachNode { node, operation in
      if operation == .constant { values.insert(program.immediate(node)) }
      guard operation == .inSet else { return }
      for range in program.ranges(ofValueSet: program.immediate(node)) {
        values.formUnion([range.lowerBound, range.upperBound])
      }
    }
    let base = slots.count
    constants = values.sorted().enumerated().map { ($1, Int32(base + $0)) }
  }

  mutating func place(_ node: Int, _ operation: Operation) {
    let inputs = program.operands(node).map { places[$0] }
    let immediate = program.immediate(node)
    switch operation {
    case .constant: places[node] = place(of: immediate)
    case .slot: places[node] = Int32(slots.firstIndex(of: Int(immediate)) ?? 0)
    case .not: add(.not, node, inputs[0])
    case .isKnownTruth: add(.isKnownTruth, node, inputs[0])
    case .isKnownValue: add(.isKnownValue, node, inputs[0])
    case .happened: add(.happened, node, inputs[0])
    case .less: add(.less, node, inputs[0], inputs[1])
    case .equal: add(.equal, node, inputs[0], inputs[1])
    case .and: addStretch(.and, node, inputs)
    case .or: addStretch(.or, node, inputs)
    case .select: addStretch(.select, node, inputs)
    case .inSet:
      let bounds = program.ranges(ofValueSet: immediate).flatMap {
        [place(of: $0.lowerBound), place(of: $0.upperBound)]
      }
      addStretch(.within, node, inputs + bounds)
    case .atLeast, .fewer, .tableValue, .tableTruth, .earliest, .highest, .lowest, .add, .subtract, .negate, .multiply,
      .total, .scale, .addDays, .addMonths, .addBusinessDays, .daysBetween, .businessDaysBetween:
      add(.other, node, Int32(others.count))
      others.append(RowPlan.Other(operation: operation, immediate: immediate, operands: inputs.map(Int.init)))
    }
  }

  private func place(of constant: Int64) -> Int32 { constants.first { $0.value == constant }?.place ?? 0 }

  private mutating func addStretch(_ action: RowPlan.Action, _ node: Int, _ inputs: [Int32]) {
    let start = Int32(operands.count)
    operands += inputs
    add(action, node, start, Int32(operands.count))
  }

  private mutating func add(_ action: RowPlan.Action, _ node: Int, _ first: Int32, _ second: Int32 = 0) {
    places[node] = Int32(slots.count + constants.count + resultCount)
    resultCount += 1
    instructions.append(RowPlan.Instruction(action: action, result: places[node], first: first, second: second))
  }
}
