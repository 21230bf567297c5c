import Conduct

/// Computes the verdicts of many engagements, block by block, a column at a time.
///
/// The buffers are made once; a block's registers fit the first-level cache. Where each plane stands is looked up once
/// a block, so that an instruction is a loop over three addresses.
package final class ColumnEvaluator {
  /// How many engagements a block has unless told otherwise.
  package static let standardBlock = 2_048

  /// The values of a block as a kernel reads them.
  enum Lanes {
    case narrow(UnsafePointer<Int32>)
    case wide(UnsafePointer<Int64>)
  }

  /// What is computed.
  package let plan: ColumnPlan
  /// How many engagements a block has, a multiple of 64.
  package let block: Int
  let lanes: LanePass
  /// The words of a plane in the block at hand.
  var words = 0
  /// Where each plane of the plan begins in the block at hand.
  let planes: UnsafeMutablePointer<BitPlane.Plane>
  /// A register's values, narrow or wide.
  let narrow: UnsafeMutablePointer<Int32>
  let wide: UnsafeMutablePointer<Int64>
  let registerIsNarrow: UnsafeMutablePointer<Bool>
  /// Values written out for the operations that want them so, an area for each operand and one for the result.
  let scratch: UnsafeMutablePointer<Int64>
  /// The answers of a comparison, a byte each.
  let bytes: BitPlane.Bytes
  /// A few planes for whoever needs them: as many as a number up to `maximumCandidates` has digits.
  let spare: BitPlane.Plane
  /// The verdicts that are values, written out.
  private let rootCells: UnsafeMutablePointer<Int64>
  /// The planes that never change, and the registers.
  private let storage: BitPlane.Plane
  private let blockWords: Int
  private var columnIndices: [Int] = []
  private(set) var columns: [ColumnTable.Column] = []
  private(set) var firstRow = 0

  /// Makes the registers for a plan.
  package init(_ plan: ColumnPlan, block: Int = ColumnEvaluator.standardBlock) {
    self.plan = plan
    let words = max(1, (block + 63) / 64)
    blockWords = words
    self.block = words * 64
    lanes = LanePass(plan.program)
    planes = .allocate(capacity: 2 + plan.inputPlanes.count + plan.planeRegisters)
    storage = Self.made((2 + plan.planeRegisters) * words, of: 0)
    (storage + words).update(repeating: .max, count: words)
    narrow = Self.made(plan.valueRegisters * words * 64, of: 0)
    wide = Self.made(plan.valueRegisters * words * 64, of: Cell.unknown)
    registerIsNarrow = Self.made(plan.valueRegisters, of: false)
    let widest = plan.steps.map(\.operands.count).max() ?? 0
    scratch = Self.made((widest + 1) * words * 64, of: Cell.unknown)
    bytes = Self.made(words * 64, of: 0)
    spare = Self.made((Int.bitWidth - PlanCompiler.maximumCandidates.leadingZeroBitCount) * words, of: 0)
    rootCells = Self.made(plan.roots.count * words * 64, of: Cell.unknown)
    for plane in 0..<2 { planes[plane] = storage + plane * words }
    for plane in plan.inputPlanes.indices { planes[2 + plane] = storage }
    let registers = planes + 2 + plan.inputPlanes.count
    for register in 0..<plan.planeRegisters { registers[register] = storage + (2 + register) * words }
  }

  deinit {
    planes.deallocate()
    storage.deallocate()
    narrow.deallocate()
    wide.deallocate()
    registerIsNarrow.deallocate()
    scratch.deallocate()
    bytes.deallocate()
    spare.deallocate()
    rootCells.deallocate()
  }

  private static func made<Element>(_ count: Int, of element: Element) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    memory.initialize(repeating: element, count: max(1, count))
    return memory
  }

  /// Computes all verdicts of a table, and calls the body with each block once its verdicts stand in the registers.
  ///
  /// The table must have the columns of the plan.
  package func run(_ table: ColumnTable, _ body: (_ rows: Range<Int>, _ verdicts: BlockVerdicts) -> Void) {
    let indices = plan.slots.compactMap { table.index(ofSlot: $0) }
    precondition(indices.count == plan.slots.count, "a table with the columns of the plan")
    columns = indices.map { table.columns[$0] }
    defer { columns = [] }
    var row = 0
    while row < table.count {
      let rows = row..<min(row + block, table.count)
      firstRow = row
      words = (rows.count + 63) / 64
      for (plane, input) in plan.inputPlanes.enumerated() {
        let column = columns[input.column]
        planes[2 + plane] = (input.isNo ? column.no : column.yes) + row / 64
      }
      runInstructions()
      body(rows, BlockVerdicts(evaluator: self, words: words))
      row = rows.upperBound
    }
  }

  private func runInstructions() {
    let (planes, words) = (planes, words)
    plan.instructions.withUnsafeBufferPointer { instructions in
      for instruction in instructions {
        let left = planes[Int(instruction.left)]
        let right = planes[Int(instruction.right)]
        let result = planes[Int(instruction.result)]
        switch instruction.kind {
        case .and: BitPlane.and(left, right, result, words: words)
        case .or: BitPlane.or(left, right, result, words: words)
        case .andNot: BitPlane.andNot(left, right, result, words: words)
        case .step: run(plan.steps[Int(instruction.left)])
        }
      }
    }
  }

  // MARK: - Verdicts

  /// The cells of a verdict that is a value, one for each engagement of the block.
  func cells(_ root: Int) -> UnsafePointer<Int64> {
    switch plan.roots[root] {
    case .value(let operand): wideLanes(operand, rootCells + root * block)
    case .truth(let truths): wideLanes(ColumnPlan.Operand(truths), rootCells + root * block)
    }
  }

  /// The planes of a verdict that is a truth.
  func truths(_ root: Int) -> (yes: BitPlane.Plane, no: BitPlane.Plane) {
    guard case .truth(let truths) = plan.roots[root] else { return (planes[0], planes[0]) }
    return (planes[Int(truths.yes)], planes[Int(truths.no)])
  }
}
