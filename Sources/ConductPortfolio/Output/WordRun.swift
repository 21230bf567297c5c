import Conduct

/// Verdicts that stand beside one another in the answer and are short: words, members of a choice, and days.
///
/// Each word lies with what stands before it in as many pieces of 16 bytes as the longest one needs, so that it is
/// copied at once; a row counts no references, however many verdicts it has.
final class WordRun {
  /// One of the verdicts.
  enum Source {
    /// The words, and for each row the place of its own.
    case words([[UInt8]], UnsafePointer<UInt8>)
    /// The members and last what stands for unknown, and for each row the cell.
    case members([[UInt8]], UnsafePointer<Int64>)
    /// The longest text, for each row the cell, and how its text is written.
    case days(longest: Int, UnsafePointer<Int64>, (Int64) -> [UInt8])

    fileprivate var longest: Int {
      switch self {
      case .words(let words, _), .members(let words, _): words.reduce(0) { max($0, $1.count) }
      case .days(let longest, _, _): longest
      }
    }

    fileprivate var count: Int {
      switch self {
      case .words(let words, _), .members(let words, _): words.count
      case .days: WordRun.days
      }
    }
  }

  private struct Column {
    /// The place of each row's word; nil where cells tell it.
    var codes: UnsafePointer<UInt8>?
    var cells: UnsafePointer<Int64>?
    /// The days whose texts are at hand, by their last bits; nil where cells are places of words.
    var days: UnsafeMutablePointer<Int64>?
    let words: UnsafeMutableRawPointer
    let lengths: UnsafeMutablePointer<UInt8>
    let stride: Int
    let count: Int
  }

  private typealias Piece = SIMD16<UInt8>

  private static let longest = 240
  /// How many days have their texts at hand, a power of two.
  private static let days = 512

  private let columns: UnsafeMutablePointer<Column>
  private let count: Int
  /// How many bytes a row may need.
  private let room: Int
  private let dayTexts: [((Int64) -> [UInt8])?]

  /// Whether a verdict can be written so: its texts are not too long.
  static func fits(_ source: Source) -> Bool { source.longest <= longest }

  /// - Parameter sources: The verdicts; what their addresses point to must outlive the run.
  init(_ sources: [Source]) {
    count = sources.count
    columns = .allocate(capacity: max(1, count))
    var (room, texts) = (0, [((Int64) -> [UInt8])?]())
    for (index, source) in sources.enumerated() {
      let (places, stride) = (max(1, source.count), max(1, (source.longest + 15) / 16) * 16)
      room += stride
      var column = Column(
        words: .allocate(byteCount: places * stride, alignment: 16), lengths: .allocate(capacity: places),
        stride: stride, count: places)
      column.words.initializeMemory(as: UInt8.self, repeating: 0, count: places * stride)
      column.lengths.initialize(repeating: 0, count: places)
      var text: ((Int64) -> [UInt8])?
      switch source {
      case .words(let words, let codes):
        column.codes = codes
        for (place, word) in words.enumerated() { Self.set(word, place, column) }
      case .members(let words, let cells):
        column.cells = cells
        for (place, word) in words.enumerated() { Self.set(word, place, column) }
      case .days(_, let cells, let write):
        column.cells = cells
        let days = UnsafeMutablePointer<Int64>.allocate(capacity: places)
        // The day after is none that belongs into the place.
        for place in 0..<places { (days + place).initialize(to: Int64(place + 1)) }
        column.days = days
        text = write
      }
      (columns + index).initialize(to: column)
      texts.append(text)
    }
    self.room = room
    dayTexts = texts
  }

  deinit {
    for index in 0..<count {
      columns[index].words.deallocate()
      columns[index].lengths.deallocate()
      columns[index].days?.deallocate()
    }
    columns.deallocate()
  }

  private static func set(_ word: [UInt8], _ place: Int, _ column: Column) {
    word.withUnsafeBytes { bytes in
      guard let source = bytes.baseAddress else { return }
      (column.words + place * column.stride).copyMemory(from: source, byteCount: bytes.count)
    }
    column.lengths[place] = UInt8(word.count)
  }

  /// Writes the words of a row.
  func write(_ row: Int, to sink: ByteSink) {
    sink.append(atMost: room) { target in
      var end = UnsafeMutableRawPointer(target)
      for index in 0..<count {
        let column = columns + index
        let place: Int
        if let codes = column.pointee.codes { place = Int(codes[row]) } else { place = self.place(index, row) }
        let word = column.pointee.words + place &* column.pointee.stride
        let length = Int(column.pointee.lengths[place])
        var copied = 0
        repeat {
          (end + copied).storeBytes(of: (word + copied).loadUnaligned(as: Piece.self), as: Piece.self)
          copied &+= Piece.scalarCount
        } while copied < length
        end += length
      }
      return end - UnsafeMutableRawPointer(target)
    }
  }

  /// The place of a word that a cell tells.
  private func place(_ index: Int, _ row: Int) -> Int {
    let column = columns[index]
    guard let cell = column.cells?[row] else { return 0 }
    guard let days = column.days else { return cell == Cell.unknown ? column.count - 1 : Int(cell) }
    let place = Int(truncatingIfNeeded: cell & Int64(Self.days - 1))
    if days[place] != cell, let text = dayTexts[index] {
      days[place] = cell
      Self.set(text(cell), place, column)
    }
    return place
  }
}
