/// One line of a source file as it is shown: tabs expanded, the invisible spelled out, and cut around the places that
/// matter where it is too long.
struct ExcerptLine: Sendable {
  /// The distance of tab stops.
  private static let tabStop = 4

  /// A part of the line that is shown as a whole.
  private struct Cell {
    /// The offsets that the cell stands for.
    let bytes: Range<Int>
    /// What is shown.
    let text: String
    /// Its columns.
    let width: Int
    /// Whether the cell only says that something is left out.
    let isElision: Bool

    static func elision(_ bytes: Range<Int>) -> Cell {
      Cell(bytes: bytes, text: "…", width: 1, isElision: true)
    }
  }

  private let cells: [Cell]
  /// The column at which each cell starts, and at the end the columns of all.
  private let columns: [Int]

  /// Lays out a line so that the given places of it are visible.
  ///
  /// Reads no more of the line than can be shown.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the file.
  ///   - content: the offsets of the line without its line break.
  ///   - points: offsets in the line that must be shown; without any, the start is.
  ///   - width: the columns to fill at most, where the places allow it.
  init(_ bytes: [UInt8], content: Range<Int>, points: [Int], width: Int) {
    let points = (points.isEmpty ? [content.lowerBound] : points).map {
      min(max($0, content.lowerBound), content.upperBound)
    }
    let regions = Self.regions(around: points, in: content, bytes: bytes, reach: 4 * width + 64)
    var cells: [Cell] = []
    var position = content.lowerBound
    for region in regions {
      if region.lowerBound > position { cells.append(.elision(position..<region.lowerBound)) }
      Self.decode(bytes, region, into: &cells)
      position = region.upperBound
    }
    if position < content.upperBound { cells.append(.elision(position..<content.upperBound)) }
    if cells.reduce(0, { $0 + $1.width }) > width || cells.contains(where: \.isElision) {
      cells = Self.cut(cells, around: points, width: width)
    }
    self.cells = cells
    columns = cells.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.width) }
  }

  /// The line as text.
  var text: String { cells.map(\.text).joined() }

  /// The columns of the line.
  var width: Int { columns.last ?? 0 }

  /// Returns the column, from 0, at which the character of an offset starts; O(log line).
  func column(of offset: Int) -> Int {
    columns[firstCell { $0.bytes.upperBound > offset }]
  }

  /// Returns the column behind the character that ends at or contains the byte before an offset; O(log line).
  func endColumn(of offset: Int) -> Int {
    columns[firstCell { $0.bytes.lowerBound >= offset }]
  }

  /// Returns the index of the first cell that satisfies a condition, which all later ones satisfy too.
  private func firstCell(_ condition: (Cell) -> Bool) -> Int {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if condition(cells[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// MARK: - Reading

extension ExcerptLine {
  /// Returns the parts of the line that are worth decoding, ascending and apart.
  private static func regions(
    around points: [Int], in content: Range<Int>, bytes: [UInt8], reach: Int
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for point in points.sorted() {
      let low = start(near: max(content.lowerBound, point - reach), in: content, bytes: bytes)
      let high = start(near: min(content.upperBound, point + reach), in: content, bytes: bytes)
      if let last = result.last, last.upperBound >= low {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, high)
      } else {
        result.append(low..<max(low, high))
      }
    }
    return result
  }

  /// Returns the offset at or shortly before another at which a character starts.
  private static func start(near offset: Int, in content: Range<Int>, bytes: [UInt8]) -> Int {
    guard offset < content.upperBound else { return offset }
    let earliest = max(content.lowerBound, offset - 3)
    var result = offset
    while result > earliest, bytes[result] & 0xC0 == 0x80 { result -= 1 }
    return bytes[result] & 0xC0 == 0x80 ? offset : result
  }

  /// Appends the cells of a part of the line; each maximal ill-formed sequence becomes U+FFFD.
  private static func decode(_ bytes: [UInt8], _ range: Range<Int>, into cells: inout [Cell]) {
    var column = cells.reduce(0) { $0 + $1.width }
    var position = range.lowerBound
    var valid = ""
    func flush() {
      for cluster in valid {
        let length = cluster.utf8.count
        var text = ""
        if cluster == "\t" {
          text = String(repeating: " ", count: tabStop - column % tabStop)
        } else {
          VisibleText.append(cluster, to: &text)
        }
        let width = text.displayWidth
        cells.append(Cell(bytes: position..<(position + length), text: text, width: width, isElision: false))
        position += length
        column += width
      }
      valid = ""
    }
    var iterator = bytes[range].makeIterator()
    var parser = UTF8.ForwardParser()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded): valid.unicodeScalars.append(UTF8.decode(encoded))
      case .error(let length):
        flush()
        cells.append(Cell(bytes: position..<(position + length), text: "\u{FFFD}", width: 1, isElision: false))
        position += length
        column += 1
      case .emptyInput: return flush()
      }
    }
  }
}

// MARK: - Cutting

extension ExcerptLine {
  /// Leaves out what is far from the places that matter, so that about `width` columns remain.
  private static func cut(_ cells: [Cell], around points: [Int], width: Int) -> [Cell] {
    let isKept = kept(cells, around: points, width: width)
    var result: [Cell] = []
    var index = 0
    while index < cells.count {
      guard !isKept[index] else {
        result.append(cells[index])
        index += 1
        continue
      }
      let start = index
      while index < cells.count, !isKept[index] { index += 1 }
      let gap = cells[start..<index]
      if gap.count == 1, gap[start].width <= 1 {
        result.append(gap[start])
      } else {
        result.append(.elision(gap[start].bytes.lowerBound..<cells[index - 1].bytes.upperBound))
      }
    }
    return result
  }

  /// Chooses the cells to keep: in turns the next one to the left and to the right of each place.
  private static func kept(_ cells: [Cell], around points: [Int], width: Int) -> [Bool] {
    var isKept = Array(repeating: false, count: cells.count)
    var left: [Int] = []
    for point in points {
      let cell = cells.firstIndex { $0.bytes.upperBound > point } ?? cells.count
      if !left.contains(cell - 1) { left.append(cell - 1) }
    }
    var right = left.map { $0 + 1 }
    var room = max(width - 1 - left.count, 4 * left.count)
    var isStuck = false
    while room > 0, !isStuck {
      isStuck = true
      for index in left.indices {
        while right[index] < cells.count, isKept[right[index]] { right[index] += 1 }
        if right[index] < cells.count, !cells[right[index]].isElision {
          isKept[right[index]] = true
          room -= cells[right[index]].width
          isStuck = false
        }
        while left[index] >= 0, isKept[left[index]] { left[index] -= 1 }
        if room > 0, left[index] >= 0, !cells[left[index]].isElision {
          isKept[left[index]] = true
          room -= cells[left[index]].width
          isStuck = false
        }
      }
    }
    return isKept
  }
}
