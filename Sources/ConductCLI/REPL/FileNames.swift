import ConductTerminal

/// Completion of the names of files, behind the words that take one.
enum FileNames {
  private static let words = ["save", "load"]

  /// Returns the name that is being typed, if the entry is one that takes a name and it is not finished.
  static func path(in line: String, _ cursor: Int) -> String? {
    let typed = String(decoding: Array(line.utf8.prefix(cursor)), as: UTF8.self)
    let parts = typed.split(separator: " ", omittingEmptySubsequences: true)
    guard let first = parts.first, words.contains(String(first)) else { return nil }
    if parts.count == 1, typed.last == " " { return "" }
    return parts.count == 2 && typed.last != " " ? String(parts[1]) : nil
  }

  /// Returns the files and folders whose names begin so.
  static func completions(of path: String) -> [Completion] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let start = path.dropFirst(folder.count)
    return Files.names(in: folder.isEmpty ? "." : folder).filter { name in
      name.hasPrefix(start) && (!name.hasPrefix(".") || start.hasPrefix("."))
    }.map { name in
      let isFolder = Files.isDirectory(folder + name)
      return Completion(folder + name, replacing: path.unicodeScalars.count, suffix: isFolder ? "/" : " ")
    }
  }
}
