#if canImport(Glibc)
  import Foundation
  import Glibc
  import Testing

  /// A terminal with nobody in front of it but a test: the tool runs in it as it would for a person.
  final class PseudoTerminal {
    private let descriptor: Int32
    private(set) var process: pid_t = 0
    private var output: [UInt8] = []
    private var hasEnded = false

    /// The tool beside the tests.
    static let tool: URL = {
      let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      return tests.deletingLastPathComponent().appendingPathComponent("conduct")
    }()

    static var isAvailable: Bool { FileManager.default.isExecutableFile(atPath: tool.path) }

    /// Starts the tool in a terminal of a size.
    init(_ arguments: [String], environment: [String: String], columns: UInt16 = 80, rows: UInt16 = 24) throws {
      descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var lock: CInt = 0
      var number: CInt = -1
      let isOpen = descriptor >= 0 && ioctl(descriptor, Linux.unlock, &lock) == 0
      try #require(isOpen && ioctl(descriptor, Linux.number, &number) == 0)
      let name = "/dev/pts/\(number)"
      resize(columns: columns, rows: rows)
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      posix_spawn_file_actions_addclose(&actions, descriptor)
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      defer { posix_spawnattr_destroy(&attributes) }
      // A session of its own, whose terminal becomes the one that is opened first.
      posix_spawnattr_setflags(&attributes, Linux.newSession)
      let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "LD_LIBRARY_PATH"].contains($0.key) }
      let variables = inherited.merging(environment) { $1 }.map { "\($0.key)=\($0.value)" }
      let words = CStrings([Self.tool.path] + arguments)
      let settings = CStrings(variables)
      let failure = posix_spawn(&process, Self.tool.path, &actions, &attributes, words.pointers, settings.pointers)
      try #require(failure == 0)
    }

    /// What the headers of Linux say and Swift does not see: TIOCSPTLCK, TIOCGPTN, POSIX_SPAWN_SETSID.
    private enum Linux {
      static let unlock: UInt = 0x4004_5431
      static let number: UInt = 0x8004_5430
      static let newSession: Int16 = 0x80
    }

    deinit {
      if !hasEnded { kill(process, SIGKILL) }
      close(descriptor)
      var status: Int32 = 0
      if !hasEnded { waitpid(process, &status, 0) }
    }

    /// The strings of a program's arguments.
    private final class CStrings {
      var pointers: [UnsafeMutablePointer<CChar>?]
      init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }
      deinit { for pointer in pointers { free(pointer) } }
    }

    // MARK: - Talking

    /// Types keys.
    func type(_ keys: String) {
      let bytes = Array(keys.utf8)
      _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Waits until a text has been shown since the last time; returns all that was shown up to it.
    @discardableResult
    func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
      let wanted = Array(text.utf8)
      let end = Date().addingTimeInterval(60)
      while Date() < end {
        if let range = output.firstRange(of: wanted) {
          let shown = String(decoding: output[..<range.upperBound], as: UTF8.self)
          output.removeSubrange(..<range.upperBound)
          return shown
        }
        if !read(within: 100) { break }
      }
      let shown = String(decoding: output, as: UTF8.self)
      Issue.record("“\(text)” was not shown, but:\n\(shown)", sourceLocation: sourceLocation)
      return shown
    }

    /// Reads what is there; false when the terminal is closed on the other side.
    private func read(within milliseconds: Int32) -> Bool {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, milliseconds) > 0 else { return true }
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      output += buffer[..<count]
      return true
    }

    func resize(columns: UInt16, rows: UInt16) {
      var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    /// Closes the terminal, as a connection that breaks does.
    func hangUp() { close(descriptor) }

    /// Waits for the end; returns the exit code, or 128 and the number of the signal.
    func exitCode(sourceLocation: SourceLocation = #_sourceLocation) -> Int32? {
      var status: Int32 = 0
      for _ in 0..<1_000 {
        if waitpid(process, &status, WNOHANG) == process {
          hasEnded = true
          return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        }
        usleep(10_000)
      }
      Issue.record("the tool does not end", sourceLocation: sourceLocation)
      return nil
    }
  }
#endif
