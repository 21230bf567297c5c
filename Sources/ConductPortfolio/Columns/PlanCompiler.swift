import Conduct

/// Turns each node of a program into planes and steps.
struct PlanCompiler {
  typealias Truths = ColumnPlan.Truths
  typealias Operand = ColumnPlan.Operand
  typealias Candidate = ColumnPlan.Candidate
  typealias Step = ColumnPlan.Step

  /// What a node became.
  private enum Meaning {
    /// A constant, to be read as a truth or as a value: equal cells share a node.
    case constant(Int64)
    case truth(Truths)
    case value(Operand)
  }

  /// How many cells a value may have to be kept as a plane for each of them.
  static let maximumCandidates = 16

  let program: RuleProgram
  private(set) var builder = PlaneBuilder()
  private(set) var steps: [Step] = []
  private(set) var roots: [ColumnPlan.Root] = []
  private(set) var slotIsTruth: [Bool]
  private var meanings: [Meaning] = []
  private let columns: [Int: Int]

  init(_ program: RuleProgram) {
    self.program = program
    let slots = program.slots
    columns = Dictionary(uniqueKeysWithValues: slots.enumerated().map { ($1, $0) })
    slotIsTruth = slots.map { _ in false }
  }

  mutating func compile() {
    program.forEachNode { node, operation in meanings.append(meaning(node, operation)) }
    roots = program.roots.map { program.isTruth($0) ? .truth(truths($0)) : .value(value($0)) }
  }

  // MARK: - What nodes became

  private func truths(_ node: Int) -> Truths {
    switch meanings[node] {
    case .truth(let truths): truths
    case .constant(let cell):
      Truths(
        yes: cell == Cell.yes ? ColumnPlan.all : ColumnPlan.none,
        no: cell == Cell.no ? ColumnPlan.all : ColumnPlan.none)
    case .value: Truths(yes: ColumnPlan.none, no: ColumnPlan.none)
    }
  }

  private func value(_ node: Int) -> Operand {
    switch meanings[node] {
    case .value(let operand): operand
    case .constant(let cell):
      Operand(place: .constant(cell), known: cell == Cell.unknown ? ColumnPlan.none : ColumnPlan.all)
    case .truth(let truths): Operand(place: .truths(truths), known: ColumnPlan.all)
    }
  }

  /// The cells that a value may have, if it is known where it has which.
  private func candidates(_ operand: Operand) -> [Candidate]? {
    switch operand.place {
    case .constant(Cell.unknown): []
    case .constant(let cell): [Candidate(cell: cell, plane: ColumnPlan.all)]
    case .choice(let candidates): candidates
    case .column, .register, .truths: nil
    }
  }

  private mutating func meaning(_ node: Int, _ operation: Operation) -> Meaning {
    let operands = program.operands(node)
    switch operation {
    case .constant: return .constant(program.immediate(node))
    case .slot: return slot(Int(program.immediate(node)), isTruth: program.isTruth(node))
    case .not:
      let inner = truths(operands[0])
      return .truth(Truths(yes: inner.no, no: inner.yes))
    case .and, .or, .isKnownTruth, .isKnownValue, .less, .equal, .inSet, .happened, .tableTruth:
      return .truth(truth(node, operation, operands))
    case .select, .tableValue, .highest, .lowest, .scale, .multiply:
      if let operand = choice(operation, operands) ?? scaled(node, operation, operands) { return .value(operand) }
      return .value(select(operation, operands) ?? computed(node, operation, operands))
    case .atLeast, .fewer: return .truth(counted(node, operation, operands))
    case .earliest, .add, .subtract, .negate, .total, .addDays, .addMonths, .addBusinessDays, .daysBetween,
      .businessDaysBetween:
      return .value(computed(node, operation, operands))
    }
  }

  private mutating func slot(_ slot: Int, isTruth: Bool) -> Meaning {
    guard let column = columns[slot] else { return .constant(isTruth ? Cell.open : Cell.unknown) }
    slotIsTruth[column] = isTruth
    let yes = builder.plane(.input(ColumnPlan.InputPlane(column: column, isNo: false)))
    guard isTruth else { return .value(Operand(place: .column(column), known: yes)) }
    return .truth(Truths(yes: yes, no: builder.plane(.input(ColumnPlan.InputPlane(column: column, isNo: true)))))
  }

