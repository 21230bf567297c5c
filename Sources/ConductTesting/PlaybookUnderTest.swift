public import Conduct
import Foundation
public import Testing

/// A playbook whose scenarios and invariants are test cases of a Swift package.
///
/// ```swift
/// private let playbook = PlaybookUnderTest("../../rules", relativeTo: #filePath)
///
/// @Test(arguments: playbook.scenarios)
/// func `a scenario passes`(scenario: ScenarioCase) { scenario.expectToPass() }
/// ```
///
/// A playbook that cannot be read, or has errors, has one scenario and one invariant, which fail with them: nothing
/// passes for want of cases.
public struct PlaybookUnderTest: Sendable {
  /// The scenarios, in order of file and place.
  public let scenarios: [ScenarioCase]
  /// The invariants, in order of file and place, each watched in all scenarios.
  public let invariants: [InvariantCase]
  /// How much of what the rules can do is shown by the scenarios; nil if the playbook has errors.
  public let coverage: Coverage?
  /// What can be tested further; nil if the playbook has errors.
  let suite: ScenarioSuite?
  /// What keeps the playbook from being tested.
  let faults: [CaseIssue]

  /// Reads a playbook and runs its scenarios.
  ///
  /// - Parameters:
  ///   - path: The folder of the playbook, with its sub-folders, or one file.
  ///   - file: The file that the path is relative to, usually `#filePath`.
  ///   - sourceLocation: The line of the Swift file that is told if there is no such playbook.
  public init(_ path: String, relativeTo file: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let base = URL(filePath: file).deletingLastPathComponent()
    self.init(URL(filePath: path, relativeTo: base).standardizedFileURL, sourceLocation)
  }

  private init(_ url: URL, _ origin: Testing.SourceLocation) {
    let files = Self.read(url)
    let checked = CheckedPlaybook(files: files, withLints: false)
    let suite = checked.playbook.map { ScenarioSuite($0, withCoverage: true) }
    let found = checked.diagnostics.filter { $0.severity == .error } + (suite?.diagnostics ?? [])
    guard let suite, found.isEmpty, suite.count > 0 else {
      let issues = found.map { CaseIssue($0, in: checked.sources) }
      faults =
        files.isEmpty
        ? [Self.nothing("playbook", at: url)] : found.isEmpty ? [Self.nothing("scenario", at: url)] : issues
      let title = "the playbook " + url.lastPathComponent
      scenarios = [ScenarioCase(title: title, issues: faults, origin: origin)]
      invariants = [InvariantCase(title: title, issues: faults, origin: origin)]
      coverage = nil
      self.suite = nil
      return
    }
    let run = TestRun(suite.run(), of: suite)
    let report = ScenarioReport(run, of: suite)
    scenarios = run.results.map { ScenarioCase($0, report, suite.sources, origin: origin) }
    invariants = run.invariants.map { InvariantCase($0, report, suite.sources, origin: origin) }
    coverage = suite.coverage(of: run)
    self.suite = suite
    faults = []
  }

  private static func nothing(_ what: String, at url: URL) -> CaseIssue {
    CaseIssue(text: "there is no " + what + " in " + url.path)
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
