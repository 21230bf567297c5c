/// The comments of a playbook that silence warnings, and the lines for which they do.
///
/// A comment on a line of its own speaks for the next line that is no such comment, which must follow directly; one
/// behind something speaks for its own line.
struct Allowances {
  /// A line of a file, counted from 0.
  private struct Place: Hashable {
    let file: Int32
    let line: Int
    let code: DiagnosticCode
  }

  private var allowances: [Allowance] = []
  /// The comments that silence a code on a line.
  private var places: [Place: [Int]] = [:]
  /// Where the lines of the files begin that have such comments.
  private var lines: [Int32: [Int]] = [:]

  /// Reads the comments of all files; linear in their length.
  init(_ trees: [SyntaxTree]) {
    for tree in trees { add(tree) }
  }

  private mutating func add(_ tree: SyntaxTree) {
    let comments = tree.comments
    let found = comments.indices.compactMap { index in
      Allowance(comments[index], in: tree.source).map { (comment: index, allowance: $0) }
    }
    guard !found.isEmpty else { return }
    let starts = tree.source.lineStarts()
    lines[tree.file] = starts
    let targets = Self.targets(of: comments, in: tree.source, starts)
    for (index, allowance) in found {
      if case .code(let code) = allowance.subject, allowance.hasReason {
        places[Place(file: tree.file, line: targets[index], code: code), default: []].append(allowances.count)
      }
      allowances.append(allowance)
    }
  }

  /// The line for which each comment speaks.
  static func targets(of comments: [Span], in source: SourceFile, _ starts: [Int]) -> [Int] {
    var targets: [Int] = []
    // The next comment, if it stands on a line of its own, and the line for which it speaks.
    var next: (line: Int, target: Int)?
    for comment in comments.reversed() {
      let line = line(of: comment.start, starts)
      if isAlone(comment, in: source, starts, line) {
        let target = next?.line == line + 1 ? next?.target ?? line + 1 : line + 1
        targets.append(target)
        next = (line, target)
      } else {
        targets.append(line)
        next = nil
      }
    }
    return targets.reversed()
  }

  private static func isAlone(_ comment: Span, in source: SourceFile, _ starts: [Int], _ line: Int) -> Bool {
    source.bytes[starts[line]..<Int(comment.start)].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  static func line(of offset: Int32, _ starts: [Int]) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= Int(offset) { low = middle } else { high = middle }
    }
    return low
  }

  /// Returns diagnostics without the warnings that are silenced, and with one for each comment that silences nothing.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !allowances.isEmpty else { return diagnostics }
    var isUsed = Array(repeating: false, count: allowances.count)
    let left = diagnostics.filter { diagnostic in
      let place = diagnostic.primary.span
      guard diagnostic.severity == .warning, let starts = lines[place.file] else { return true }
      let line = Self.line(of: place.start, starts)
      guard let silencing = places[Place(file: place.file, line: line, code: diagnostic.code)] else { return true }
      for index in silencing { isUsed[index] = true }
      return false
    }
    let needless = zip(allowances, isUsed).filter { !$1 }.map { allowance, _ in
      LintProblem(kind: .needlessAllow(Self.fault(of: allowance)), span: allowance.span).diagnostic()
    }
    return left + needless
  }

  private static func fault(of allowance: Allowance) -> LintProblem.AllowFault {
    switch allowance.subject {
    case .other(let written): .noLint(written)
    case .code(let code): allowance.hasReason ? .silencesNothing(code, removal: allowance.removal) : .noReason(code)
    }
  }
}
