#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The file that keeps what was entered.
enum HistoryFile {
  /// Returns its path: `$CONDUCT_HISTORY`, else in `$XDG_STATE_HOME`, else in `~/.local/state`; nil where there is no
  /// home, or where the variable is empty.
  static func path() -> String? {
    func chosen(_ name: String) -> String? { Console.environment(name).flatMap { $0.isEmpty ? nil : $0 } }
    if Console.environment("CONDUCT_HISTORY") != nil { return chosen("CONDUCT_HISTORY") }
    let home = chosen("HOME").map { Files.join($0, ".local/state") }
    guard let state = chosen("XDG_STATE_HOME") ?? home else { return nil }
    let folder = Files.join(state, "conduct")
    makeFolder(folder)
    return Files.join(folder, "history")
  }

  /// Makes a folder and those above it; where that fails there is no history.
  private static func makeFolder(_ path: String) {
    guard !Files.isDirectory(path), path != "/", path != "." else { return }
    makeFolder(Files.folder(of: path))
    mkdir(path, 0o700)
  }
}
