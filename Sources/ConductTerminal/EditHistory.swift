import CEditLine

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What was entered before, in this session and in earlier ones.
///
/// The file is readable by its owner alone and is written anew after each entry, into a file beside it that then takes
/// its place, so that a crash leaves the old one. A file that is there and cannot be read as a history is left alone.
final class EditHistory {
  /// How many entries are kept.
  static let maximumEntries = 2_000
  /// The longest entry that is kept, in bytes.
  static let longestEntry = 32 << 10
  /// A longer file is no history of ours.
  static let largestFile = 64 << 20

  let handle: OpaquePointer
  private let path: String?

  /// Opens a history; nil only where memory ends.
  ///
  /// - Parameters:
  ///   - path: The file that keeps it; without one it ends with the session.
  ///   - limit: How many entries are kept.
  init?(path: String?, limit: Int = maximumEntries) {
    guard let handle = history_init() else { return nil }
    self.handle = handle
    _ = conduct_history_limit(handle, Int32(clamping: limit))
    _ = conduct_history_unique(handle)
    self.path = path.flatMap { Self.isUsable($0, handle) ? $0 : nil }
  }

  deinit { history_end(handle) }

  /// Reads a file where there is one; whether it may be written.
  private static func isUsable(_ path: String, _ handle: OpaquePointer) -> Bool {
    var info = stat()
    guard stat(path, &info) == 0 else { return errno == ENOENT }
    guard info.st_mode & S_IFMT == S_IFREG, Int(info.st_size) <= largestFile else { return false }
    return info.st_size == 0 || conduct_history_load(handle, path) >= 0
  }

  /// Remembers an entry, line ends and all.
  func add(_ entry: String) {
    guard entry.utf8.count <= Self.longestEntry, entry.contains(where: { !$0.isWhitespace }) else { return }
    _ = conduct_history_add(handle, entry)
    save()
  }

  private func save() {
    guard let path else { return }
    let temporary = path + "." + String(getpid()) + ".tmp"
    let mask = umask(0o077)
    defer { umask(mask) }
    guard conduct_history_save(handle, temporary) >= 0, chmod(temporary, 0o600) == 0 else {
      unlink(temporary)
      return
    }
    if rename(temporary, path) != 0 { unlink(temporary) }
  }
}
