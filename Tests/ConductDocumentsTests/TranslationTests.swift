import Conduct
import Testing

@testable import ConductDocuments

/// The translations that we ship: complete, sound, and without influence on any verdict.
@Suite struct TranslationTests {
  static let languages: [Language] = [.chinese, .portuguese, .japanese]

  @Test(arguments: languages)
  func `there is nothing to say about a shipped catalog`(_ language: Language) throws {
    let checker = CatalogChecker(try Shipped.fasttrack.get())
    let found = checker.check(try Shipped.catalog(language), language: language.rawValue)
    #expect(found.map(\.message) == [])
  }

  @Test(arguments: languages)
  func `a shipped catalog is up to date`(_ language: Language) throws {
    let catalog = try Shipped.catalog(language)
    let merged = PlaybookCatalogs(try Shipped.fasttrack.get(), folder: ".").merged(catalog, language: language.rawValue)
    #expect(merged.entries.map(\.key) == catalog.entries.map(\.key))
  }

  @Test(arguments: languages)
  func `every link, reference and number is in every language's document`(_ language: Language) throws {
    let source = PlaybookRendering(try Shipped.fasttrack(in: .english), in: .english).markdown
    let other = PlaybookRendering(try Shipped.fasttrack(in: language), in: language).markdown
    #expect(TextMarks.links(source) == TextMarks.links(other))
    // Task numbers stand in cells of their own.
    let references = [
      "3979", "3616", "994", "983", "1903", "1904", "3734", "3278", "3718", "3737", "3738", "2536", "3735",
    ]
    for reference in references {
      #expect(source.contains("| \(reference) |") && other.contains("| \(reference) |"))
    }
  }

  @Test(arguments: Shipped.engagements)
  func `the verdicts are the same in every language`(_ name: String) throws {
    func states(_ language: Language) throws -> [String] {
      let engagement = try Shipped.engagement(name, of: try Shipped.fasttrack(in: language))
      let status = engagement.status(on: try #require(engagement.lastDay))
      return status.processes.flatMap { process in
        ["\(process.id) \(process.state)"]
          + process.tasks.map { "\($0.id) \($0.obligation) \($0.progress) \($0.due) \($0.needs)" }
          + (process.inputs + process.outcomes).map { "\($0.id) \($0.state)" }
      }
    }
    let source = try states(.english)
    for language in Self.languages { #expect(try states(language) == source) }
  }
}
