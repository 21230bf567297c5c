import Conduct

/// Finds and reads playbooks and engagements.
enum PlaybookFinder {
  static let ending = ".conduct"

  /// Returns the playbook of a folder; a file in it stands for the folder.
  static func check(_ path: String, withLints: Bool = true) throws -> CheckedPlaybook {
    let folder = Files.isDirectory(path) ? path : Files.folder(of: path)
    guard Files.exists(path) else { throw Failure.unreadable(path, "there is no such file or folder") }
    let paths = Files.files(in: folder, withEnding: ending)
    guard !paths.isEmpty else { throw Failure.unreadable(path, "there is no \(ending) file in it") }
    return CheckedPlaybook(files: try paths.map(Files.read), withLints: withLints)
  }

  /// Returns the playbook, or shows what is wrong with it and ends with 1.
  static func playbook(_ path: String, _ show: ShowOptions) throws -> Playbook {
    let checked = try check(path, withLints: false)
    guard let playbook = checked.playbook else {
      try expectOne(in: path, checked.sources)
      showDiagnostics(checked.diagnostics.filter { $0.severity == .error }, checked.sources, show)
      throw Failure(message: "the playbook `\(path)` has errors", code: 1)
    }
    return playbook
  }

  /// Ends with 1 if the folder is not that of a playbook, but of several in folders of their own.
  private static func expectOne(in path: String, _ sources: SourceSet) throws {
    var folders: [String] = []
    for file in sources.files where Playbook.headerName(in: file) != nil {
      let folder = Files.folder(of: file.path)
      if !folders.contains(folder) { folders.append(folder) }
    }
    let own = Files.isDirectory(path) ? Files.absolute(path) : Files.absolute(Files.folder(of: path))
    guard folders.count > 1, !folders.contains(where: { Files.absolute($0) == own }) else { return }
    let names = folders.prefix(4).map { "`\($0)`" }.joined(separator: ", ") + (folders.count > 4 ? ", …" : "")
    throw Failure(message: "there are \(folders.count) playbooks in `\(path)`; name one of them: \(names)", code: 1)
  }

  /// Shows diagnostics on standard error.
  static func showDiagnostics(_ diagnostics: [Diagnostic], _ sources: SourceSet, _ show: ShowOptions) {
    guard !diagnostics.isEmpty else { return }
    let renderer = DiagnosticRenderer(
      sources: sources, color: Console.usesColor(show.color, 2), width: max(80, Console.width))
    Console.error(renderer.render(diagnostics))
  }

  /// Reads an engagement and the playbook that it follows.
  static func engagement(
    _ options: EngagementOptions, _ show: ShowOptions
  ) throws -> (engagement: Engagement, sources: SourceSet) {
    try engagement(options.engagement, playbook: options.playbook, locale: options.locale.locale, show)
  }

  /// Reads an engagement and the playbook that it follows, or the one named, in the words of a locale.
  static func engagement(
    _ path: String, playbook: String?, locale: String? = nil, _ show: ShowOptions
  ) throws -> (engagement: Engagement, sources: SourceSet) {
    let source = try Files.read(path)
    let folder = try playbook ?? find(followedBy: source)
    let followed = try Catalogs.localized(self.playbook(folder, show), at: folder, in: locale, show)
    return try engagement(source, of: followed, show)
  }

  /// Reads an engagement of a playbook that is known.
  static func engagement(
    _ source: SourceFile, of playbook: Playbook, _ show: ShowOptions
  ) throws -> (engagement: Engagement, sources: SourceSet) {
    let reading = playbook.read(journal: source)
    showDiagnostics(reading.diagnostics, reading.sources, show)
    guard let engagement = reading.engagement else {
      let reason = reading.diagnostics.isEmpty ? "it has no line `engagement …`" : "it has errors"
      throw Failure(message: "cannot read the engagement `\(source.path)`: \(reason)", code: 1)
    }
    return (engagement, reading.sources)
  }

  /// Returns the folder of the playbook that a journal follows: beside it, and in each folder above and its `rules/*`.
  static func find(followedBy source: SourceFile) throws -> String {
    guard let name = Engagement.playbookName(in: source) else {
      throw Failure(
        message:
          "`\(source.path)` does not say which playbook it follows; begin it with `engagement name follows playbook`",
        code: 1)
    }
    var folder = Files.folder(of: Files.absolute(source.path))
    while true {
      let rules = Files.join(folder, "rules")
      let candidates =
        [folder] + Files.names(in: folder).map { Files.join(folder, $0) }
        + Files.names(in: rules).map { Files.join(rules, $0) }
      if let found = candidates.first(where: { Files.isDirectory($0) && isPlaybook($0, name) }) { return found }
      if folder == "/" { break }
      folder = Files.folder(of: folder)
    }
    throw Failure(
      message: "no playbook called `\(name)` beside `\(source.path)` or in rules/ above it; name it with --playbook",
      code: 66)
  }

  /// Whether one of the files directly in a folder has the header of a playbook of this name.
  private static func isPlaybook(_ folder: String, _ name: String) -> Bool {
    Files.names(in: folder).filter { $0.hasSuffix(ending) }.contains { file in
      guard let source = try? Files.read(Files.join(folder, file)) else { return false }
      return Playbook.headerName(in: source) == name
    }
  }
}
