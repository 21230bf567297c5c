import Conduct

/// The template of a playbook's catalogs: every text that readers see, without translations.
struct POTemplate {
  /// The texts in order.
  let entries: [POEntry]
  private let playbook: Playbook

  /// - Parameter folder: The folder of the playbook, which references leave out.
  init(_ playbook: Playbook, folder: String) {
    self.playbook = playbook
    let lines = playbook.sources.files.map { $0.lineStarts() }
    entries = playbook.translatableTexts().filter { !$0.key.text.isEmpty }.map { text in
      var entry = POEntry()
      entry.context = text.key.context
      entry.id = text.key.text
      entry.extractedComments = text.comments
      for place in text.places {
        let file = playbook.sources.file(of: place)
        let line = file.location(of: Int(place.start), lineStarts: lines[Int(place.file)]).line
        let reference = Self.path(file.path, below: folder) + ":\(line)"
        if !entry.references.contains(reference) { entry.references.append(reference) }
      }
      return entry
    }
  }

  private static func path(_ path: String, below folder: String) -> String {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    let rest = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    return String(rest.map { $0.isWhitespace ? "_" : $0 })
  }

  /// Returns the header of a new catalog.
  ///
  /// Its days are the version's, because nothing here reads a clock.
  func header(language: String?) -> POEntry {
    var entry = POEntry()
    let version = playbook.version.flatMap(CivilDate.init(iso:))?.iso ?? "1970-01-01"
    entry.translation = """
      Project-Id-Version: \(playbook.name) \(playbook.version ?? "")
      Report-Msgid-Bugs-To:\u{20}
      POT-Creation-Date: \(version) 00:00+0000
      PO-Revision-Date: \(version) 00:00+0000
      Last-Translator: Conduct
      Language-Team: \(language ?? "none")
      Language: \((language ?? "").split(separator: "-").joined(separator: "_"))
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8
      Content-Transfer-Encoding: 8bit

      """
    return entry
  }
}
