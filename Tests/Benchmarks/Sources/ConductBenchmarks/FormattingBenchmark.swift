import ConductGenerators

@testable import Conduct

/// Formatting generated playbooks: from the tree, and the whole from bytes to bytes.
enum FormattingBenchmark {
  static func run(_ options: Options) throws {
    var table = Table("Formatting a playbook", "min", "median", "max", "per line", "to parsing", "growth")
    var before: Double?
    for lines in options.lines {
      let source = SourceFile(path: "big.conduct", text: bigPlaybook(lines: lines, seed: 1))
      guard FormattedFile(source).untouchedLines.isEmpty else {
        throw BenchmarkError("the generated playbook has mistakes")
      }
      var (parsing, formatting, whole) = (Samples(), Samples(), Samples())
      for _ in 0..<options.rounds {
        let tree = parsing.measure { Parser.parse(source) }
        _ = formatting.measure { FormattedFile(tree) }
        _ = whole.measure { FormattedFile(source) }
      }
      for (name, samples) in [("lexing and parsing", parsing), ("laying out", formatting), ("all", whole)] {
        table.add(
          "\(lines) lines: \(name)", samples, Table.time(samples.median / Double(lines)),
          Table.ratio(samples.median, to: parsing.median),
          name == "all" ? before.map { Table.ratio(samples.median, to: $0) } ?? "" : "")
      }
      before = whole.median
    }
    table.show()
  }
}
