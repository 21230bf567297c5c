/// The lines of one file, found once, so that places turn into line and column without reading the file again.
package struct LineIndex: Sendable {
  /// The distance, in bytes, of the places at which the scalars before are counted.
  private static let stride = 1 << 12

  /// The bytes of the file.
  package let bytes: [UInt8]
  /// The offsets at which lines start.
  package let starts: [Int]
  /// The number of scalars before each multiple of `stride`.
  private let scalarsBefore: [Int]

  /// Finds the lines of a file; O(bytes).
  package init(_ file: SourceFile) {
    bytes = file.bytes
    starts = file.lineStarts()
    scalarsBefore = file.bytes.withUnsafeBufferPointer { bytes in
      var counts = [0]
      var count = 0
      for index in bytes.indices {
        if bytes[index] & 0xC0 != 0x80 { count += 1 }
        if (index + 1).isMultiple(of: Self.stride) { counts.append(count) }
      }
      return counts
    }
  }

  /// The number of lines; the one after a final line break counts.
  package var count: Int { starts.count }

  /// Returns the index, from 0, of the line that contains an offset; O(log lines).
  package func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns the offsets of a line without its line break; the line is counted from 0.
  package func content(of line: Int) -> Range<Int> {
    guard starts.indices.contains(line) else { return bytes.count..<bytes.count }
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    guard line + 1 < starts.count else { return start..<end }
    if end > start, bytes[end - 1] == 0x0A { end -= 1 }
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// Returns line and column of an offset, the same as `SourceFile.location(of:lineStarts:)`; O(log lines).
  package func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(of: offset)
    return SourceLocation(line: line + 1, column: scalars(before: offset) - scalars(before: starts[line]) + 1)
  }

  private func scalars(before offset: Int) -> Int {
    let block = offset / Self.stride
    return bytes[(block * Self.stride)..<offset].reduce(scalarsBefore[block]) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }
}
