import ArgumentParser
import Conduct

/// `conduct tasks`
struct Tasks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the tasks of an engagement, or of all engagements in a folder.",
    discussion: """
      Without a status the tasks that can be done now, or should have been. What is due first stands first.

        conduct tasks examples/contoso.engagement
        conduct tasks examples overdue by fm
        conduct tasks examples due --on 2020-06-01 --format json
        conduct tasks examples --locale pt-BR

      Exit code 1 if an engagement of a folder cannot be read; the others are listed all the same.
      """)

  @Argument(help: "An .engagement file, or a folder of them.")
  var engagements: String
  @Argument(help: "A status of tasks, and `by` with a role.")
  var wanted: [String] = []
  @Option(help: "The folder of the playbook; without it, it is sought beside the file and in rules/ above it.")
  var playbook: String?
  @Option(name: .customLong("on"), help: "The day of the question; without it, the last day of each journal.")
  var day: String?
  @Option(help: "How to write the answer: text or json.")
  var format: AnswerFormat = .text
  @OptionGroup var locale: LocaleOptions
  @OptionGroup var show: ShowOptions

  func run() throws {
    try reporting {
      let (status, role) = try query()
      let isFolder = Files.isDirectory(engagements)
      let paths = isFolder ? Files.files(in: engagements, withEnding: ".engagement") : [engagements]
      guard !paths.isEmpty else {
        throw Failure.unreadable(engagements, "there is no .engagement file in it")
      }
      let (found, failures) = try read(paths)
      if let role, !found.isEmpty, !found.contains(where: { $0.playbook.roles.contains(role) }) {
        throw Failure.usage(unknown(role, among: found.flatMap(\.playbook.roles)))
      }
      let lists = try found.map {
        $0.tasks(status, by: role, on: try EngagementOptions.date(day, of: $0))
      }
      let page = WorkListPage(WorkList(lists), namingEngagements: isFolder, in: locale.language)
      Console.answer(format, page.json, page.page, show)
      if failures > 0 { throw ExitCode(1) }
    }
  }

  private func unknown(_ role: String, among roles: [String]) -> String {
    let nearest = NameSuggestion.nearest(to: role, among: roles)
    return "no role is called `\(role)`" + (nearest.map { "; did you mean `\($0)`?" } ?? "")
  }

  /// What is listed: a status and a role, each where it is said.
  private func query() throws -> (status: Conduct.Status?, role: String?) {
    var words = wanted[...]
    var role: String?
    if words.count >= 2, words[words.endIndex - 2] == "by" {
      role = words.removeLast()
      words.removeLast()
    }
    guard let word = words.popFirst() else { return (nil, role) }
    guard words.isEmpty, let status = Conduct.Status(rawValue: word), Conduct.Status.ofTask.contains(status) else {
      let names = Conduct.Status.ofTask.map(\.rawValue).joined(separator: ", ")
      throw Failure.usage("write a status of tasks and perhaps `by` and a role; the statuses are \(names)")
    }
    return (status, role)
  }

  /// Reads engagements; of a folder those that can be read, and how many cannot.
  private func read(_ paths: [String]) throws -> (engagements: [Engagement], failures: Int) {
    if paths.count == 1, paths[0] == engagements {
      return ([try PlaybookFinder.engagement(paths[0], playbook: playbook, locale: locale.locale, show).engagement], 0)
    }
    var found: [Engagement] = []
    var failures = 0
    for path in paths {
      do {
        let engagement = try PlaybookFinder.engagement(path, playbook: playbook, locale: locale.locale, show).engagement
        if day == nil, engagement.lastDay == nil {
          throw Failure(message: "the journal of `\(path)` has no day yet; say which with --on 2019-05-02", code: 1)
        }
        found.append(engagement)
      } catch let failure as Failure where failure.code != 64 {
        // A wrong command line is wrong for every engagement.
        failures += 1
        Console.error("conduct: \(failure.message)")
      }
    }
    return (found, failures)
  }
}
