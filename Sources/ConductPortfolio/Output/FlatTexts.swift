/// Some texts, one behind the other in flat memory, so that they are appended without counting references.
final class FlatTexts {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let ends: UnsafeMutablePointer<Int>
  let count: Int

  init(_ texts: [[UInt8]]) {
    count = texts.count
    bytes = .allocate(capacity: max(1, texts.reduce(0) { $0 + $1.count }))
    ends = .allocate(capacity: max(1, count))
    var place = 0
    for (index, text) in texts.enumerated() {
      for byte in text {
        (bytes + place).initialize(to: byte)
        place += 1
      }
      (ends + index).initialize(to: place)
    }
  }

  deinit {
    bytes.deallocate()
    ends.deallocate()
  }

  @inline(__always)
  subscript(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : ends[index - 1]
    return UnsafeBufferPointer(start: bytes + start, count: ends[index] - start)
  }
}
