import ArgumentParser

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The tool `conduct`.
@main
struct ConductTool: ParsableCommand {
  /// Runs the command: on the main thread, which has the most room on its stack, unless it works on all cores.
  static func main() {
    do {
      var command = try parseAsRoot()
      if let parallel = command as? any AsyncParsableCommand { runOnAllCores(parallel) }
      try command.run()
    } catch {
      exit(withError: error)
    }
  }

  /// Runs a command on the threads of the runtime, and ends with it.
  ///
  /// The main thread sleeps meanwhile. If `main` were asynchronous it would end instead, and unwind its stack; for
  /// that a statically linked binary sorts its tables, which takes longer than a small answer.
  private static func runOnAllCores(_ command: sending any AsyncParsableCommand) -> Never {
    Task.detached {
      do {
        var command = command
        try await command.run()
        exit()
      } catch {
        exit(withError: error)
      }
    }
    while true { pause() }
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
