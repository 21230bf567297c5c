/// Verdicts that are words and stand beside one another in the answer.
///
/// Each word lies in 32 bytes with what stands before it, so that it is copied without a loop; a row counts no
/// references, however many verdicts it has.
final class WordRun {
  private static let stride = 32

  private struct Column {
    let codes: UnsafePointer<UInt8>
    let words: UnsafePointer<UInt8>
    let lengths: UnsafePointer<UInt8>
  }

  private let columns: UnsafeMutablePointer<Column>
  private let words: UnsafeMutablePointer<UInt8>
  private let lengths: UnsafeMutablePointer<UInt8>
  private let count: Int

  /// Whether words can be written so: none is longer than there is room for.
  static func fits(_ words: [[UInt8]]) -> Bool { words.allSatisfy { $0.count <= stride } }

  /// - Parameter columns: The words of each verdict and the code of each row, which must outlive the run.
  init(_ columns: [(words: [[UInt8]], codes: UnsafePointer<UInt8>)]) {
    let total = columns.reduce(0) { $0 + $1.words.count }
    count = columns.count
    self.columns = .allocate(capacity: max(1, columns.count))
    words = .allocate(capacity: max(1, total * Self.stride))
    words.initialize(repeating: 0, count: max(1, total * Self.stride))
    lengths = .allocate(capacity: max(1, total))
    var place = 0
    for (index, column) in columns.enumerated() {
      (self.columns + index).initialize(
        to: Column(codes: column.codes, words: words + place * Self.stride, lengths: lengths + place))
      for word in column.words {
        for (position, byte) in word.enumerated() { words[place * Self.stride + position] = byte }
        (lengths + place).initialize(to: UInt8(word.count))
        place += 1
      }
    }
  }

  deinit {
    columns.deallocate()
    words.deallocate()
    lengths.deallocate()
  }

  /// Writes the words of a row.
  func write(_ row: Int, to sink: ByteSink) {
    sink.append(atMost: count * Self.stride) { target in
      var end = UnsafeMutableRawPointer(target)
      for index in 0..<count {
        let column = columns[index]
        let code = Int(column.codes[row])
        let word = UnsafeRawPointer(column.words + code * Self.stride)
        let length = Int(column.lengths[code])
        end.storeBytes(of: word.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        if length > 16 {
          (end + 16).storeBytes(of: (word + 16).loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
        }
        end += length
      }
      return end - UnsafeMutableRawPointer(target)
    }
  }
}
