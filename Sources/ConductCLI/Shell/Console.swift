import Conduct

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output and standard error.
enum Console {
  /// Writes a line to standard output; a closed pipe ends the program quietly.
  static func print(_ text: String) { write(text + "\n", to: 1) }

  /// Writes a text to standard output as it is.
  static func write(_ text: String) { write(text, to: 1) }

  /// Writes an answer to standard output, to be read or as JSON.
  static func answer(_ format: AnswerFormat, _ json: JSONValue, _ page: AnswerPage, _ show: ShowOptions) {
    switch format {
    case .json: print(json.pretty)
    case .text: print(page.rendered(width: width, color: usesColor(show.color)))
    }
  }

  /// Writes a line to standard error.
  static func error(_ text: String) { write(text + "\n", to: 2) }

  /// Writes a remark to standard error, in lines that are no longer than the terminal's.
  static func remark(_ text: String) {
    error("conduct: " + text.wrapped(to: width - 9).joined(separator: "\n         "))
  }

  /// Writes a text over the last line of standard error, which must be a terminal; the next text takes its place.
  static func overwrite(_ text: String) { write("\r\u{1B}[K" + text, to: 2) }

  /// Writes bytes to standard output as they are.
  static func write(_ bytes: [UInt8]) { write(bytes, to: 1) }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EINTR {
        exit(errno == EPIPE ? 0 : 73)
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

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of the terminal, 80 where there is none.
  static var width: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 120)
  }

  /// Whether to use colour on a descriptor.
  static func usesColor(_ choice: ColorChoice, _ descriptor: Int32 = 1) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto:
      isTerminal(descriptor) && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Lets a closed pipe be an error of `write` instead of a signal.
  static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}
