import Foundation
import Glibc

/// The built tool, whose whole run is measured.
enum Tool {
  /// Returns the tools that are asked for, else those that are built; says so where there is none.
  static func found(_ options: Options) -> [String] {
    let built = [".build-static/release/conduct", ".build/release/conduct"].map { Files.root.appending(path: $0).path }
    let tools = options.tools.isEmpty ? built.filter { access($0, X_OK) == 0 } : options.tools
    if tools.isEmpty { print("No tool is built whose run could be measured; see README.md.\n") }
    return tools
  }

  /// Runs a command with its output thrown away; it must succeed.
  static func spawn(_ command: [String]) throws {
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
