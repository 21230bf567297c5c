import Conduct
import Testing

/// Fixes mend what they promise.
struct FixTests {
  @Test(arguments: CaseFile.diagnostics)
  func `applying a fix removes its diagnostic`(_ file: CaseFile) {
    let checked = CheckedPlaybook(files: file.rules)
    for diagnostic in checked.diagnostics {
      for fix in diagnostic.fixes {
        var fixes = Fixes(checked.sources)
        let isAdded = fixes.add(fix)
        #expect(isAdded, "cannot be applied: \(diagnostic.message)")
        let again = CheckedPlaybook(files: Self.files(fixes, checked.sources))
        let left = again.diagnostics.filter { $0.isLike(diagnostic) }
        let known = checked.diagnostics.filter { $0.isLike(diagnostic) }
        #expect(left.count < known.count, "is still there: \(diagnostic.message)")
        #expect(
          Self.unreadable(again) <= Self.unreadable(checked), "makes it worse: \(fix.title) for \(diagnostic.message)")
      }
    }
  }

  @Test(arguments: CaseFile.diagnostics)
  func `applying all fixes again and again comes to an end`(_ file: CaseFile) {
    var checked = CheckedPlaybook(files: file.rules)
    for _ in 0..<10 {
      let fixes = Fixes(checked.sources, of: checked.diagnostics)
      if fixes.applied == 0 { return }
      let again = CheckedPlaybook(files: Self.files(fixes, checked.sources))
      let left = again.diagnostics.filter { !$0.fixes.isEmpty }
      let known = checked.diagnostics.filter { !$0.fixes.isEmpty }
      #expect(left.count < known.count)
      checked = again
    }
    Issue.record("there are always more fixes")
  }

  /// The number of mistakes that the grammar finds.
  private static func unreadable(_ checked: CheckedPlaybook) -> Int {
    checked.diagnostics.filter { $0.code.rawValue.hasPrefix("E00") || $0.code.rawValue.hasPrefix("E01") }.count
  }

  private static func files(_ fixes: Fixes, _ sources: SourceSet) -> [SourceFile] {
    sources.files.enumerated().map { SourceFile(path: $1.path, bytes: fixes.bytes(of: Int32($0))) }
  }
}

extension Diagnostic {
  /// Whether another diagnostic says the same, wherever it is.
  fileprivate func isLike(_ other: Diagnostic) -> Bool { code == other.code && message == other.message }
}
