import Conduct

/// Reads the cells that most tables are made of: no quotation marks, and in them nothing, yes or no, a whole number, a
/// day, the name of a member, or a text to keep.
///
/// It finds the end of a cell eight bytes at a time and compares and converts it while it stands in a word. All other
/// cells it leaves to `CSVReader` and `RowBatch`, which read these too; tests compare the two. It holds numbers and
/// addresses only; the batch that it belongs to owns what they stand for.
struct CellShortcut {
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
  private static let smallLetters: UInt64 = 0x2020_2020_2020_2020
  // Words as the bytes of their letters, the last one first.
  private static let yes: UInt64 = 0x73_65_79
  private static let no: UInt64 = 0x6F_6E
  private static let isTrue: UInt64 = 0x65_75_72_74
  private static let isFalse: UInt64 = 0x65_73_6C_61_66
  private static let unknown: UInt64 = 0x6E_77_6F_6E_6B_6E_75
  private static let one = UInt64(UInt8(ascii: "1"))
  private static let zero = UInt64(UInt8(ascii: "0"))

  let bindings: UnsafePointer<CellBinding>
  let columns: Int
  let kept: UnsafeMutablePointer<KeptTexts.Column>
  let keptCount: Int
  let days: DayTable
  /// The number of each row among the records of its chunk.
  let numbers: UnsafeMutablePointer<Int>
  /// How many rows there is room for.
  let capacity: Int

  /// How far a chunk was read.
  struct Place {
    /// Where the next cell begins.
    var position = 0
    /// The column of that cell; 0 at the beginning of a row.
    var column = 0
    /// Where its row begins.
    var start = 0
    /// The place of its row in the batch.
    var row = 0
    /// The number of its row among the records of the chunk.
    var record = 0
  }

  /// Reads as many cells as it can: up to one that must be read elsewhere, or until the batch is full.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, _ from: inout Place) {
    guard let base = bytes.baseAddress else { return }
    let last = bytes.count - ByteWord.size
    var place = from
    while place.row < capacity, place.position <= last, isTold(base, last, &place) {
      guard place.column == 0 else { continue }
      KeptTexts.finish(kept, keptCount, row: place.row)
      numbers[place.row] = place.record
      place.start = place.position
      place.row += 1
      place.record += 1
    }
    from = place
  }

  /// Reads the cell at hand; false where it must be read elsewhere.
  ///
  /// - Parameter last: The last place where a word begins.
  @inline(__always)
  private func isTold(_ base: UnsafePointer<UInt8>, _ last: Int, _ place: inout Place) -> Bool {
    let text = base + place.position
    let word = ByteWord.load(text)
    let end = Self.end(base, place.position, word, last)
    guard end >= 0 else { return false }
    let isLast = place.column + 1 == columns
    guard place.column < columns, (base[end] == Self.comma) != isLast else { return false }
    let length = end - place.position
    // An empty line is no row.
    if length == 0, isLast, place.column == 0 { return false }
    let binding = bindings + place.column
    if binding.pointee.kind != .ignored, length > 0, !tell(binding, text, word, length, place.row) { return false }
    if let index = binding.pointee.kept {
      guard Self.isPlain(base, place.position, end, last) else { return false }
      kept[index].append(text, length)
    }
    place.position = end + (base[end] == Self.carriageReturn ? 2 : 1)
    place.column = isLast ? 0 : place.column + 1
    return true
  }

  /// Where the cell at a place ends: at a comma or a line end; negative where that must be found elsewhere.
  @inline(__always)
  private static func end(_ base: UnsafePointer<UInt8>, _ place: Int, _ word: UInt64, _ last: Int) -> Int {
    var (place, word) = (place, word)
    while true {
      var suspects = ByteWord.suspects(word)
      while suspects != 0 {
        let end = place + suspects.trailingZeroBitCount &>> 3
        let byte = base[end]
        if byte == comma || byte == lineFeed { return end }
        if byte == quote { return -1 }
        if byte == carriageReturn { return end < last + ByteWord.size - 1 && base[end + 1] == lineFeed ? end : -1 }
        suspects &= suspects &- 1
      }
      place += ByteWord.size
      guard place <= last else { return -1 }
      word = ByteWord.load(base + place)
    }
  }

  /// Whether a text is kept as it is: ASCII, and without an apostrophe that could guard it.
  @inline(__always)
  private static func isPlain(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ last: Int) -> Bool {
    guard base[start] != UInt8(ascii: "'") else { return false }
    var place = start
    while place < end {
      guard place <= last else { return false }
      let count = min(end &- place, ByteWord.size)
      if ByteWord.hasNoText(count, of: ByteWord.load(base + place)) { return false }
      place += count
    }
    return true
  }

  /// Tells what a cell says that is not empty; false where it must be read elsewhere.
  @inline(__always)
  private func tell(
    _ binding: UnsafePointer<CellBinding>, _ text: UnsafePointer<UInt8>, _ word: UInt64, _ length: Int, _ row: Int
  ) -> Bool {
    let cell: Int64?
    switch binding.pointee.kind {
    case .truth: cell = truth(word, length)
    case .count:
      cell =
        length < ByteWord.size
        ? ByteWord.digits(length, of: word).flatMap { binding.pointee.domain.contains($0) ? $0 : nil }
        : binding.pointee.cell(CellReader.Bytes(start: text, count: length))
    case .date: cell = length == DayTable.length ? days.day(text, head: word) : nil
    case .choice: cell = member(binding, text, word, length)
    case .number, .percent: cell = binding.pointee.cell(CellReader.Bytes(start: text, count: length))
    case .text, .set, .ignored: cell = nil
    }
    if let cell {
      binding.pointee.set(cell, row: row)
      return true
    }
    guard length == 7, ByteWord.first(length, of: word | Self.smallLetters) == Self.unknown, binding.pointee.isScalar,
      !binding.pointee.isRecord
    else { return false }
    binding.pointee.set(binding.pointee.unknown, row: row)
    return true
  }

  @inline(__always)
  private func truth(_ word: UInt64, _ length: Int) -> Int64? {
    guard length < ByteWord.size else { return nil }
    let text = ByteWord.first(length, of: word)
    let letters = ByteWord.first(length, of: word | Self.smallLetters)
    // Without branches, for nobody can tell beforehand which of the two it will be.
    let isYes: Int64 =
      (letters == Self.yes ? 1 : 0) | (letters == Self.isTrue ? 1 : 0) | (text == Self.one && length == 1 ? 1 : 0)
    let isNo: Int64 =
      (letters == Self.no ? 1 : 0) | (letters == Self.isFalse ? 1 : 0) | (text == Self.zero && length == 1 ? 1 : 0)
    return isYes | isNo == 0 ? nil : Cell.no + isYes &* (Cell.yes - Cell.no)
  }

  @inline(__always)
  private func member(
    _ binding: UnsafePointer<CellBinding>, _ text: UnsafePointer<UInt8>, _ word: UInt64, _ length: Int
  ) -> Int64? {
    guard length < ByteWord.size else {
      return binding.pointee.member(CellReader.Bytes(start: text, count: length)).map(Int64.init)
    }
    let name = CellBinding.shortName(ByteWord.first(length, of: word), length)
    for member in 0..<binding.pointee.memberCount where binding.pointee.shortNames[member] == name {
      return Int64(member)
    }
    return nil
  }
}
