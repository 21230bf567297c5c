import Conduct

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reading files and folders.
enum Files {
  /// Returns the bytes of a file, read no further than the limit of source files.
  static func read(_ path: String) throws -> SourceFile {
    if isDirectory(path) { throw Failure.unreadable(path, "it is a folder") }
    guard let file = fopen(path, "rb") else { throw Failure.unreadable(path, reason()) }
    defer { fclose(file) }
    return try read(file, path)
  }

  /// Returns the bytes of standard input, read no further than the limit of source files.
  static func readInput() throws -> SourceFile {
    let path = "standard input"
    guard let file = fdopen(dup(0), "rb") else { throw Failure.unreadable(path, reason()) }
    defer { fclose(file) }
    return try read(file, path)
  }

  private static func read(_ file: UnsafeMutablePointer<FILE>, _ path: String) throws -> SourceFile {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= SourceFile.maximumSize {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    if ferror(file) != 0 { throw Failure.unreadable(path, reason()) }
    return SourceFile(path: path, bytes: bytes)
  }

  /// Why the last system call failed.
  static func reason() -> String { String(cString: strerror(errno)) }

  static func isDirectory(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Returns the names in a folder, sorted; an unreadable folder has none.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Returns the files with an ending in a folder and its sub-folders, in order of their paths.
  static func files(in folder: String, withEnding ending: String, depth: Int = 0) -> [String] {
    var found: [String] = []
    for name in names(in: folder) where !name.hasPrefix(".") {
      let path = join(folder, name)
      if isDirectory(path) {
        if depth < 16 { found += files(in: path, withEnding: ending, depth: depth + 1) }
      } else if name.hasSuffix(ending) {
        found.append(path)
      }
    }
    return found.sorted()
  }

  static func join(_ folder: String, _ name: String) -> String {
    folder == "." || folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Returns the folder of a path, `.` where it names none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
