import Glibc

/// What is to be measured, and how often.
struct Options {
  enum Part: String, CaseIterable {
    case reading, formatting, evaluation, journal, questions, scenarios, process, rendering
  }

  static let usage = """
    usage: conduct-benchmarks [--rounds N] [--lines N,N] [--tool PATH]… [PART]…

    Parts: reading, formatting, evaluation, journal, questions, scenarios, process, rendering; all of them if none is
    named.
    """

  private(set) var parts: [Part] = []
  private(set) var rounds = 7
  /// The sizes of the playbooks that are read, ascending.
  private(set) var lines = [10_000, 100_000]
  /// The tools whose whole run is measured.
  private(set) var tools: [String] = []
  /// Where a child is to report its own peak of memory, the size of the playbook that it reads.
  private(set) var peakOfLines: Int?

  /// Reads the command line; what it does not understand ends the program.
  init(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--rounds": rounds = Self.number(rest.popFirst())
      case "--lines": lines = (rest.popFirst() ?? "").split(separator: ",").map { Self.number(String($0)) }.sorted()
      case "--tool": tools.append(rest.popFirst() ?? "")
      case "--peak": peakOfLines = Self.number(rest.popFirst())
      default:
        guard let part = Part(rawValue: argument) else { Self.fail() }
        parts.append(part)
      }
    }
    if parts.isEmpty { parts = Part.allCases }
  }

  private static func number(_ text: String?) -> Int {
    guard let number = text.flatMap({ Int($0) }), number > 0 else { fail() }
    return number
  }

  private static func fail() -> Never {
    print(usage)
    exit(64)
  }
}
