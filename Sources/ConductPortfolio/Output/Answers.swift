import Conduct

/// The verdicts of a batch of rows, taken from the registers block by block: a code or a cell for each row.
final class Answers {
  /// How the codes or cells of a verdict are to be read.
  enum Form {
    /// The code is the place of a word.
    case words([String])
    /// The cells are values.
    case values(PortfolioColumn.Content)
    /// A code for each name: no, unknown or yes.
    case names([String], areMembers: Bool)
  }

  /// One verdict of all rows.
  struct Column {
    let verdict: PortfolioVerdict
    let form: Form
    /// A code for each row; of names one row of codes behind the other.
    let codes: UnsafeMutablePointer<UInt8>
    /// A cell for each row, if it is a value.
    let cells: UnsafeMutablePointer<Int64>
  }

  static let truths = ["no", "unknown", "yes"]

  let columns: [Column]
  let capacity: Int
  private let planes: BitPlane.Plane
  private let words: Int

  init(_ verdicts: [PortfolioVerdict], capacity: Int, block: Int) {
    self.capacity = capacity
    words = block / 64
    planes = BitPlane.Plane.allocate(capacity: words * 6)
    columns = verdicts.map { verdict in
      let form = Self.form(verdict.reading)
      var (codes, cells) = (0, 0)
      switch form {
      case .words: codes = capacity
      case .values: cells = capacity
      case .names(let names, _): codes = capacity * names.count
      }
      return Column(
        verdict: verdict, form: form, codes: .allocate(capacity: max(1, codes)),
        cells: .allocate(capacity: max(1, cells)))
    }
  }

  deinit {
    planes.deallocate()
    for column in columns {
      column.codes.deallocate()
      column.cells.deallocate()
    }
  }

  static func form(_ reading: PortfolioVerdict.Reading) -> Form {
    switch reading {
    case .truth: .words(truths)
    case .value(_, let content): .values(content)
    case .set(let candidates): .names(candidates.map(\.name), areMembers: true)
    case .next(let candidates): .names(candidates.map(\.name), areMembers: false)
    case .state(let decision): .words(decision.states)
    }
  }

  /// Names that are definitely so, then with a question mark those that may be; of a set without members `{}`.
  static func text(_ names: [String], _ codes: UnsafeMutablePointer<UInt8>, stride: Int, areMembers: Bool) -> String {
    var (certain, open) = ([String](), [String]())
    for (index, name) in names.enumerated() {
      switch codes[index * stride] {
      case 2: certain.append(name)
      case 1: open.append(name + "?")
      default: break
      }
    }
    return areMembers && certain.isEmpty && open.isEmpty ? "{}" : (certain + open).joined(separator: ";")
  }

  /// Whether a row has another answer to a verdict than in other answers to the same question.
  static func differ(_ left: Column, _ right: Column, row: Int, capacity: Int) -> Bool {
    switch left.form {
    case .words: left.codes[row] != right.codes[row]
    case .values: left.cells[row] != right.cells[row]
    case .names(let names, _):
      names.indices.contains { left.codes[$0 * capacity + row] != right.codes[$0 * capacity + row] }
    }
  }

  /// Takes the verdicts of one block, whose first row is a multiple of 64.
  func take(_ rows: Range<Int>, _ block: BlockVerdicts) {
    for column in columns {
      switch column.verdict.reading {
      case .truth(let root): spread(block.planes(root), block.words, column.codes + rows.lowerBound)
      case .value(let root, _):
        (column.cells + rows.lowerBound).update(from: block.cells(root), count: rows.count)
      case .set(let candidates), .next(let candidates):
        for (index, candidate) in candidates.enumerated() {
          merge(candidate.roots, block, column.codes + index * capacity + rows.lowerBound)
        }
      case .state(let decision): decide(decision, block, column.codes + rows.lowerBound)
      }
    }
  }

  private func spread(
    _ truths: (yes: UnsafePointer<UInt64>, no: UnsafePointer<UInt64>), _ words: Int,
    _ codes: UnsafeMutablePointer<UInt8>
  ) {
    for word in 0..<words {
      let (yes, no) = (truths.yes[word], truths.no[word])
      for byte in 0..<8 {
        let shift = UInt64(byte * 8)
        let spread = 0x0101_0101_0101_0101 &+ BitPlane.bytes(yes &>> shift) &- BitPlane.bytes(no &>> shift)
        UnsafeMutableRawPointer(codes + word * 64 + byte * 8).storeBytes(of: spread.littleEndian, as: UInt64.self)
      }
    }
  }

  /// Yes if one root is, else unknown if one root is.
  private func merge(_ roots: [Int], _ block: BlockVerdicts, _ codes: UnsafeMutablePointer<UInt8>) {
    let (yes, no) = (planes, planes + words)
    for word in 0..<block.words { (yes[word], no[word]) = (0, .max) }
    for root in roots {
      let truths = block.planes(root)
      for word in 0..<block.words {
        yes[word] |= truths.yes[word]
        no[word] &= truths.no[word]
      }
    }
    spread((UnsafePointer(yes), UnsafePointer(no)), block.words, codes)
  }

  /// The first step that is so decides: its state's number is gathered digit by digit, each in a plane.
  private func decide(
    _ decision: PortfolioVerdict.Decision, _ block: BlockVerdicts, _ codes: UnsafeMutablePointer<UInt8>
  ) {
    let count = block.words
    let digits = UInt64.bitWidth - (decision.steps.map(\.state).max() ?? 0 | decision.otherwise).leadingZeroBitCount
    let (planes, words) = (planes, words)
    let (open, found) = (planes + 4 * words, planes + 5 * words)
    for digit in 0..<digits { (planes + digit * words).update(repeating: 0, count: count) }
    open.update(repeating: .max, count: count)
    for step in decision.steps {
      let truths = block.planes(step.root)
      switch step.truth {
      case .yes: for word in 0..<count { found[word] = truths.yes[word] & open[word] }
      case .no: for word in 0..<count { found[word] = truths.no[word] & open[word] }
      case .unknown: for word in 0..<count { found[word] = ~(truths.yes[word] | truths.no[word]) & open[word] }
      }
      add(step.state, where: found, digits, count)
      for word in 0..<count { open[word] &= ~found[word] }
    }
    add(decision.otherwise, where: open, digits, count)
    BitPlane.spread(planes, digits, stride: words, codes, words: count)
  }

  /// Adds the digits of a state's number where it is decided.
  @inline(__always)
  private func add(_ state: Int, where lanes: BitPlane.Plane, _ digits: Int, _ count: Int) {
    for digit in 0..<digits where state &>> digit & 1 != 0 {
      let plane = planes + digit * words
      for word in 0..<count { plane[word] |= lanes[word] }
    }
  }
}
