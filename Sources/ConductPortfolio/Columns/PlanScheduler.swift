/// Leaves out what no verdict needs, orders what is left, and gives registers, each back after its last reader.
struct PlanScheduler {
  typealias Plane = ColumnPlan.Plane
  typealias Operand = ColumnPlan.Operand

  private let forms: [PlaneBuilder.Form]
  private let builtSteps: [ColumnPlan.Step]
  private let builtRoots: [ColumnPlan.Root]
  private(set) var instructions: [ColumnPlan.Instruction] = []
  private(set) var steps: [ColumnPlan.Step] = []
  private(set) var inputPlanes: [ColumnPlan.InputPlane] = []
  private(set) var roots: [ColumnPlan.Root] = []
  private(set) var planeRegisters = 0
  private(set) var valueRegisters = 0
  /// How many readers of each plane, and of each step's value, have not run yet; none where it is not needed.
  private var readers: [Int]
  private var valueReaders: [Int]
  /// The number that each plane has in the plan, and the register of each step's value.
  private var numbers: [Plane]
  private var registers: [Int]
  private var freePlanes: [Plane] = []
  private var freeRegisters: [Int] = []

  init(_ compiler: PlanCompiler) {
    forms = compiler.builder.forms
    builtSteps = compiler.steps
    builtRoots = compiler.roots
    readers = Array(repeating: 0, count: forms.count)
    valueReaders = Array(repeating: 0, count: builtSteps.count)
    numbers = Array(repeating: ColumnPlan.none, count: forms.count)
    registers = Array(repeating: 0, count: builtSteps.count)
  }

  mutating func schedule() {
    countReaders()
    numberInputs()
    for (plane, form) in forms.enumerated() {
      switch form {
      case .none, .all, .input: break
      case .and(let left, let right): append(.and, left, right, Plane(plane))
      case .or(let left, let right): append(.or, left, right, Plane(plane))
      case .andNot(let left, let right): append(.andNot, left, right, Plane(plane))
      case .output(let step, let isSecond): if !isSecond { append(step) }
      }
    }
    roots = builtRoots.map { root in
      switch root {
      case .truth(let truths): .truth(placed(truths))
      case .value(let operand): .value(placed(operand))
      }
    }
  }

  // MARK: - What is needed

  private mutating func countReaders() {
    for root in builtRoots {
      switch root {
      case .truth(let truths): read([truths.yes, truths.no])
      case .value(let operand): read(operand)
      }
    }
    for (plane, form) in forms.enumerated().reversed() {
      switch form {
      case .none, .all, .input: break
      case .and(let left, let right), .or(let left, let right), .andNot(let left, let right):
        if readers[plane] > 0 { read([left, right]) }
      case .output(let step, let isSecond):
        // The first plane of a step stands before its second, so that all readers are counted by now.
        if !isSecond, isNeeded(step) {
          for operand in builtSteps[step].operands { read(operand) }
          if case .select(let condition) = builtSteps[step].kind { read([condition.yes, condition.no]) }
        }
      }
    }
  }

  private func isNeeded(_ step: Int) -> Bool {
    let planes = builtSteps[step].planes
    return valueReaders[step] > 0 || readers[Int(planes.yes)] > 0 || readers[Int(planes.no)] > 0
  }

  private mutating func read(_ planes: [Plane]) {
    for plane in planes { readers[Int(plane)] += 1 }
  }

  private mutating func read(_ operand: Operand) {
    read(operand.planes)
    if case .register(let step) = operand.place { valueReaders[step] += 1 }
  }

  private mutating func numberInputs() {
    numbers[Int(ColumnPlan.all)] = ColumnPlan.all
    for (plane, form) in forms.enumerated() where readers[plane] > 0 {
      guard case .input(let input) = form else { continue }
      numbers[plane] = Plane(2 + inputPlanes.count)
      inputPlanes.append(input)
    }
  }

  // MARK: - What is done

  private mutating func append(_ kind: ColumnPlan.Instruction.Kind, _ left: Plane, _ right: Plane, _ plane: Plane) {
    guard readers[Int(plane)] > 0 else { return }
    let (first, second) = (numbers[Int(left)], numbers[Int(right)])
    release([left, right])
    numbers[Int(plane)] = takePlane()
    instructions.append(
      ColumnPlan.Instruction(kind: kind, left: first, right: second, result: numbers[Int(plane)]))
  }

  /// What a step gives must not stand where it still reads: it gives its registers back last.
  private mutating func append(_ number: Int) {
    guard isNeeded(number) else { return }
    var step = builtSteps[number]
    step.operands = step.operands.map(placed)
    if case .select(let condition) = step.kind {
      step = ColumnPlan.Step(kind: .select(placed(condition)), operands: step.operands, planes: step.planes)
    }
    let planes = [builtSteps[number].planes.yes, builtSteps[number].planes.no]
    for plane in planes { numbers[Int(plane)] = takePlane() }
    if step.givesValue { registers[number] = takeRegister() }
    step.planes = placed(builtSteps[number].planes)
    step.register = registers[number]
    instructions.append(
      ColumnPlan.Instruction(kind: .step, left: Plane(steps.count), right: ColumnPlan.none, result: ColumnPlan.none))
    steps.append(step)
    for operand in builtSteps[number].operands { release(operand) }
    if case .select(let condition) = builtSteps[number].kind { release([condition.yes, condition.no]) }
    for plane in planes where readers[Int(plane)] == 0 { freePlanes.append(numbers[Int(plane)]) }
    if step.givesValue, valueReaders[number] == 0 { freeRegisters.append(registers[number]) }
  }

  private func placed(_ truths: ColumnPlan.Truths) -> ColumnPlan.Truths {
    ColumnPlan.Truths(yes: numbers[Int(truths.yes)], no: numbers[Int(truths.no)])
  }

  private func placed(_ operand: Operand) -> Operand {
    let place: ColumnPlan.Place =
      switch operand.place {
      case .column, .constant: operand.place
      case .register(let step): .register(registers[step])
      case .choice(let candidates):
        .choice(candidates.map { ColumnPlan.Candidate(cell: $0.cell, plane: numbers[Int($0.plane)]) })
      case .truths(let truths): .truths(placed(truths))
      }
    return Operand(place: place, known: numbers[Int(operand.known)])
  }

  // MARK: - Registers

  private mutating func release(_ planes: [Plane]) {
    for plane in planes {
      readers[Int(plane)] -= 1
      guard readers[Int(plane)] == 0 else { continue }
      switch forms[Int(plane)] {
      case .none, .all, .input: break
      case .and, .or, .andNot, .output: freePlanes.append(numbers[Int(plane)])
      }
    }
  }

  private mutating func release(_ operand: Operand) {
    release(operand.planes)
    guard case .register(let step) = operand.place else { return }
    valueReaders[step] -= 1
    if valueReaders[step] == 0 { freeRegisters.append(registers[step]) }
  }

  private mutating func takePlane() -> Plane {
    if let free = freePlanes.popLast() { return free }
    planeRegisters += 1
    return Plane(1 + inputPlanes.count + planeRegisters)
  }

  private mutating func takeRegister() -> Int {
    if let free = freeRegisters.popLast() { return free }
    valueRegisters += 1
    return valueRegisters - 1
  }
}
