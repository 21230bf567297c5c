/// What there is to say about every code: `conduct explain CODE` and the reference page are made of it.
public enum DiagnosticCatalog {
  /// The entries in the order of their codes' declaration.
  public static let entries: [CatalogEntry] =
    characters + syntax + names + membersAndHeaders + types + structure + tables + journals + translations + limits
    + lintEntries

  private static let entriesByCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }

  /// Returns the entry of a code.
  public static func entry(for code: DiagnosticCode) -> CatalogEntry {
    entriesByCode[code] ?? CatalogEntry(code, title: code.rawValue, explanation: "", example: "")
  }

  /// The playbook that the journals among the examples follow, and that the catalogs among them translate.
  public static let journalPlaybook = """
    playbook p "P" { version 2020-01-31 }
    fact seats: count
    process kickoff {
      required task first_contact "Make the first contact"
    }
    """
}
