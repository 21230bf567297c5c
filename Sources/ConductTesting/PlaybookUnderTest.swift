public import Conduct
import Foundation

/// A playbook whose scenarios and invariants are test cases of a Swift package.
///
/// ```swift
/// private let playbook = PlaybookUnderTest("../../rules", relativeTo: #filePath)
///
/// @Test(arguments: playbook.scenarios)
/// func `a scenario passes`(scenario: ScenarioCase) { scenario.expectToPass() }
/// ```
///
/// A playbook that cannot be read, or has errors, has one scenario, which fails with them: nothing passes for want of
/// cases.
public struct PlaybookUnderTest: Sendable {
  /// The scenarios, in order of file and place.
  public let scenarios: [ScenarioCase]
  /// The invariants, in order of file and place, each watched in all scenarios.
  public let invariants: [InvariantCase]
  /// How much of what the rules can do is shown by the scenarios; nil if the playbook has errors.
  public let coverage: Coverage?

  /// Reads a playbook and runs its scenarios.
  ///
  /// - Parameters:
  ///   - path: The folder of the playbook, with its sub-folders, or one file.
  ///   - file: The file that the path is relative to, usually `#filePath`.
  public init(_ path: String, relativeTo file: String) {
    let base = URL(filePath: file).deletingLastPathComponent()
    self.init(path, Self.read(URL(filePath: path, relativeTo: base).standardizedFileURL))
  }

  private init(_ path: String, _ files: [SourceFile]) {
    let checked = CheckedPlaybook(files: files, withLints: false)
    let suite = checked.playbook.map { ScenarioSuite($0, withCoverage: true) }
    let found = checked.diagnostics.filter { $0.severity == .error } + (suite?.diagnostics ?? [])
    guard let suite, found.isEmpty, suite.count > 0 else {
      scenarios = Self.broken(path, found, checked.sources)
      invariants = []
      coverage = nil
      return
    }
    let run = TestRun(suite.run(), of: suite)
    let report = ScenarioReport(run, of: suite)
    scenarios = run.results.map { ScenarioCase($0, report, suite.sources) }
    invariants = run.invariants.map { InvariantCase($0, report, suite.sources) }
    coverage = suite.coverage(of: run)
  }

  /// One case for all that keeps the scenarios from being run.
  private static func broken(_ path: String, _ found: [Diagnostic], _ sources: SourceSet) -> [ScenarioCase] {
    let renderer = DiagnosticRenderer(sources: sources)
    let reason = sources.files.isEmpty ? "there is no playbook" : "there is no scenario"
    let issues = found.map { CaseIssue(text: renderer.render($0), at: $0.primary.span, in: sources) }
    return [
      ScenarioCase(title: path, issues: issues.isEmpty ? [CaseIssue(text: reason + " in `" + path + "`")] : issues)
    ]
  }

  /// The `.conduct` files of a folder and of those in it, in order; or the file itself.
  private static func read(_ url: URL) -> [SourceFile] {
    guard let all = FileManager.default.enumerator(atPath: url.path) else { return [] }
    var paths = all.compactMap { $0 as? String }.filter { $0.hasSuffix(".conduct") }.sorted()
      .map { url.appending(path: $0).path }
    if paths.isEmpty, url.pathExtension == "conduct" { paths = [url.path] }
    return paths.compactMap { path in
      FileManager.default.contents(atPath: path).map { SourceFile(path: path, bytes: [UInt8]($0)) }
    }
  }
}
