#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal that the process talks to, if there is one.
package enum Terminal {
  /// Whether a descriptor is a terminal.
  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether a person sits in front of it who can edit a line: both directions are a terminal that knows its cursor.
  package static var canEdit: Bool {
    guard isTerminal(0), isTerminal(1), let name = getenv("TERM") else { return false }
    let kind = String(cString: name)
    return !kind.isEmpty && kind != "dumb"
  }

  /// The columns and rows of the terminal of standard output, 80 and 24 where there is none.
  package static var size: (columns: Int, rows: Int) {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }
}
