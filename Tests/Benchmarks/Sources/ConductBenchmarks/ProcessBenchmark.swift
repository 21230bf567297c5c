import Conduct
import Foundation
import Glibc

/// The whole run of the tool, from its start to its end, as a user waits for it.
enum ProcessBenchmark {
  private static let runs = 40

  static func run(_ options: Options) throws {
    let built = [".build-static/release/conduct", ".build/release/conduct"].map { Files.root.appending(path: $0).path }
    let tools = options.tools.isEmpty ? built.filter { access($0, X_OK) == 0 } : options.tools
    guard !tools.isEmpty else { return print("No tool is built whose run could be measured; see README.md.\n") }
    let engagement = Files.root.appending(path: "examples/contoso.engagement").path
    let rules = Files.root.appending(path: "rules/fasttrack").path
    var commands = [("/bin/true", ["/bin/true"])]
    for tool in tools {
      commands.append(("\(tool) --version", [tool, "--version"]))
      commands.append(("\(tool) status", [tool, "status", engagement]))
      commands.append(("\(tool) render --to md", [tool, "render", rules, "--to", "md"]))
      commands.append(("\(tool) render --to html", [tool, "render", engagement, "--to", "html"]))
    }
    var samples = [Samples](repeating: Samples(), count: commands.count)
    for _ in 0..<runs {
      for (index, command) in commands.enumerated() { try samples[index].measure { try spawn(command.1) } }
    }
    var table = Table("A whole process", "min", "median", "max", "to /bin/true")
    for (index, command) in commands.enumerated() {
      table.add(command.0, samples[index], Table.ratio(samples[index].median, to: samples[0].median))
    }
    table.show()
  }

  /// Runs a command with its output thrown away; it must succeed.
  private static func spawn(_ command: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawn(&child, command[0], &actions, nil, &arguments, environ) == 0 else {
      throw BenchmarkError("cannot start \(command[0])")
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    guard status == 0 else { throw BenchmarkError("\(command.joined(separator: " ")) ended with \(status)") }
  }
}
