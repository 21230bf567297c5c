package import Conduct

/// The rules of a program, compiled for columns: which kernel runs on which registers, in which order.
///
/// A truth register is two bit planes, one for *yes* and one for *no*, 64 engagements a word; a value register is a
/// cell per engagement and a plane that says which are known. A register is used again once its last reader has run,
/// so that a block's registers stay in the cache; a denial costs nothing, for it reads the planes the other way round.
package struct ColumnPlan: Sendable {
  /// Where a node's column stands.
  enum Place: Hashable, Sendable {
    /// A column of the input, by the slot in either view.
    case slot(Int)
    /// The same for every engagement, by the index in `constants`; to be read as a truth or as a value.
    case constant(Int)
    case truth(Int)
    case value(Int)
    /// A choice between a few constants, as planes; see `SlicedChoices`.
    case sliced(Int)
  }

  /// What a kernel reads: a column, perhaps with yes and no changing places.
  struct Source: Hashable, Sendable {
    let place: Place
    var isDenied = false
  }

  /// One kernel to run.
  struct Step: Sendable {
    let operation: Operation
    let immediate: Int64
    let sources: [Source]
    /// Whether each source is a truth.
    let isTruth: [Bool]
    let result: Place
  }

  let program: RuleProgram
  let steps: [Step]
  /// The cells that every engagement has.
  let constants: [Int64]
  /// How many truth and value registers are in use at one time at most.
  let truths: Int
  let values: Int
  let sliced: Int
  /// Where the verdicts stand once all steps have run, in the order in which they were asked for.
  let roots: [Source]
  /// Whether each verdict is a truth.
  package let rootIsTruth: [Bool]
  /// The slots that are read, in both views, ascending, and whether each is a truth.
  package let slots: [Int]
  let slotIsTruth: [Bool]

  /// Compiles a program; O(nodes).
  package init(_ program: RuleProgram) {
    var compiler = PlanCompiler(program)
    compiler.compile()
    self.program = program
    steps = compiler.steps
    constants = compiler.constants
    truths = compiler.truthCount
    values = compiler.valueCount
    sliced = compiler.slicedCount
    roots = program.roots.map { compiler.sources[$0] }
    rootIsTruth = program.roots.map(program.isTruth)
    slots = program.slots
    slotIsTruth = compiler.slotIsTruth(program.slots)
  }
}

/// Gives each node its place, and each register back after its last reader.
private struct PlanCompiler {
  let program: RuleProgram
  private(set) var steps: [ColumnPlan.Step] = []
  private(set) var constants: [Int64] = []
  private(set) var truthCount = 0
  private(set) var valueCount = 0
  private(set) var slicedCount = 0
  /// Where the column of each node stands.
  private(set) var sources: [ColumnPlan.Source]
  private var constantIndices: [Int64: Int] = [:]
  private var truthSlots: Set<Int> = []
  private var freeTruths: [Int] = []
  private var freeValues: [Int] = []
  private var freeSliced: [Int] = []
  private let choices: SlicedChoices
  /// How many readers of each node have not run yet; a denial passes its readers on.
  private var readers: [Int]
  /// The node that computes what a node stands for, behind denials.
  private var origin: [Int]

  init(_ program: RuleProgram) {
    self.program = program
    choices = SlicedChoices(program)
    sources = Array(repeating: ColumnPlan.Source(place: .constant(0)), count: program.count)
    readers = Array(repeating: 0, count: program.count)
    origin = Array(0..<program.count)
  }

  mutating func compile() {
    program.forEachNode { node, operation in
      if operation == .not { origin[node] = origin[program.operands(node)[0]] }
    }
    program.forEachNode { node, operation in
      guard operation != .not else { return }
      for operand in program.operands(node) { readers[origin[operand]] += 1 }
    }
    // What a verdict needs is never given back.
    for root in program.roots { readers[origin[root]] += 1 }
    program.forEachNode { node, operation in place(node, operation) }
  }

  func slotIsTruth(_ slots: [Int]) -> [Bool] { slots.map(truthSlots.contains) }

  private mutating func place(_ node: Int, _ operation: Operation) {
    let immediate = program.immediate(node)
    switch operation {
    case .constant:
      let index = constantIndices[immediate] ?? constants.count
      if index == constants.count { constants.append(immediate) }
      constantIndices[immediate] = index
      sources[node] = ColumnPlan.Source(place: .constant(index))
    case .slot:
      if program.isTruth(node) { truthSlots.insert(Int(immediate)) }
      sources[node] = ColumnPlan.Source(place: .slot(Int(immediate)))
    case .not:
      let denied = sources[program.operands(node)[0]]
      sources[node] = ColumnPlan.Source(place: denied.place, isDenied: !denied.isDenied)
    default:
      let operands = program.operands(node)
      let result = takeRegister(node)
      steps.append(
        ColumnPlan.Step(
          operation: operation, immediate: immediate, sources: operands.map { sources[$0] },
          isTruth: operands.map(program.isTruth), result: result))
      for operand in operands { release(origin[operand]) }
      sources[node] = ColumnPlan.Source(place: result)
    }
  }

  private mutating func release(_ node: Int) {
    readers[node] -= 1
    guard readers[node] == 0 else { return }
    switch sources[node].place {
    case .truth(let register): freeTruths.append(register)
    case .value(let register): freeValues.append(register)
    case .sliced(let register): freeSliced.append(register)
    case .slot, .constant: break
    }
  }

  private mutating func takeRegister(_ node: Int) -> ColumnPlan.Place {
    if program.isTruth(node) { return .truth(Self.take(&freeTruths, &truthCount)) }
    if choices.isSliced[node] { return .sliced(Self.take(&freeSliced, &slicedCount)) }
    return .value(Self.take(&freeValues, &valueCount))
  }

  private static func take(_ free: inout [Int], _ count: inout Int) -> Int {
    if let register = free.popLast() { return register }
    count += 1
    return count - 1
  }
}
