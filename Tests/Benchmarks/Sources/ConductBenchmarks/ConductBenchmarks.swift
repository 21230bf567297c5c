import Conduct
import ConductGenerators
import Glibc

/// Measures what Conduct costs, and prints tables in which every ratio was formed within this run.
@main
struct ConductBenchmarks {
  static func main() {
    let options = Options(CommandLine.arguments.dropFirst())
    if let lines = options.peakOfLines { return print(Peak.measure(lines: lines)) }
    print("\(options.rounds) rounds each; times are min, median, max.\n")
    do {
      for part in options.parts { try run(part, options) }
    } catch {
      print("Nothing more can be measured: \(error)")
      exit(1)
    }
  }

  private static func run(_ part: Options.Part, _ options: Options) throws {
    switch part {
    case .reading: try ReadingBenchmark.run(options)
    case .formatting: try FormattingBenchmark.run(options)
    case .evaluation: try EvaluationBenchmark.run(options)
    case .journal: try JournalBenchmark.run(options)
    case .questions: try QuestionBenchmark.run(options)
    case .scenarios: try ScenarioBenchmark.run(options)
    case .process: try ProcessBenchmark.run(options)
    case .rendering: try RenderingBenchmark.run(options)
    }
  }
}
