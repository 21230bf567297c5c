import ConductNaive
import Testing

@testable import Conduct

/// A playbook, a journal and a day, as the naive interpreter reads them.
struct NaiveStory {
  let verdicts: [String: String]

  init(_ playbook: String, _ journal: String = "", on day: String = "2024-03-01") throws {
    let header = """
      playbook p "P" { version 2024-01-01 }

      """
    let rules = Parser.parse(SourceFile(path: "p.conduct", text: header + playbook), file: 0)
    let told = Parser.parse(SourceFile(path: "e.engagement", text: journal), file: 1)
    try #require(rules.problems.isEmpty, "\(rules.problems)")
    try #require(told.problems.isEmpty, "\(told.problems)")
    verdicts = NaiveInterpreter(trees: [rules]).verdicts(journal: told, on: try #require(CivilDate(iso: day)))
  }

  subscript(name: String) -> String { verdicts[name] ?? "missing" }
}
