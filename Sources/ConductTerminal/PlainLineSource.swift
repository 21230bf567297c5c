#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lines of a pipe or file, or of a terminal that cannot edit.
///
/// A line ends with LF or CRLF; the last one may lack it. Bytes that are not UTF-8 are repaired with U+FFFD.
final class PlainLineSource: LineSource {
  private let descriptor: Int32
  private let prompts: Bool
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - descriptor: Where to read.
  ///   - prompts: Whether to write the prompt to standard output.
  init(descriptor: Int32, prompts: Bool) {
    self.descriptor = descriptor
    self.prompts = prompts
  }

  func line(prompt: String, complete: @escaping Completion.Finder) -> LineReading {
    if prompts { Self.put(prompt) }
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) { return .line(take(through: end)) }
      if isAtEnd { return start < buffer.count ? .line(take(through: buffer.count)) : .endOfInput }
      searched = buffer.count - start
      if fill() { return .interrupted }
    }
  }

  /// Takes the bytes up to a line end, without it.
  private func take(through end: Int) -> String {
    var bytes = buffer[start..<end]
    if bytes.last == 0x0D { bytes.removeLast() }
    start = min(end + 1, buffer.count)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads more; whether Ctrl-C came meanwhile.
  private func fill() -> Bool {
    buffer.removeFirst(start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      buffer += chunk[..<count]
    } else if count < 0, errno == EINTR {
      buffer.removeAll()
      return true
    } else {
      isAtEnd = true
    }
    return false
  }

  func remember(_ entry: String) {}

  func show(_ line: String, prompt: String) {}

  /// Writes text; a terminal that is gone is found out by reading.
  private static func put(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
  }
}
