#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Bytes of a file or of standard input, a piece at a time.
final class ByteStream {
  private static let pieceSize = 1 << 20

  private let path: String
  private let descriptor: Int32
  private var piece: [UInt8]
  /// How many bytes were read.
  private(set) var position = 0
  /// How long the file is, if it is one.
  let length: Int?

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws {
    self.path = path
    if path == "-" {
      descriptor = 0
    } else {
      if Files.isDirectory(path) { throw Failure.unreadable(path, "it is a folder") }
      descriptor = open(path, O_RDONLY)
      guard descriptor >= 0 else { throw Failure.unreadable(path, Files.reason()) }
    }
    piece = [UInt8](repeating: 0, count: Self.pieceSize)
    var info = stat()
    length = fstat(descriptor, &info) == 0 && info.st_mode & S_IFMT == S_IFREG ? Int(info.st_size) : nil
  }

  deinit { if descriptor != 0 { close(descriptor) } }

  /// Returns the next bytes, none at the end.
  ///
  /// A file is read as long as it was when it was opened: one that grows as fast as it is read would never end, and one
  /// that was cut may end within a cell.
  func next() throws -> ArraySlice<UInt8> {
    // Some files of the system say that they are empty, and are not.
    let limit = length.map { $0 > 0 ? $0 - position : Self.pieceSize } ?? Self.pieceSize
    guard limit > 0 else { return [] }
    while true {
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, min($0.count, limit)) }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure.unreadable(path, Files.reason())
      }
      if count == 0, let length, position < length {
        throw Failure.unreadable(path, "it was cut short while it was read")
      }
      position += count
      return piece[..<count]
    }
  }
}
