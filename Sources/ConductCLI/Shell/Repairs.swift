import Conduct

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Certain repairs, written back into the files.
enum Repairs {
  /// Makes the certain repairs, reads the playbook again, and goes on until there are none left.
  static func make(_ checked: CheckedPlaybook, _ read: () throws -> CheckedPlaybook) throws -> CheckedPlaybook {
    var checked = checked
    for _ in 0..<50 {
      let fixes = Fixes(checked.sources, of: checked.diagnostics)
      guard !fixes.changedFiles.isEmpty else { break }
      for file in fixes.changedFiles {
        try AtomicFile.write(fixes.bytes(of: file), to: checked.sources.files[Int(file)].path)
      }
      checked = try read()
    }
    return checked
  }
}

/// Writing a file so that a crash or a full disk leaves the old one.
enum AtomicFile {
  static func write(_ bytes: [UInt8], to path: String) throws {
    // A link stays a link: what it leads to is replaced. A file that is not to be written is not replaced either.
    let path = Files.absolute(path)
    guard !Files.exists(path) || access(path, W_OK) == 0 else { throw Failure.unwritable(path, Files.reason()) }
    let temporary = path + ".\(getpid()).tmp"
    guard let file = fopen(temporary, "wb") else { throw Failure.unwritable(path, Files.reason()) }
    let written = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    let isFlushed = fflush(file) == 0 && fsync(fileno(file)) == 0
    let reason = Files.reason()
    fclose(file)
    guard written == bytes.count, isFlushed else {
      unlink(temporary)
      throw Failure.unwritable(path, reason)
    }
    var info = stat()
    if stat(path, &info) == 0 { chmod(temporary, info.st_mode & 0o7777) }
    guard rename(temporary, path) == 0 else {
      let reason = Files.reason()
      unlink(temporary)
      throw Failure.unwritable(path, reason)
    }
  }
}
