import Conduct

/// Computes the verdicts of many engagements, block by block, a column at a time.
///
/// The buffers are made once; a block's registers fit the second-level cache.
package final class ColumnEvaluator {
  /// How many engagements a block has unless told otherwise.
  package static let standardBlock = 1_024

  /// A truth as a kernel reads it.
  struct Truths {
    var yes: BitPlane.Plane
    var no: BitPlane.Plane
  }

  /// Values as a kernel reads them.
  struct Values {
    var cells: BitPlane.Cells
    /// Which are known.
    var known: BitPlane.Plane
  }

  /// What is computed.
  package let plan: ColumnPlan
  /// How many engagements a block has, a multiple of 64.
  package let block: Int
  let lanes: LanePass
  /// The words of a plane in the block at hand.
  var words = 0
  private let blockWords: Int
  private let planes: BitPlane.Plane
  private let cells: BitPlane.Cells
  private let constantPlanes: BitPlane.Plane
  private let constantCells: BitPlane.Cells
  /// Truths written out as cells for the operations that want them so.
  let scratch: BitPlane.Cells
  let scratchPlanes: BitPlane.Plane
  private var slotIndices: [Int]
  private var table: ColumnTable?
  private var firstRow = 0

  /// Makes the registers for a plan.
  package init(_ plan: ColumnPlan, block: Int = ColumnEvaluator.standardBlock) {
    self.plan = plan
    let words = max(1, (block + 63) / 64)
    blockWords = words
    self.block = words * 64
    lanes = LanePass(plan.program)
    planes = Self.planes((plan.truths * 2 + plan.values) * words)
    cells = Self.cells(plan.values * words * 64)
    constantPlanes = Self.planes(plan.constants.count * 3 * words)
    constantCells = Self.cells(plan.constants.count * words * 64)
    let widest = plan.steps.map(\.sources.count).max() ?? 0
    scratch = Self.cells((widest + 1) * words * 64)
    scratchPlanes = Self.planes(2 * words)
    slotIndices = Array(repeating: 0, count: plan.program.slotCount * 2)
    fillConstants()
  }

  deinit {
    planes.deallocate()
    cells.deallocate()
    constantPlanes.deallocate()
    constantCells.deallocate()
    scratch.deallocate()
    scratchPlanes.deallocate()
  }

  private static func planes(_ count: Int) -> BitPlane.Plane {
    let planes = BitPlane.Plane.allocate(capacity: max(1, count))
    planes.initialize(repeating: 0, count: max(1, count))
    return planes
  }

  private static func cells(_ count: Int) -> BitPlane.Cells {
    let cells = BitPlane.Cells.allocate(capacity: max(1, count))
    cells.initialize(repeating: Cell.unknown, count: max(1, count))
    return cells
  }

  /// Writes each constant as a truth, yes and no, and as a value, known and cells: equal cells share a node.
  private func fillConstants() {
    for (index, cell) in plan.constants.enumerated() {
      for (offset, isSet) in [cell == Cell.yes, cell == Cell.no, cell != Cell.unknown].enumerated() {
        let plane = constantPlanes + (index * 3 + offset) * blockWords
        plane.update(repeating: isSet ? .max : 0, count: blockWords)
      }
      (constantCells + index * block).update(repeating: cell, count: block)
    }
  }

  /// Computes all verdicts of a table, and calls the body with each block once its verdicts stand in the registers.
  ///
  /// The table must have the columns of the plan.
  package func run(_ table: ColumnTable, _ body: (_ rows: Range<Int>, _ verdicts: BlockVerdicts) -> Void) {
    precondition(plan.slots.allSatisfy { table.index(ofSlot: $0) != nil }, "a table with the columns of the plan")
    for slot in plan.slots { slotIndices[slot] = table.index(ofSlot: slot) ?? 0 }
    self.table = table
    defer { self.table = nil }
    var row = 0
    while row < table.count {
      let rows = row..<min(row + block, table.count)
      firstRow = row
      words = (rows.count + 63) / 64
      for step in plan.steps { run(step) }
      body(rows, BlockVerdicts(evaluator: self, words: words))
      row = rows.upperBound
    }
  }

  // MARK: - Registers

  func truths(_ source: ColumnPlan.Source) -> Truths {
    let truths: Truths
    switch source.place {
    case .slot(let slot):
      guard let column = table?.columns[slotIndices[slot]] else { return Truths(yes: planes, no: planes) }
      truths = Truths(yes: column.yes + firstRow / 64, no: column.no + firstRow / 64)
    case .constant(let index):
      let plane = constantPlanes + index * 3 * blockWords
      truths = Truths(yes: plane, no: plane + blockWords)
    case .truth(let register), .value(let register):
      let plane = planes + register * 2 * blockWords
      truths = Truths(yes: plane, no: plane + blockWords)
    }
    return source.isDenied ? Truths(yes: truths.no, no: truths.yes) : truths
  }

  func values(_ place: ColumnPlan.Place) -> Values {
    switch place {
    case .slot(let slot):
      guard let column = table?.columns[slotIndices[slot]], let cells = column.cells else {
        return Values(cells: scratch, known: scratchPlanes)
      }
      return Values(cells: cells + firstRow, known: column.yes + firstRow / 64)
    case .constant(let index):
      return Values(cells: constantCells + index * block, known: constantPlanes + (index * 3 + 2) * blockWords)
    case .truth(let register), .value(let register):
      let known = planes + (plan.truths * 2 + register) * blockWords
      return Values(cells: cells + register * block, known: known)
    }
  }

  /// The cells of any source: of a truth written out, in the scratch area with this index.
  func lanes(_ source: ColumnPlan.Source, isTruth: Bool, _ index: Int) -> UnsafePointer<Int64> {
    if case .constant(let constant) = source.place { return UnsafePointer(constantCells + constant * block) }
    guard isTruth else { return UnsafePointer(values(source.place).cells) }
    let area = scratch + index * block
    let truths = truths(source)
    BitPlane.expand(yes: truths.yes, no: truths.no, area, words: words)
    return UnsafePointer(area)
  }
}
