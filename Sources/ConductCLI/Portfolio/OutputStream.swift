#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Where an answer is written: standard output, or a file that is only there once it is whole.
final class OutputStream {
  private let path: String?
  /// The file that becomes the answer, if it is not written in place.
  private let temporary: String?
  private let descriptor: Int32
  private var isFinished = false

  /// Opens standard output, where there is no path or `-`, else a file beside the one that it will become.
  ///
  /// What is no regular file, such as a pipe or device, is written in place.
  init(_ path: String?) throws {
    guard let path, path != "-" else {
      (self.path, temporary, descriptor) = (nil, nil, 1)
      return
    }
    var info = stat()
    let isSpecial = stat(path, &info) == 0 && info.st_mode & S_IFMT != S_IFREG
    self.path = path
    temporary = isSpecial ? nil : path + ".\(getpid()).tmp"
    descriptor = open(temporary ?? path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    guard descriptor >= 0 else { throw Failure.unwritable(path, Files.reason()) }
  }

  deinit {
    if descriptor != 1 { close(descriptor) }
    if !isFinished, let temporary { unlink(temporary) }
  }

  /// Writes bytes; a closed pipe ends the program quietly.
  func write(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Self.systemWrite(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if count > 0 {
        start += count
      } else if errno == EPIPE, path == nil {
        exit(0)
      } else if errno != EINTR {
        throw Failure.unwritable(path ?? "standard output", Files.reason())
      }
    }
  }

  private static func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes, count)
    #else
      Darwin.write(descriptor, bytes, count)
    #endif
  }

  /// Puts the file in its place.
  func finish() throws {
    isFinished = true
    guard let path, let temporary else { return }
    var info = stat()
    if stat(path, &info) == 0 { fchmod(descriptor, info.st_mode & 0o7777) }
    guard fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      let reason = Files.reason()
      unlink(temporary)
      throw Failure.unwritable(path, reason)
    }
  }
}