  // MARK: - Truths

  private mutating func truth(_ node: Int, _ operation: Operation, _ operands: [Int]) -> Truths {
    switch operation {
    case .and:
      // Strong Kleene: yes where all are yes, no where one is no; an *or* the other way round.
      let parts = operands.map(truths)
      return Truths(yes: builder.and(parts.map(\.yes)), no: builder.or(parts.map(\.no)))
    case .or:
      let parts = operands.map(truths)
      return Truths(yes: builder.or(parts.map(\.yes)), no: builder.and(parts.map(\.no)))
    case .isKnownTruth:
      let inner = truths(operands[0])
      let known = builder.or(inner.yes, inner.no)
      return Truths(yes: known, no: builder.not(known))
    case .isKnownValue:
      let known = value(operands[0]).known
      return Truths(yes: known, no: builder.not(known))
    case .less: return compared(operands, .less) { $0 < $1 }
    case .equal: return compared(operands, .equal) { $0 == $1 }
    case .inSet: return within(value(operands[0]), program.ranges(ofValueSet: program.immediate(node)))
    case .happened: return within(value(operands[0]), [(Cell.unknown + 1)...(Cell.never - 1)])
    default: return table(operands)
    }
  }

  private mutating func compared(
    _ operands: [Int], _ kind: Step.Kind, _ relation: (Int64, Int64) -> Bool
  ) -> Truths {
    let (left, right) = (value(operands[0]), value(operands[1]))
    let known = builder.and(left.known, right.known)
    let bits: ColumnPlan.Plane
    if let lefts = candidates(left), let rights = candidates(right) {
      let pairs = lefts.flatMap { left in rights.filter { relation(left.cell, $0.cell) }.map { (left.plane, $0.plane) }
      }
      bits = builder.or(pairs.map { builder.and($0, $1) })
    } else {
      bits = add(Step(kind: kind, operands: [left, right], planes: Self.unset)).yes
    }
    return Truths(yes: builder.and(bits, known), no: builder.andNot(known, bits))
  }

  private mutating func within(_ operand: Operand, _ ranges: [ClosedRange<Int64>]) -> Truths {
    let bits: ColumnPlan.Plane
    if let candidates = candidates(operand) {
      bits = builder.or(candidates.filter { one in ranges.contains { $0.contains(one.cell) } }.map(\.plane))
    } else {
      bits = add(Step(kind: .within(ranges), operands: [operand], planes: Self.unset)).yes
    }
    return Truths(yes: builder.and(bits, operand.known), no: builder.andNot(operand.known, bits))
  }

  /// The truth on which all rows that are not excluded agree, of which there must be one.
  private mutating func table(_ operands: [Int]) -> Truths {
    let excluded = stride(from: 0, to: operands.count, by: 2).map { truths(operands[$0]).no }
    let values = stride(from: 1, to: operands.count, by: 2).map { truths(operands[$0]) }
    let some = builder.not(builder.and(excluded))
    let yes = builder.and(zip(excluded, values).map { builder.or($0, $1.yes) })
    let no = builder.and(zip(excluded, values).map { builder.or($0, $1.no) })
    return Truths(yes: builder.and(yes, some), no: builder.and(no, some))
  }

  private mutating func counted(_ node: Int, _ operation: Operation, _ operands: [Int]) -> Truths {
    let kind = Step.Kind.truth(operation, immediate: program.immediate(node))
    return add(Step(kind: kind, operands: operands.map(value), planes: Self.unset))
  }

  // MARK: - Values

  /// A value of which each cell that it may have is a plane; nil where there are too many, or they are not known.
  private mutating func choice(_ operation: Operation, _ operands: [Int]) -> Operand? {
    var found: [Candidate]?
    switch operation {
    case .select: found = selected(operands)
    case .tableValue: found = tabulated(operands)
    case .highest: found = first(of: operands.enumerated().reversed())
    case .lowest: found = first(of: Array(operands.enumerated()))
    default: return nil
    }
    guard let found, found.count <= Self.maximumCandidates else { return nil }
    return Operand(place: .choice(found), known: builder.or(found.map(\.plane)))
  }

