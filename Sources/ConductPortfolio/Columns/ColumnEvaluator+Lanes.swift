import Conduct

/// The values of a block, as the kernels want them.
extension ColumnEvaluator {
  /// The values of an operand in the form in which they stand; in the scratch area where they must be written out.
  func lanes(_ operand: ColumnPlan.Operand, _ area: UnsafeMutablePointer<Int64>) -> Lanes {
    switch operand.place {
    case .column(let index):
      let column = columns[index]
      if let cells = column.cells { return .wide(UnsafePointer(cells + firstRow)) }
      if let narrow = column.narrow { return .narrow(UnsafePointer(narrow + firstRow)) }
    case .register(let register):
      if !registerIsNarrow[register] { return .wide(UnsafePointer(wide + register * block)) }
      return .narrow(UnsafePointer(narrow + register * block))
    case .constant, .choice, .truths: break
    }
    return .wide(wideLanes(operand, area))
  }

  /// The values of an operand as cells; in the scratch area where they do not stand as cells.
  func wideLanes(_ operand: ColumnPlan.Operand, _ area: UnsafeMutablePointer<Int64>) -> UnsafePointer<Int64> {
    switch operand.place {
    case .column, .register:
      switch lanes(operand, area) {
      case .wide(let cells): return cells
      case .narrow(let values): widen(values, known: planes[Int(operand.known)], area)
      }
    case .constant(let cell): area.update(repeating: cell, count: words << 6)
    case .choice(let candidates): choose(candidates, area)
    case .truths(let truths):
      BitPlane.expand(yes: planes[Int(truths.yes)], no: planes[Int(truths.no)], area, words: words)
    }
    return UnsafePointer(area)
  }

  private func widen(_ values: UnsafePointer<Int32>, known: BitPlane.Plane, _ cells: UnsafeMutablePointer<Int64>) {
    for word in 0..<words {
      let bits = known[word]
      for lane in 0..<64 {
        let isKnown = bits &>> UInt64(lane) & 1 != 0
        cells[word << 6 + lane] = isKnown ? NarrowCell.widened(values[word << 6 + lane]) : Cell.unknown
      }
    }
  }

  /// Writes the cell of the candidate whose plane has the engagement, unknown where none has.
  private func choose(_ candidates: [ColumnPlan.Candidate], _ cells: UnsafeMutablePointer<Int64>) {
    let (words, stride) = (words, block / 64)
    // Candidates are numbered from 1; an engagement without one has 0.
    let digits = Int.bitWidth - candidates.count.leadingZeroBitCount
    spare.update(repeating: 0, count: digits * stride)
    for (number, candidate) in candidates.enumerated() {
      let plane = planes[Int(candidate.plane)]
      for digit in 0..<digits where (number + 1) &>> digit & 1 != 0 {
        let digit = spare + digit * stride
        for word in 0..<words { digit[word] |= plane[word] }
      }
    }
    BitPlane.spread(spare, digits, stride: stride, bytes, words: words)
    let table = [Cell.unknown] + candidates.map(\.cell)
    table.withUnsafeBufferPointer { table in
      for lane in 0..<(words << 6) { cells[lane] = table[Int(bytes[lane])] }
    }
  }
}

extension ColumnPlan.Operand {
  /// A truth, read as a cell.
  init(_ truths: ColumnPlan.Truths) { self.init(place: .truths(truths), known: ColumnPlan.all) }
}
