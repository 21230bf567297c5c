import Foundation
import Testing

@testable import Conduct

/// Every block of the README and of the catalog is what it says it is.
///
/// The words behind the opening fence say how a block is checked:
///
/// | words | the block |
/// |---|---|
/// | `conduct playbook` | is a playbook without errors |
/// | `conduct fragment` | is one behind the page's `<!-- preamble … -->`, less what the block declares itself |
/// | `conduct item` | is one inside a process behind the preamble |
/// | `conduct condition` | has a condition or value on each line |
/// | `conduct engagement` | is a journal of the preamble's playbook |
/// | `conduct file party/party.conduct` | is saved under this name; the folder is checked after each |
/// | `conduct draft party/party.conduct` | is saved without being checked: a transcript shows what is wrong |
/// | `conduct error E0303`, `conduct error E0303 item` | gives exactly this code; a fragment unless it is said |
/// | `conduct unformatted`, `conduct formatted` | is a text, and behind it what `conduct fmt` makes of it |
/// | `console` | is a transcript of `$ conduct …` and what the tool answers |
///
/// The scenarios in a block pass. A page of whole playbooks needs no preamble. With `CONDUCT_RECORD=1` transcripts are
/// written instead of compared.
struct DocumentationTests {
  @Test(arguments: Article.all)
  func `the blocks of a page are what they say`(_ article: Article) {
    var folder = ExampleFolder()
    if ProcessInfo.processInfo.environment["CONDUCT_RECORD"] == "1" { return record(article) }
    for block in article.blocks {
      let complaints = complaints(about: block, of: article, &folder)
      for complaint in complaints { report(complaint.text, article, block.line + complaint.line) }
    }
  }

  @Test func `there are pages`() {
    #expect(Article.all.count > 20)
  }

  private struct Complaint {
    let text: String
    /// The line in the block.
    var line = 0
  }

  private func report(_ text: String, _ article: Article, _ line: Int) {
    let place = SourceLocation(
      fileID: "Conduct/" + article.path, filePath: Article.root.appending(path: article.path).path, line: line,
      column: 1)
    Issue.record(Comment(rawValue: "\(article.path):\(line): \(text)"), sourceLocation: place)
  }

  private func complaints(
    about block: Article.Block, of article: Article, _ folder: inout ExampleFolder
  ) -> [Complaint] {
    switch (block.info.first, block.info.dropFirst().first) {
    case ("console", nil): return complaints(aboutConsole: block.text, folder)
    case ("conduct", "file"?):
      guard block.info.count == 3 else { return [Complaint(text: "`conduct file` wants a path")] }
      return complaints(aboutFile: block.text, block.info[2], &folder)
    case ("conduct", "draft"?):
      guard block.info.count == 3 else { return [Complaint(text: "`conduct draft` wants a path")] }
      folder.write(block.text, to: block.info[2])
      return []
    case ("conduct", "error"?):
      guard block.info.count > 2, let code = DiagnosticCode(rawValue: block.info[2]) else {
        return [Complaint(text: "`conduct error` wants a code")]
      }
      let name = block.info.count > 3 ? block.info[3] : ExampleText.Kind.fragment.rawValue
      guard let kind = ExampleText.Kind(rawValue: name) else { return [unknown(block)] }
      return complaints(aboutError: code, ExampleText(kind, block.text, preamble: article.preamble))
    case ("conduct", "unformatted"?), ("conduct", "formatted"?): return []
    case ("conduct", let name?):
      guard let kind = ExampleText.Kind(rawValue: name) else { return [unknown(block)] }
      return complaints(about: ExampleText(kind, block.text, preamble: article.preamble))
    case ("conduct", nil): return [unknown(block)]
    default: return []
    }
  }

  private func unknown(_ block: Article.Block) -> Complaint {
    Complaint(text: "`\(block.info.joined(separator: " "))` says nothing about how to check the block")
  }

  // MARK: - Examples

