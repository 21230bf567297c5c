import ArgumentParser

/// The tool `conduct`.
@main
struct ConductTool: ParsableCommand {
  /// Runs the command: on the main thread, which has the most room on its stack, unless it works on all cores.
  @MainActor
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var parallel = command as? any AsyncParsableCommand {
        try await parallel.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "conduct",
    abstract: "Playbooks that check, explain and answer for themselves.",
    discussion: """
      A playbook is a folder of .conduct files (or one file); an engagement is an .engagement file, which names the \
      playbook that it follows. Start with:

        conduct check rules/fasttrack
        conduct status examples/contoso.engagement
      """,
    version: "0.1.0",
    subcommands: [
      Ask.self, Check.self, Evaluate.self, Explain.self, Format.self, How.self, Locale.self, NeedsCommand.self,
      New.self, Next.self, Render.self, Repl.self, Schema.self, Status.self, Tasks.self, Tell.self, Test.self,
      TimelineCommand.self, WhatIf.self, When.self, Why.self,
    ])
}
