import Conduct

/// Begins sessions from files.
struct SessionLoader {
  /// The folder of the playbook, where it was named.
  let playbook: String?
  var locale: LocaleOptions
  let show: ShowOptions

  /// A session, and the folder of its playbook.
  struct Loaded {
    var session: Session
    let folder: String
  }

  static let ending = ".engagement"

  /// Begins a session with an engagement, or with a bare playbook.
  ///
  /// - Parameters:
  ///   - day: The day on which to begin; without one the last day of the journal.
  ///   - ask: Chooses the day of a bare playbook, given the day of its version.
  func load(_ path: String, on day: CivilDate?, ask: (CivilDate?) throws -> CivilDate) throws -> Loaded {
    guard path.hasSuffix(Self.ending) else { return try loadPlaybook(path, on: day, ask: ask) }
    let source = try Files.read(path)
    let folder = try playbook ?? PlaybookFinder.find(followedBy: source)
    let checked = try localized(folder, locale)
    let reading = checked.read(journal: source)
    PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
    guard let engagement = reading.engagement else {
      let reason = reading.diagnostics.isEmpty ? "it has no line `engagement …`" : "it has errors"
      throw Failure(message: "cannot read the engagement `\(path)`: \(reason)", code: 1)
    }
    let start = try day ?? engagement.lastDay ?? ask(checked.version.flatMap { CivilDate(iso: $0) })
    let session = Session(engagement, sources: reading.sources, on: start, path: path, in: locale.language)
    return Loaded(session: session, folder: folder)
  }

  /// Returns the playbook of a folder in the words of a locale.
  func localized(_ folder: String, _ locale: LocaleOptions) throws -> Playbook {
    try Catalogs.localized(PlaybookFinder.playbook(folder, show), at: folder, in: locale.locale, show)
  }

  private func loadPlaybook(
    _ path: String, on day: CivilDate?, ask: (CivilDate?) throws -> CivilDate
  ) throws -> Loaded {
    let checked = try localized(path, locale)
    let start = try day ?? ask(checked.version.flatMap { CivilDate(iso: $0) })
    guard let session = Session(checked, on: start, in: locale.language) else {
      throw Failure(message: "cannot begin an engagement that follows `\(checked.name)`", code: 1)
    }
    return Loaded(session: session, folder: path)
  }
}