  /// What is wrong with an example, and how it is shown.
  private func findings(_ example: ExampleText) -> (diagnostics: [Diagnostic], rendered: String, playbook: Playbook?) {
    let checked = CheckedPlaybook(files: [SourceFile(path: "example.conduct", text: example.playbook)])
    var (diagnostics, sources) = (checked.diagnostics, checked.sources)
    if let playbook = checked.playbook {
      diagnostics += ScenarioSuite(playbook).diagnostics
      if let journal = example.journal {
        let reading = playbook.read(journal: SourceFile(path: "example.engagement", text: journal))
        diagnostics += reading.diagnostics
        sources = reading.sources
      }
    }
    let rendered = DiagnosticRenderer(sources: sources, color: false, width: 100).render(diagnostics)
    return (diagnostics, rendered, checked.playbook)
  }

  private func complaints(about example: ExampleText) -> [Complaint] {
    let (diagnostics, rendered, playbook) = findings(example)
    if diagnostics.contains(where: { $0.severity == .error }) { return [Complaint(text: "\n" + rendered)] }
    return playbook.map(failures) ?? []
  }

  private func failures(_ playbook: Playbook) -> [Complaint] {
    let suite = ScenarioSuite(playbook)
    let run = TestRun(suite.run(), of: suite)
    return run.passed ? [] : [Complaint(text: "\n" + ScenarioReport(run, of: suite).rendered)]
  }

  private func complaints(aboutError code: DiagnosticCode, _ example: ExampleText) -> [Complaint] {
    let (diagnostics, rendered, _) = findings(example)
    let codes = Set(diagnostics.map(\.code))
    let errors = codes.filter { $0.severity == .error }
    let isRight = code.severity == .error ? errors == [code] : errors.isEmpty && codes.contains(code)
    return isRight ? [] : [Complaint(text: "not \(code.rawValue), but\n" + rendered)]
  }

  // MARK: - Files and commands

  private func complaints(aboutFile text: String, _ path: String, _ folder: inout ExampleFolder) -> [Complaint] {
    folder.write(text, to: path)
    guard path.hasSuffix(".conduct") else {
      guard let journal = folder.file(path), let playbook = folder.playbook(followedBy: journal)?.playbook else {
        return [Complaint(text: "the playbook of this journal is not to be found")]
      }
      let reading = playbook.read(journal: journal)
      let rendered = DiagnosticRenderer(sources: reading.sources, color: false, width: 100)
      return reading.engagement == nil ? [Complaint(text: "\n" + rendered.render(reading.diagnostics))] : []
    }
    let parent = (path as NSString).deletingLastPathComponent
    guard let checked = folder.playbook(in: parent) else { return [Complaint(text: "`\(parent)` has no files")] }
    guard let playbook = checked.playbook else {
      let renderer = DiagnosticRenderer(sources: checked.sources, color: false, width: 100)
      return [Complaint(text: "\n" + renderer.render(checked.diagnostics))]
    }
    return failures(playbook)
  }

  /// Writes what the tool answers into the transcripts of a page.
  private func record(_ article: Article) {
    var folder = ExampleFolder()
    var texts: [Int: String] = [:]
    for block in article.blocks {
      if block.info.first == "console" {
        texts[block.line] = ConsoleTranscript(block.text).recorded(by: ConsoleRunner(folder: folder))
      } else if block.info.count == 3, ["file", "draft"].contains(block.info[1]) {
        folder.write(block.text, to: block.info[2])
      }
    }
    do {
      try article.replace(texts)
    } catch {
      report("\(error)", article, 1)
    }
  }

  private func complaints(aboutConsole text: String, _ folder: ExampleFolder) -> [Complaint] {
    let runner = ConsoleRunner(folder: folder)
    return ConsoleTranscript(text).entries.compactMap { entry in
      let command = entry.words.joined(separator: " ")
      guard let answer = runner.answer(entry) else {
        return Complaint(text: "`\(command)` cannot be answered", line: entry.line + 1)
      }
      if ConsoleTranscript.matches(entry.output, answer) { return nil }
      return Complaint(text: "`\(command)` answers\n" + answer.joined(separator: "\n"), line: entry.line + 1)
    }
  }
}
