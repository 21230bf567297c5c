@testable import Conduct

/// A long journal: reading it, folding it into a state, and judging every statement.
enum JournalBenchmark {
  private static let statements = 10_000
  private static let perDay = 10

  static func run(_ options: Options) throws {
    let playbook = try Files.shippedPlaybook()
    let source = SourceFile(path: "long.engagement", text: journal())
    var (reading, folding, judging) = (Samples(), Samples(), Samples())
    for _ in 0..<options.rounds {
      let read = reading.measure { playbook.read(journal: source) }
      guard let engagement = read.engagement, let day = engagement.lastDay else {
        throw BenchmarkError("the generated journal has errors: \(read.diagnostics.prefix(3).map(\.message))")
      }
      _ = folding.measure { engagement.state(on: day) }
      let evaluator = Evaluator(playbook.graph)
      _ = judging.measure { engagement.violations(upTo: day, evaluator) }
    }
    var table = Table("A journal of \(statements) statements", "min", "median", "max", "each", "to folding")
    for (name, samples) in [("reading and typing", reading), ("folding", folding), ("judging", judging)] {
      table.add(
        name, samples, Table.time(samples.median / Double(statements)), Table.ratio(samples.median, to: folding.median))
    }
    table.show()
  }

  /// Ten years of an engagement whose facts never rest.
  private static func journal() -> String {
    var text = "engagement long \"Long\" follows fasttrack\n"
    guard var day = CivilDate(iso: "2000-01-03") else { return text }
    for block in 0..<statements / perDay {
      let parity = block % 2 == 0 ? "yes" : "no"
      let last = [0: "enter kickoff", 19: "leave kickoff because \"a new round\""][block % 20] ?? "seats = 9"
      text += """
        on \(day.iso) {
          seats = \(block + 1)
          managed = \(parity)
          wants_partner = \(parity)
          intended += exchange
          entitled = { exchange, teams }
          team_assigned = \(parity)
          industry_known = yes
          do first_contact
          do kickoff_meeting
          \(last)
        }

        """
      day = day.adding(days: 1) ?? day
    }
    return text
  }
}
