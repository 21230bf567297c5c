package import Conduct

/// Writes and brings up to date the catalogs of a playbook.
package struct PlaybookCatalogs {
  private let template: POTemplate

  /// Prepares a playbook.
  ///
  /// - Parameter folder: The folder of the playbook, which references leave out.
  package init(_ playbook: Playbook, folder: String) {
    template = POTemplate(playbook, folder: folder)
  }

  /// The template: every text without a translation.
  package var templateText: String { POWriter.write(POMerge.merge(nil, into: template, language: nil)) }

  /// Returns the catalog of a language, brought up to date.
  package func merged(_ catalog: POFile?, language: String) -> POFile {
    POMerge.merge(catalog, into: template, language: language)
  }

  /// Returns a catalog as a file.
  package static func text(_ catalog: POFile) -> String { POWriter.write(catalog) }
}
