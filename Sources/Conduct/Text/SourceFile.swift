/// The text of one file, as bytes, with the name under which it is reported.
public struct SourceFile: Sendable {
  /// The largest accepted file, in bytes (16 MiB); a longer one is reported and not read further.
  public static let maximumSize = 16 << 20

  /// The path as the user wrote or would write it.
  public let path: String
  /// The bytes of the file, unchanged.
  public let bytes: [UInt8]

  /// Creates a source file from the bytes that stand under a path.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Creates a source file from a string.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Returns the text between two offsets; invalid UTF-8 is repaired with U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The text of the whole file; invalid UTF-8 is repaired with U+FFFD.
  public var wholeText: String { text(0..<bytes.count) }

  /// Returns the text of a span of this file.
  public func text(of span: Span) -> String {
    text(Int(span.start)..<max(Int(span.start), Int(span.end)))
  }
}

/// A line and a column of a file, both counted from 1; the column counts Unicode scalars.
public struct SourceLocation: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int
}

extension SourceFile {
  /// Returns the offsets at which lines start; O(bytes). LF, CRLF and a lone CR end a line.
  public func lineStarts() -> [Int] {
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
          starts.append(index)
        }
      }
    }
    return starts
  }

  /// Returns line and column of an offset, given the file's line starts; O(log lines + length of the line).
  public func location(of offset: Int, lineStarts: [Int]) -> SourceLocation {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = lineStarts[low]
    let scalars = bytes[start..<min(max(offset, start), bytes.count)].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return SourceLocation(line: low + 1, column: scalars + 1)
  }
}

/// The files of one playbook, in the order of their paths; a `Span` names one of them by its index.
public struct SourceSet: Sendable {
  /// The files.
  public private(set) var files: [SourceFile]

  /// Creates a set of files.
  public init(_ files: [SourceFile] = []) {
    self.files = files
  }

  /// Adds a file and returns its index.
  public mutating func append(_ file: SourceFile) -> Int32 {
    files.append(file)
    return Int32(files.count - 1)
  }

  /// Returns the file of a span.
  public func file(of span: Span) -> SourceFile { files[Int(span.file)] }

  /// Returns the text of a span.
  public func text(of span: Span) -> String { file(of: span).text(of: span) }
}
