import Conduct

/// The pages of the catalog of documentation that tell all diagnostics: written from the entries of
/// `conduct explain`, with what `conduct check` prints for each example.
enum DiagnosticPages {
  /// Diagnostics that share a page.
  struct Family {
    let page: String
    let title: String
    let introduction: String
    let prefixes: [String]

    var entries: [CatalogEntry] {
      DiagnosticCatalog.entries.filter { entry in prefixes.contains { entry.code.rawValue.hasPrefix($0) } }
        .sorted { $0.code.rawValue < $1.code.rawValue }
    }
  }

  static let families = [
    Family(
      page: "DiagnosticsOfSigns", title: "Diagnostics: signs and words",
      introduction: "What is said about characters, numbers, dates, texts, and lines that the language does not have.",
      prefixes: ["E00", "E01"]),
    Family(
      page: "DiagnosticsOfNames", title: "Diagnostics: names and types",
      introduction: "What is said about names that nobody declared or everybody did, and about values that do not fit.",
      prefixes: ["E02", "E03"]),
    Family(
      page: "DiagnosticsOfStructure", title: "Diagnostics: structure, tables, circles and limits",
      introduction: "What is said about clauses in the wrong place, tables with gaps, rules in circles, and sizes.",
      prefixes: ["E04", "E05", "E06", "E09"]),
    Family(
      page: "DiagnosticsOfJournals", title: "Diagnostics: journals and translations",
      introduction: "What is said about the journals of engagements, about scenarios, and about translations.",
      prefixes: ["E07", "W07", "E08", "W08"]),
    Family(
      page: "DiagnosticsOfLints", title: "Diagnostics: warnings",
      introduction: """
        What is allowed, and is hardly meant. A warning that is meant is silenced by a comment on the line above it, \
        with the reason: `// allow W0202: the portal asks for it`.
        """,
      prefixes: ["W02", "W03", "W04", "W05", "W06"]),
  ]

  /// The page that leads to the others.
  static var overview: String {
    var lines = [
      "# Diagnostics", "",
      "Everything that `conduct check` may say, by its code. A code never changes its meaning and is never used again.",
      "`conduct explain CODE` shows one of them in the terminal.", "",
      "<!-- Written from the catalog by a test: CONDUCT_RECORD=1 swift test --filter DiagnosticPagesTests -->",
    ]
    for family in families {
      lines += ["", "## \(family.title.dropFirst("Diagnostics: ".count).capitalized(first: true))", ""]
      lines += [family.introduction, "", "See <doc:\(family.page)>.", "", "| code | what is wrong |", "|---|---|"]
      lines += family.entries.map { "| \($0.code.rawValue) | \(cell($0.title)) |" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func cell(_ text: String) -> String { text.split(separator: "|").joined(separator: "\\|") }

  /// The page of a family.
  static func page(_ family: Family) -> String {
    var lines = ["# \(family.title)", "", family.introduction, ""]
    lines.append(
      "<!-- Written from the catalog by a test: CONDUCT_RECORD=1 swift test --filter DiagnosticPagesTests -->")
    for entry in family.entries {
      lines += ["", "## \(entry.code.rawValue): \(entry.title)", ""] + wrapped(entry.explanation)
      guard !entry.example.isEmpty else { continue }
      lines += ["", "```text"] + cut(entry.example) + ["```"]
      if let printed = printed(entry) { lines += ["", "```text"] + cut(printed) + ["```"] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The lines of a text; in the middle of a long one some are left out.
  private static func cut(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(clean)
    while lines.last == "" { lines.removeLast() }
    return lines.count > 40 ? lines.prefix(20) + ["…"] + lines.suffix(8) : lines
  }

  /// A line without what an editor cannot show.
  private static func clean(_ line: Substring) -> String {
    String(String.UnicodeScalarView(line.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 }))
  }

  /// What is printed for the example of an entry; nil where it takes more than a playbook and a journal.
  private static func printed(_ entry: CatalogEntry) -> String? {
    if entry.code.isOfTranslations { return nil }
    if entry.code.isOfJournals {
      let rules = CheckedPlaybook(files: [SourceFile(path: "rules.conduct", text: DiagnosticCatalog.journalPlaybook)])
      guard let playbook = rules.playbook else { return nil }
      let reading = playbook.read(journal: SourceFile(path: "contoso.engagement", text: entry.example))
      return DiagnosticRenderer(sources: reading.sources, color: false, width: 100).render(reading.diagnostics)
    }
    let checked = CheckedPlaybook(files: [SourceFile(path: "example.conduct", text: entry.example)])
    return DiagnosticRenderer(sources: checked.sources, color: false, width: 100).render(checked.diagnostics)
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if line.count + word.count + 1 > 118 {
        lines.append(String(word))
      } else {
        lines[lines.count - 1] += " " + word
      }
    }
    return lines
  }
}

extension Substring {
  fileprivate func capitalized(first: Bool) -> String { prefix(1).uppercased() + dropFirst() }
}
