/// Titles that are those of another declaration but for capitals, blanks and punctuation, as `QuickLeads` beside
/// `Quickleads`. A reader takes them for two things, or for one spelt wrongly.
///
/// Titles of scenarios are left out, and so are titles that are the same to the letter.
enum NearlySameTitles: Lint {
  static let code = DiagnosticCode.nearlySameTitle

  static func problems(in subject: LintSubject) -> [LintProblem] {
    let titles = subject.writing.titles
    var first: [UInt64: Int] = [:]
    first.reserveCapacity(titles.count)
    return titles.indices.compactMap { index in
      let hash = TitleFolding.hash(titles[index].value)
      guard hash != TitleFolding.emptyHash else { return nil }
      guard let other = first[hash] else {
        first[hash] = index
        return nil
      }
      let (title, twin) = (titles[index], titles[other])
      guard title.value != twin.value, TitleFolding.fold(title.value) == TitleFolding.fold(twin.value) else {
        return nil
      }
      return LintProblem(kind: .nearlySameTitle(twin: twin.span), span: title.span)
    }
  }
}
