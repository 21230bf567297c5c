import Foundation

/// The whole run of the tool, from its start to its end, as a user waits for it.
enum ProcessBenchmark {
  private static let runs = 40

  static func run(_ options: Options) throws {
    let tools = Tool.found(options)
    guard !tools.isEmpty else { return }
    let engagement = Files.root.appending(path: "examples/contoso.engagement").path
    var commands = [("/bin/true", ["/bin/true"])]
    for tool in tools {
      commands.append(("\(tool) --version", [tool, "--version"]))
      commands.append(("\(tool) status", [tool, "status", engagement]))
    }
    var samples = [Samples](repeating: Samples(), count: commands.count)
    for _ in 0..<runs {
      for (index, command) in commands.enumerated() { try samples[index].measure { try Tool.spawn(command.1) } }
    }
    var table = Table("A whole process", "min", "median", "max", "to /bin/true")
    for (index, command) in commands.enumerated() {
      table.add(command.0, samples[index], Table.ratio(samples[index].median, to: samples[0].median))
    }
    table.show()
  }
}
