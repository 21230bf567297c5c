import Conduct
import ConductDocuments

/// The catalogs of translations beside a playbook's rules.
enum Catalogs {
  /// The folder beside the rules, and the ending of a catalog.
  static let folder = "locales"
  static let ending = ".po"

  /// Returns the path of the catalog of a language, whether it is there or not.
  static func path(_ language: String, of playbook: String) -> String {
    Files.join(Files.join(folder(of: playbook), folder), language + ending)
  }

  /// Returns the languages for which there are catalogs, sorted.
  static func languages(of playbook: String) -> [String] {
    Files.names(in: Files.join(folder(of: playbook), folder)).filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }
  }

  /// The folder of a playbook; a file in it stands for the folder.
  static func folder(of playbook: String) -> String {
    Files.isDirectory(playbook) ? playbook : Files.folder(of: playbook)
  }

  /// Returns a playbook in the words of a locale, as far as they are translated.
  ///
  /// A locale for which there is neither a catalog nor a language of the tool is a mistake.
  static func localized(
    _ playbook: Playbook, at path: String, in locale: String?, _ show: ShowOptions
  ) throws -> Playbook {
    guard let locale else { return playbook }
    let languages = languages(of: path)
    guard let language = nearest(to: locale, in: languages) else {
      let own = Language.allCases.map(\.rawValue)
      if own.contains(where: { isSameLanguage($0, locale) }) || isSameLanguage(playbook.language ?? "", locale) {
        return playbook
      }
      let known = (languages + own).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      throw Failure.usage("there is no locale `\(locale)`; there are \(known.sorted().joined(separator: ", "))")
    }
    let source = try Files.read(self.path(language, of: path))
    var sources = SourceSet()
    let reading = POReader.read(source, file: sources.append(source))
    PlaybookFinder.showDiagnostics(reading.diagnostics, sources, show)
    return playbook.localized(reading.file.localization(language))
  }

  private static func nearest(to locale: String, in languages: [String]) -> String? {
    languages.first { $0.lowercased() == locale.lowercased() } ?? languages.first { isSameLanguage($0, locale) }
  }

  private static func isSameLanguage(_ left: String, _ right: String) -> Bool {
    left.lowercased().prefix { $0 != "-" } == right.lowercased().prefix { $0 != "-" && $0 != "_" }
  }
}