  /// `if c then a else b`: where the condition is open, the cell on which both agree.
  private mutating func selected(_ operands: [Int]) -> [Candidate]? {
    let condition = truths(operands[0])
    guard let then = candidates(value(operands[1])), let otherwise = candidates(value(operands[2])) else { return nil }
    return union(of: [then, otherwise]).map { cell in
      let (first, second) = (plane(of: cell, in: then), plane(of: cell, in: otherwise))
      let planes = [
        builder.and(condition.yes, first), builder.and(condition.no, second), builder.and(first, second),
      ]
      return Candidate(cell: cell, plane: builder.or(planes))
    }
  }

  /// The cell on which all rows that are not excluded agree, of which there must be one.
  private mutating func tabulated(_ operands: [Int]) -> [Candidate]? {
    let values = stride(from: 1, to: operands.count, by: 2).map { candidates(value(operands[$0])) }
    let known = values.compactMap { $0 }
    guard known.count == values.count else { return nil }
    let excluded = stride(from: 0, to: operands.count, by: 2).map { truths(operands[$0]).no }
    let some = builder.not(builder.and(excluded))
    return union(of: known).map { cell in
      let agreeing = zip(excluded, known).map { builder.or($0, plane(of: cell, in: $1)) }
      return Candidate(cell: cell, plane: builder.and(builder.and(agreeing), some))
    }
  }

  /// The place of the first operand that is yes, all before it being no.
  private mutating func first(of operands: [(offset: Int, element: Int)]) -> [Candidate] {
    var before = ColumnPlan.all
    return operands.map { place, operand in
      let truth = truths(operand)
      defer { before = builder.and(before, truth.no) }
      return Candidate(cell: Int64(place), plane: builder.and(before, truth.yes))
    }
  }

  private func union(of lists: [[Candidate]]) -> [Int64] { Set(lists.joined().map(\.cell)).sorted() }

  private func plane(of cell: Int64, in candidates: [Candidate]) -> ColumnPlan.Plane {
    candidates.first { $0.cell == cell }?.plane ?? ColumnPlan.none
  }

  private mutating func select(_ operation: Operation, _ operands: [Int]) -> Operand? {
    guard operation == .select else { return nil }
    let sources = [value(operands[1]), value(operands[2])]
    return register(Step(kind: .select(truths(operands[0])), operands: sources, planes: Self.unset))
  }

  /// A product with a constant, where it is no rounded one; nil otherwise.
  private mutating func scaled(_ node: Int, _ operation: Operation, _ operands: [Int]) -> Operand? {
    if operation == .scale {
      let kind = Step.Kind.scale(by: 10_000, limit: Cell.limit * 10_000)
      return register(Step(kind: kind, operands: [value(operands[0])], planes: Self.unset))
    }
    let immediate = program.immediate(node)
    guard operation == .multiply, immediate == 0 || immediate == 1 else { return nil }
    for (constant, other) in [(0, 1), (1, 0)] {
      guard case .constant(let factor) = value(operands[constant]).place else { continue }
      guard factor != Cell.unknown, factor != 0, factor.magnitude <= UInt64(Cell.limit) else { return nil }
      let kind = Step.Kind.scale(by: factor, limit: immediate == 0 ? Cell.limit : Cell.limit * 10_000)
      return register(Step(kind: kind, operands: [value(operands[other])], planes: Self.unset))
    }
    return nil
  }

  private mutating func computed(_ node: Int, _ operation: Operation, _ operands: [Int]) -> Operand {
    let kind = Step.Kind.value(operation, immediate: program.immediate(node))
    return register(Step(kind: kind, operands: operands.map(value), planes: Self.unset))
  }

  // MARK: - Steps

  private static let unset = Truths(yes: ColumnPlan.none, no: ColumnPlan.none)

  /// Adds a step, and returns the planes that it gives.
  private mutating func add(_ step: Step) -> Truths {
    var step = step
    step.register = steps.count
    step.planes = Truths(
      yes: builder.plane(.output(step: steps.count, isSecond: false)),
      no: builder.plane(.output(step: steps.count, isSecond: true)))
    steps.append(step)
    return step.planes
  }

  /// Adds a step that gives a value.
  private mutating func register(_ step: Step) -> Operand {
    let known = add(step).yes
    return Operand(place: .register(steps.count - 1), known: known)
  }
}
