import Foundation
import Testing

@testable import Conduct

/// The answers to all questions about three shipped engagements, in every language.
@Suite struct AnswerTranslationTests {
  @Test(arguments: TranslatedAnswers.stories)
  func `the answers of all languages say the same`(story: String) throws {
    let english = try TranslatedAnswers.about(story, in: .english).codes
    for language in TranslationTests.languages {
      #expect(try TranslatedAnswers.about(story, in: language).codes == english)
    }
  }

  /// Words of other languages that English has as well.
  private static let shared: Set<String> = ["decide"]

  @Test(arguments: TranslationTests.languages, TranslatedAnswers.stories)
  func `nothing in an answer is left in English`(language: Language, story: String) throws {
    let answers = try TranslatedAnswers.about(story, in: language)
    let statements = answers.statements
    func words(_ text: String) -> Set<String> { Self.words(of: Self.withoutCode(text, statements: statements)) }
    let allowed = Self.words(of: try Shipped.catalogText(language)).union(answers.names).union(Self.shared)
    let english = words(try TranslatedAnswers.about(story, in: .english).text(width: 500)).subtracting(allowed)
    for line in answers.text(width: 500).split(separator: "\n") where !line.hasPrefix("$ ") {
      #expect(words(String(line)).isDisjoint(with: english), "\(line.trimmingPrefix(" "))")
    }
  }

  /// The words of two or more ASCII letters, in lower case.
  private static func words(of text: String) -> Set<String> {
    let words = text.lowercased().split { !($0.isLetter && $0.isASCII || $0 == "_" || $0.isNumber) }
    return Set(words.filter { $0.count > 1 && ($0.first?.isLetter ?? false) }.map(String.init))
  }

  /// The text without statements, names of files, and what stands in signs of code.
  private static func withoutCode(_ line: String, statements: [String]) -> String {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    let prose = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(
      separator: " ")
    return statements.reduce(prose.replacing(/[\w-]+\.conduct/, with: "")) {
      $0.replacingOccurrences(of: $1, with: " ")
    }
  }
}
