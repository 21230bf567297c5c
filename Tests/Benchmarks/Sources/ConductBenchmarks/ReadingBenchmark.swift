import ConductGenerators

@testable import Conduct

/// Reading generated playbooks: each stage by itself, the whole, and the peak of memory.
enum ReadingBenchmark {
  private struct Stages {
    var (lexing, parsing, checking, building, whole) = (Samples(), Samples(), Samples(), Samples(), Samples())
    var nodes = 0
  }

  static func run(_ options: Options) throws {
    var table = Table("Reading a playbook", "min", "median", "max", "per line", "of all", "growth")
    var before: Stages?
    var nodes: [String] = []
    for lines in options.lines {
      let stages = try measure(lines: lines, rounds: options.rounds)
      let rows: [(String, KeyPath<Stages, Samples>)] = [
        ("lexing", \.lexing), ("parsing", \.parsing), ("checking", \.checking), ("building the graph", \.building),
        ("all, and the playbook", \.whole),
      ]
      for (name, path) in rows {
        let samples = stages[keyPath: path]
        let growth = before.map { Table.ratio(samples.median, to: $0[keyPath: path].median) } ?? ""
        table.add(
          "\(lines) lines: \(name)", samples, Table.time(samples.median / Double(lines)),
          Table.percent(samples.median, of: stages.whole.median), growth)
      }
      nodes.append("\(lines) lines: \(stages.nodes) nodes in the graph")
      before = stages
    }
    table.show()
    for line in nodes { print(line) }
    for lines in options.lines {
      let (peak, base) = try Peak.inChild(lines: lines)
      print("\(lines) lines: peak of memory \(peak / 1_024) MB, of which \(base / 1_024) MB before reading")
    }
    print("")
  }

  private static func measure(lines: Int, rounds: Int) throws -> Stages {
    let source = SourceFile(path: "big.conduct", text: bigPlaybook(lines: lines, seed: 1))
    // What the first round alone does (growing the heap, finding types) is not counted.
    _ = CheckedPlaybook(files: [source])
    var stages = Stages()
    for _ in 0..<rounds {
      _ = stages.lexing.measure { Lexer.tokens(of: source, file: 0) }
      let tree = stages.parsing.measure { Parser.parse(source) }
      let checked = stages.checking.measure { Checker.check([tree]) }
      _ = stages.building.measure { GraphBuilder.build(checked.model) }
      let read = stages.whole.measure { CheckedPlaybook(files: [source]) }
      guard let playbook = read.playbook else {
        throw BenchmarkError("the generated playbook has errors: \(read.diagnostics.prefix(3).map(\.message))")
      }
      stages.nodes = playbook.graph.count
    }
    stages.parsing = stages.parsing.without(stages.lexing)
    return stages
  }
}
