/// A playbook and the journal of an engagement that follows it.
public struct GeneratedStory: Hashable, Sendable {
  /// The playbook.
  public var playbook: GeneratedPlaybook
  /// The journal.
  public var journal: GeneratedJournal

  /// The playbook in one text; its files one after the other.
  public var playbookText: String { playbookFiles.map(\.text).joined(separator: "\n") }

  /// The files of the playbook, with their paths.
  public var playbookFiles: [(path: String, text: String)] {
    let survey = PlaybookSurvey(playbook)
    return playbook.files.map { ($0.path, Self.written($0, survey).text) }
  }

  /// The text of the journal.
  public var journalText: String { writtenJournal.text }

  /// The constructs that the story contains.
  public var constructs: Set<Construct> {
    let survey = PlaybookSurvey(playbook)
    let files = playbook.files.map { Self.written($0, survey).constructs }
    return files.reduce(writtenJournal.constructs) { $0.union($1) }
  }

  private static func written(_ file: GeneratedPlaybook.File, _ survey: PlaybookSurvey) -> StoryWriter {
    var writer = StoryWriter(survey)
    for (index, declaration) in file.declarations.enumerated() {
      if index > 0, isSetApart(declaration) { writer.line("") }
      writer.declaration(declaration)
    }
    return writer
  }

  /// Whether a declaration has an empty line before it.
  private static func isSetApart(_ declaration: GeneratedDeclaration) -> Bool {
    switch declaration {
    case .process, .scenario, .table, .calendar, .choice, .definition: true
    case .header, .phase, .role, .resource, .fact, .event, .scope, .assumption, .invariant, .advice: false
    }
  }

  private var writtenJournal: StoryWriter {
    var writer = StoryWriter(PlaybookSurvey(playbook))
    writer.journal(journal)
    return writer
  }
}
