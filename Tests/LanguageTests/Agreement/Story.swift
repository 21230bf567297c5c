import ConductGenerators
import ConductNaive

@testable import Conduct

/// A generated story, read by the real checker.
struct Story {
  let generated: GeneratedStory
  let engagement: Engagement
  let days: [CivilDate]

  /// Reads a story, its playbook with further declarations; throws the reason if the checker does not accept it.
  init(_ generated: GeneratedStory, with declarations: [String] = []) throws(Rejected) {
    let text = ([generated.playbookText] + declarations).joined(separator: "\n")
    let checked = CheckedPlaybook(files: [SourceFile(path: "story.conduct", text: text)])
    guard let playbook = checked.playbook else {
      throw Rejected(reason: DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics))
    }
    let reading = playbook.read(journal: SourceFile(path: "story.engagement", text: generated.journalText))
    guard let engagement = reading.engagement else {
      throw Rejected(reason: DiagnosticRenderer(sources: reading.sources).render(reading.diagnostics))
    }
    self.generated = generated
    self.engagement = engagement
    days = generated.days.compactMap { CivilDate(iso: $0) }
  }

  struct Rejected: Error {
    let reason: String
  }

  /// The verdicts of the second opinion.
  func naive() -> NaiveInterpreter {
    NaiveInterpreter(trees: engagement.playbook.sources.files.enumerated().map { Parser.parse($1, file: Int32($0)) })
  }

  /// Where the two opinions differ on a day.
  func differences(on day: CivilDate, _ naive: NaiveInterpreter) -> [String] {
    let own = VerdictReader(engagement: engagement).verdicts(on: day)
    let second = naive.verdicts(journal: engagement.tree, on: day)
    return Set(own.keys).union(second.keys).sorted().compactMap { key in
      own[key] == second[key] ? nil : "\(day.iso) \(key): graph \(own[key] ?? "-"), naive \(second[key] ?? "-")"
    }
  }
}
