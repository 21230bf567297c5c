import ArgumentParser

/// The tool `conduct`.
@main
struct ConductTool: ParsableCommand {
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
    subcommands: [Check.self, Explain.self, New.self, Repl.self, Status.self, Tell.self, Test.self, Why.self])
}
