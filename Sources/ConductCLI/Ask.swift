import ArgumentParser
import Conduct
import ConductTerminal

/// `conduct ask`
struct Ask: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Asks one question after the other, until something is decided.",
    discussion: """
      X is a condition of the language, or the name of a task, process, input or outcome; without X everything is \
      asked that matters to what can be done now. Answers are read from standard input, one a line; `skip` leaves a \
      question open, `end` ends the interview.

        conduct ask examples/contoso.engagement quickleads is required --on 2020-05-11
        conduct ask examples/contoso.engagement --locale pt-BR
        echo yes | conduct ask examples/contoso.engagement quickleads is required --on 2020-05-11 --tell

      Exit code 1 if it is not decided.
      """)

  @OptionGroup var options: EngagementOptions
  @Argument(help: "What is to be found out.")
  var question: [String] = []
  @Flag(help: "Append what was answered to the journal.")
  var tell = false
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (engagement, _) = try PlaybookFinder.engagement(options, show)
      let day = try options.date(of: engagement)
      let text = question.isEmpty ? nil : question.joined(separator: " ")
      let reading = engagement.interview(about: text, on: day)
      PlaybookFinder.showDiagnostics(reading.diagnostics, reading.sources, show)
      guard var interview = reading.interview else { throw ExitCode(1) }
      converse(&interview)
      let page = InterviewPage(interview, in: options.language)
      Console.answer(options.format, page.json, page.end, show)
      if tell, !interview.statements.isEmpty { try append(interview.statements, to: engagement, on: day) }
      if !interview.isDecided { throw ExitCode(1) }
    }
  }

  /// Asks until it is decided, or nobody answers any more.
  private func converse(_ interview: inout Interview) {
    let editor = LineEditor(program: "conduct", historyPath: nil) { _, _ in [] }
    while interview.inquiry != nil {
      say(InterviewPage(interview, in: options.language).inquiry)
      guard case .entry(let answer) = editor.entry(Self.prompt, isComplete: { _ in true }),
        !Self.endings.contains(answer.filter { !$0.isWhitespace })
      else { return }
      let reply = interview.answer(answer)
      say(InterviewPage(interview, in: options.language).reply(reply))
    }
  }

  private static let prompt = LineEditor.Prompt("> ", further: "")
  private static let endings: Set<String> = ["end", "quit"]

  /// Shows a part of the conversation: on standard error, where the answer is to be read by a program.
  private func say(_ page: AnswerPage) {
    guard !page.isEmpty else { return }
    switch options.format {
    case .text: Console.print(page.rendered(width: Console.width, color: Console.usesColor(show.color)))
    case .json: Console.error(page.rendered(width: Console.width, color: Console.usesColor(show.color, 2)))
    }
  }

  private func append(_ statements: [String], to engagement: Engagement, on day: CivilDate) throws {
    let telling = engagement.telling(statements.joined(separator: "\n"), on: day)
    PlaybookFinder.showDiagnostics(telling.diagnostics, telling.sources, show)
    guard let journal = telling.journal else { throw ExitCode(1) }
    try AtomicFile.write(journal.bytes, to: journal.path)
  }
}
