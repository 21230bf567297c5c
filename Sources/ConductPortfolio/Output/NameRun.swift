/// A verdict that is a list of names: those that are definitely so, then with a question mark those that may be.
///
/// It is written from flat memory, without counting references.
final class NameRun {
  private let names: FlatTexts
  private let codes: UnsafePointer<UInt8>
  private let stride: Int
  /// What stands before the list, before and behind each name, between two, behind the list, and where there is none.
  private let marks: FlatTexts

  /// - Parameters:
  ///   - names: The names as they are written.
  ///   - codes: A code for each row, one name's behind the other's; 2 is yes, 1 unknown.
  ///   - stride: How many codes each name has.
  init(_ names: [[UInt8]], _ codes: UnsafePointer<UInt8>, stride: Int, _ marks: Marks) {
    self.names = FlatTexts(names)
    self.codes = codes
    self.stride = stride
    self.marks = FlatTexts([marks.start, marks.quote, marks.separator, marks.end, marks.none])
  }

  /// What stands around and between names.
  struct Marks {
    /// Before the list.
    let start: [UInt8]
    /// Around each name.
    let quote: [UInt8]
    let separator: [UInt8]
    /// Behind the list.
    let end: [UInt8]
    /// Instead of names where there are none.
    let none: [UInt8]
  }

  /// Writes the names of a row.
  func write(_ row: Int, to sink: ByteSink) {
    sink.append(marks[0])
    let before = sink.count
    for code: UInt8 in [2, 1] {
      for name in 0..<names.count where codes[name &* stride &+ row] == code {
        if sink.count > before { sink.append(marks[2]) }
        sink.append(marks[1])
        sink.append(names[name])
        if code == 1 { sink.append(UInt8(ascii: "?")) }
        sink.append(marks[1])
      }
    }
    if sink.count == before { sink.append(marks[4]) }
    sink.append(marks[3])
  }
}
