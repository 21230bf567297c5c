import Testing

/// A place that breaks a rule.
struct Finding: Equatable, Sendable {
  let path: String
  let line: Int
  let message: String

  /// Makes each finding a failure of the running test, at the line that breaks the rule.
  static func report(_ findings: [Finding], in repository: Repository = .current) {
    for finding in findings {
      Issue.record(
        "\(finding.path):\(finding.line): \(finding.message)",
        sourceLocation: SourceLocation(
          fileID: "Conduct/\(finding.path)", filePath: repository.fullPath(finding.path),
          line: max(1, finding.line), column: 1))
    }
  }
}
