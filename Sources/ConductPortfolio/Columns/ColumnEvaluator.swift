import Conduct

/// Computes the verdicts of many engagements, block by block, a column at a time.
///
/// The buffers are made once; a block's registers fit the second-level cache. Blocks are so large that of each column
/// several lines of the cache are read behind one another, which the machine then fetches ahead of time.
package final class ColumnEvaluator {
  /// How many engagements a block has unless told otherwise.
  package static let standardBlock = 8_192

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
  let steps: ColumnSteps
  /// The block at hand; behind an address, so that no kernel checks for exclusive access.
  private let current: UnsafeMutablePointer<(firstRow: Int, words: Int)>
  let blockWords: Int
  private let planes: BitPlane.Plane
  private let cells: BitPlane.Cells
  private let constantPlanes: BitPlane.Plane
  private let constantCells: BitPlane.Cells
  private let slicedPlanes: BitPlane.Plane
  /// The cells of each sliced register, once a verdict is read from it.
  private let slicedCells: BitPlane.Cells
  /// Truths written out as cells for the operations that want them so.
  let scratch: BitPlane.Cells
  let scratchPlanes: BitPlane.Plane
  /// The columns of the table at hand by slot; plain addresses, so that no kernel counts references.
  private let inputs: UnsafeMutablePointer<ColumnTable.Column?>
  private var firstRow: Int { current.pointee.firstRow }
  /// The words of a plane in the block at hand.
  var words: Int { current.pointee.words }
  /// The planes of a constant: yes, no, known, and its digits where it is sliced.
  private static let constantWidth = 2 + SlicedChoices.planes

  /// Makes the registers for a plan.
  package init(_ plan: ColumnPlan, block: Int = ColumnEvaluator.standardBlock) {
    self.plan = plan
    let words = max(1, (block + 63) / 64)
    blockWords = words
    self.block = words * 64
    lanes = LanePass(plan.program)
    steps = ColumnSteps(plan)
    current = .allocate(capacity: 1)
    current.initialize(to: (firstRow: 0, words: 0))
    planes = Self.planes((plan.truths * 2 + plan.values) * words)
    cells = Self.cells(plan.values * words * 64)
    constantPlanes = Self.planes(plan.constants.count * Self.constantWidth * words)
    constantCells = Self.cells(plan.constants.count * words * 64)
    slicedPlanes = Self.planes(plan.sliced * SlicedChoices.planes * words)
    slicedCells = Self.cells(plan.sliced * words * 64)
    let widest = plan.steps.map(\.sources.count).max() ?? 0
    scratch = Self.cells((widest + 1) * words * 64)
    scratchPlanes = Self.planes(2 * words)
    inputs = .allocate(capacity: plan.program.slotCount * 2)
    inputs.initialize(repeating: nil, count: plan.program.slotCount * 2)
    fillConstants()
  }

  deinit {
    planes.deallocate()
    cells.deallocate()
    constantPlanes.deallocate()
    constantCells.deallocate()
    slicedPlanes.deallocate()
    slicedCells.deallocate()
    inputs.deallocate()
    current.deallocate()
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
      let digits = (0..<SlicedChoices.digits).map { cell >> Int64($0) & 1 != 0 }
      for (offset, isSet) in ([cell == Cell.yes, cell == Cell.no, cell != Cell.unknown] + digits).enumerated() {
        let plane = constantPlanes + (index * Self.constantWidth + offset) * blockWords
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
    for slot in plan.slots { inputs[slot] = table.index(ofSlot: slot).map { table.columns[$0] } }
    defer { for slot in plan.slots { inputs[slot] = nil } }
    var row = 0
    while row < table.count {
      let rows = row..<min(row + block, table.count)
      current.pointee = (firstRow: row, words: (rows.count + 63) / 64)
      for step in steps.all { run(step) }
      body(rows, BlockVerdicts(evaluator: self, words: words))
      row = rows.upperBound
    }
  }

  // MARK: - Registers

  func truths(_ source: ColumnPlan.Source) -> Truths {
    let truths: Truths
    switch source.place {
    case .slot(let slot):
      guard let column = inputs[slot] else { return Truths(yes: planes, no: planes) }
      truths = Truths(yes: column.yes + firstRow / 64, no: column.no + firstRow / 64)
    case .constant(let index):
      let plane = constant(index)
      truths = Truths(yes: plane, no: plane + blockWords)
    case .truth(let register), .value(let register), .sliced(let register):
      let plane = planes + register * 2 * blockWords
      truths = Truths(yes: plane, no: plane + blockWords)
    }
    return source.isDenied ? Truths(yes: truths.no, no: truths.yes) : truths
  }

  func values(_ place: ColumnPlan.Place) -> Values {
    switch place {
    case .slot(let slot):
      guard let column = inputs[slot], let cells = column.cells else {
        return Values(cells: scratch, known: scratchPlanes)
      }
      return Values(cells: cells + firstRow, known: column.yes + firstRow / 64)
    case .constant(let index):
      return Values(cells: constantCells + index * block, known: constant(index) + 2 * blockWords)
    case .truth(let register), .value(let register):
      let known = planes + (plan.truths * 2 + register) * blockWords
      return Values(cells: cells + register * block, known: known)
    case .sliced(let register):
      let cells = slicedCells + register * block
      BitPlane.join(digits(place), SlicedChoices.digits, stride: blockWords, cells, words: words)
      return Values(cells: cells, known: digits(place))
    }
  }

  /// The planes of a sliced value, or of a constant that one is chosen from: known, then the digits.
  func digits(_ place: ColumnPlan.Place) -> BitPlane.Plane {
    switch place {
    case .sliced(let register): slicedPlanes + register * SlicedChoices.planes * blockWords
    case .constant(let index): constant(index) + 2 * blockWords
    case .slot, .truth, .value: slicedPlanes
    }
  }

  /// The cell of one engagement of a sliced value.
  func cell(sliced place: ColumnPlan.Place, row: Int) -> Int64 {
    let planes = digits(place) + (row >> 6)
    let bits = (0..<SlicedChoices.planes).map { Int64(planes[$0 * blockWords] >> UInt64(row & 63) & 1) }
    return bits[0] == 0 ? Cell.unknown : (1..<bits.count).reduce(0) { $0 | bits[$1] << Int64($1 - 1) }
  }

  private func constant(_ index: Int) -> BitPlane.Plane {
    constantPlanes + index * Self.constantWidth * blockWords
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
