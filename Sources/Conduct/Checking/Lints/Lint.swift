/// A look at a playbook without errors that finds what is allowed and probably a mistake.
protocol Lint: SendableMetatype {
  /// The code under which it reports.
  static var code: DiagnosticCode { get }

  /// Returns what it finds, in any order; nearly linear in the length of the playbook.
  static func problems(in subject: LintSubject) -> [LintProblem]
}

/// A playbook as the lints see it: as it is written, and with every name resolved.
struct LintSubject {
  /// The files.
  let trees: [SyntaxTree]
  /// What they declare.
  let model: Model
  /// What the rules look at.
  let uses: Uses
  /// What the files say to people: titles, sentences, links.
  let writing: Writing

  /// Reads a playbook once for all lints.
  init(trees: [SyntaxTree], model: Model) {
    self.trees = trees
    self.model = model
    uses = Uses(model)
    writing = Writing(trees)
  }

  /// Returns what the author wrote at a place.
  func text(of span: Span) -> String { trees[Int(span.file)].source.text(of: span) }
}
