package import Conduct

/// The rules of a program, compiled for columns: what is done with which bit plane, in which order.
///
/// A truth is two planes, one for *yes* and one for *no*, 64 engagements a word, and nearly all rules become *and*,
/// *or* and *and not* of whole planes. A denial exchanges the two and costs nothing. A value that is one of a few
/// constants is a plane for each of them. Only other values have registers of numbers, with a plane of those that are
/// known.
///
/// What no verdict needs is not computed, and a register is used again once its last reader has run, so that a block's
/// registers stay in the cache.
package struct ColumnPlan: Sendable {
  /// A bit plane by its number: the two that never change, those of the input, then the registers.
  typealias Plane = Int32

  /// The plane in which no bit is set, and the one in which all are.
  static let none: Plane = 0
  static let all: Plane = 1

  /// A plane of the input: of truths *yes* or *no*, of values those that are known.
  struct InputPlane: Hashable, Sendable {
    /// The place of the slot among `slots`.
    let column: Int
    let isNo: Bool
  }

  /// A truth: where it is yes, and where it is no.
  struct Truths: Hashable, Sendable {
    var yes: Plane
    var no: Plane
  }

  /// Where the values of a node stand.
  enum Place: Hashable, Sendable {
    /// In a column of the input, by the place of its slot.
    case column(Int)
    case register(Int)
    /// The same for every engagement.
    case constant(Int64)
    /// A plane for each cell that the value may have.
    case choice([Candidate])
    /// A truth, read as a cell.
    case truths(Truths)
  }

  /// A cell that a value may have, and where it has it.
  struct Candidate: Hashable, Sendable {
    let cell: Int64
    var plane: Plane
  }

  /// What a step reads: values, and where they are known.
  struct Operand: Hashable, Sendable {
    var place: Place
    var known: Plane
  }

  /// One thing to do.
  struct Instruction: Sendable {
    enum Kind: Sendable {
      case and, or, andNot
      /// The step whose place among `steps` stands on the left.
      case step
    }
    let kind: Kind
    let left: Plane
    let right: Plane
    let result: Plane
  }

  /// What needs more than planes.
  struct Step: Sendable {
    enum Kind: Sendable {
      /// Whether a value lies in one of some ranges; what it says of values that are not known means nothing.
      case within([ClosedRange<Int64>])
      /// How two values compare, likewise.
      case less, equal
      /// A choice between two values.
      case select(Truths)
      /// The value times a factor that is not 0; what grows beyond the limit is unknown.
      case scale(by: Int64, limit: Int64)
      /// Any other value, an engagement at a time, as the evaluator computes it.
      case value(Operation, immediate: Int64)
      /// Any other truth.
      case truth(Operation, immediate: Int64)
    }
    let kind: Kind
    var operands: [Operand]
    /// The register of a value.
    var register = 0
    /// Where the answer of a test is yes, or where a value is known; and where a truth is no.
    var planes: Truths
  }

  /// A verdict.
  enum Root: Sendable {
    case truth(Truths)
    case value(Operand)
  }

  let program: RuleProgram
  let instructions: [Instruction]
  let steps: [Step]
  /// The planes of the input that are read, in the order of their numbers.
  let inputPlanes: [InputPlane]
  /// How many planes and values are in use at one time at most.
  let planeRegisters: Int
  let valueRegisters: Int
  /// Where the verdicts stand once all is done, in the order in which they were asked for.
  let roots: [Root]
  /// Whether each verdict is a truth.
  package let rootIsTruth: [Bool]
  /// The slots that are read, in both views, ascending, and whether each is a truth.
  package let slots: [Int]
  let slotIsTruth: [Bool]

  /// Compiles a program; O(nodes).
  package init(_ program: RuleProgram) {
    var compiler = PlanCompiler(program)
    compiler.compile()
    var scheduler = PlanScheduler(compiler)
    scheduler.schedule()
    self.program = program
    instructions = scheduler.instructions
    steps = scheduler.steps
    inputPlanes = scheduler.inputPlanes
    planeRegisters = scheduler.planeRegisters
    valueRegisters = scheduler.valueRegisters
    roots = scheduler.roots
    rootIsTruth = program.roots.map(program.isTruth)
    slots = program.slots
    slotIsTruth = compiler.slotIsTruth
  }
}

extension ColumnPlan.Operand {
  /// The planes that are read with the values.
  var planes: [ColumnPlan.Plane] {
    switch place {
    case .column, .register, .constant: [known]
    case .choice(let candidates): candidates.map(\.plane)
    case .truths(let truths): [truths.yes, truths.no]
    }
  }
}

extension ColumnPlan.Step {
  /// The planes that the step reads.
  var sources: [ColumnPlan.Plane] {
    let planes = operands.flatMap(\.planes)
    if case .select(let condition) = kind { return planes + [condition.yes, condition.no] }
    return planes
  }

  /// Whether the step fills a register of values.
  var givesValue: Bool {
    switch kind {
    case .select, .scale, .value: true
    case .within, .less, .equal, .truth: false
    }
  }
}
