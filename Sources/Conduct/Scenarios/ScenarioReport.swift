/// The outcome of a test run, to be read by people.
public struct ScenarioReport: Sendable {
  let run: TestRun
  let suite: ScenarioSuite
  private let renderer: DiagnosticRenderer
  private let color: Bool
  private let width: Int
  private let words: any ScenarioPhrasebook

  /// How many failures of one scenario are shown; the first ones bring about the others.
  static let maximumFailures = 5

  /// Up to how many scenarios that failed their titles are not listed once more at the end.
  private static let longestWithoutOverview = 3

  /// Creates the report of a test run.
  public init(
    _ run: TestRun, of suite: ScenarioSuite, in language: Language = .english, color: Bool = false, width: Int = 100
  ) {
    words = language.scenarioPhrases
    self.run = run
    self.suite = suite
    self.color = color
    self.width = max(40, width)
    renderer = DiagnosticRenderer(sources: suite.sources, color: color, width: width)
  }

  /// The report as text: what failed and why, then a line that counts.
  public var rendered: String {
    (run.failed.map(rendered) + overview + [summary]).joined(separator: "\n")
  }

  /// The titles of many scenarios that failed, for whoever reads the end of a long report first.
  private var overview: [String] {
    guard run.failed.count > Self.longestWithoutOverview else { return [] }
    let places = Places(suite.sources)
    let sign = color ? TextStyle.error.painted("✗") : "✗"
    return run.failed.flatMap { result in
      let (file, line) = places.place(result.span)
      let name = file.split(separator: "/").last.map(String.init) ?? file
      return RemarkedTitle(sign: sign, title: result.title, remark: name + ":" + String(line)).lines(width: width)
    }
  }

  private var summary: String {
    let text = words.summary(run).wrapped(to: width).joined(separator: "\n")
    guard color, !run.results.isEmpty else { return text }
    return (run.passed ? TextStyle.inserted : .error).painted(text)
  }

  private func rendered(_ result: ScenarioResult) -> String {
    let sign = color ? TextStyle.error.painted("✗") : "✗"
    let title = color ? TextStyle.strong.painted(result.title.visible) : result.title.visible
    var parts = [sign + " " + title]
    parts += result.failures.prefix(Self.maximumFailures).map(rendered)
    let more = result.failures.count - Self.maximumFailures
    if more > 0 { parts.append("  " + words.text(StatusPhrase.more(more)) + "\n") }
    return parts.joined(separator: "\n")
  }

  /// Returns one failure: what is wrong, the place with the value of each part, and why.
  public func rendered(_ failure: ScenarioFailure) -> String {
    let (heading, notes) = words.text(failure)
    var lines = heading.visible.wrapped(to: width - 2).map { "  " + $0 }
    lines.append(renderer.excerpt(labels(failure)))
    for finding in reasons(failure) {
      lines += page(finding).tree.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
    }
    lines += notes.flatMap { $0.visible.wrapped(to: width - 2) }.map { "  " + $0 }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Why something went wrong. The condition that the excerpt shows is not said again, only why it is as it is.
  private func reasons(_ failure: ScenarioFailure) -> [Finding] {
    let findings = suite.reasons(for: failure)
    switch failure.kind {
    case .expectation, .reason, .invariant: break
    case .notRefused, .list, .violation: return findings
    }
    return zip(findings, failure.evidence.formulas).flatMap { finding, formula in
      guard case .condition = finding.subject, finding.span == formula.span else { return [finding] }
      let reasons = finding.because.isEmpty ? finding.context : finding.because
      return reasons.isEmpty ? [finding] : reasons
    }
  }

  private func page(_ finding: Finding) -> ExplanationPage {
    ExplanationPage(finding, sources: suite.sources, words: words, width: width - 2, color: color)
  }

  /// The place of a failure, and the parts of its condition with their values.
  private func labels(_ failure: ScenarioFailure) -> [Diagnostic.Label] {
    let parts = failure.kind.parts.map { Diagnostic.Label($0.span, $0.value) } + whole(failure)
    // The first word stands for the whole, so that the underlines of the parts can be seen.
    func labels(first word: Keyword) -> [Diagnostic.Label] {
      let end = failure.span.start + Int32(word.text.utf8.count)
      return [Diagnostic.Label(Span(file: failure.span.file, start: failure.span.start, end: end))] + parts
    }
    switch failure.kind {
    case .expectation, .reason, .list: return labels(first: .expect)
    case .invariant(_, _, after: nil, _): return labels(first: .invariant)
    case .notRefused, .violation, .invariant: return [Diagnostic.Label(failure.span)] + parts
    }
  }

  /// The value of a condition that has no parts, such as the status of a task.
  private func whole(_ failure: ScenarioFailure) -> [Diagnostic.Label] {
    guard case .expectation(let truth, let parts) = failure.kind, parts.isEmpty else { return [] }
    return failure.evidence.formulas.map { Diagnostic.Label($0.span, truth.rawValue) }
  }
}
