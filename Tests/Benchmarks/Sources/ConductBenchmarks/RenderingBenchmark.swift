import Foundation

/// Documents as a user waits for them: the shipped playbook's, and pages of a thousand engagements.
enum RenderingBenchmark {
  private static let runs = 20
  private static let engagements = 1_000

  static func run(_ options: Options) throws {
    let tools = Tool.found(options)
    guard !tools.isEmpty else { return }
    let folder = FileManager.default.temporaryDirectory.appending(path: "conduct-rendering-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let journals = folder.appending(path: "journals")
    try write(engagements, to: journals)
    var documents = Table("A document, as a whole process", "min", "median", "max")
    var pages = Table("Pages of \(engagements) engagements, as a whole process", "min", "median", "max", "a page")
    for tool in tools {
      for arguments in documentCommands {
        let samples = try measure([tool] + arguments, runs)
        let shown = arguments.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: " ")
        documents.add("\(tool) \(shown)", samples)
      }
      for form in ["html", "md"] {
        let out = folder.appending(path: "pages-\(form)").path
        let rules = Files.root.appending(path: "rules/fasttrack").path
        let command = [tool, "render", journals.path, "--playbook", rules, "--to", form, "--out", out]
        let samples = try measure(command, min(options.rounds, 3))
        pages.add("\(tool) --to \(form)", samples, Table.time(samples.median / Double(engagements)))
      }
    }
    documents.show()
    pages.show()
  }

  private static var documentCommands: [[String]] {
    let rules = Files.root.appending(path: "rules/fasttrack").path
    let engagement = Files.root.appending(path: "examples/contoso.engagement").path
    return [
      ["render", rules, "--to", "md"], ["render", rules, "--to", "html"],
      ["render", rules, "--to", "html", "--locale", "ja-JP"], ["render", rules, "--to", "svg"],
      ["render", engagement, "--to", "html"], ["render", engagement, "--to", "md"],
    ]
  }

  private static func measure(_ command: [String], _ runs: Int) throws -> Samples {
    var samples = Samples()
    for _ in 0..<runs { try samples.measure { try Tool.spawn(command) } }
    return samples
  }

  /// Writes so many engagements: the shipped ones over and over, each under a name of its own.
  private static func write(_ count: Int, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let examples = Files.root.appending(path: "examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: examples.path).sorted()
    let texts = try names.filter { $0.hasSuffix(".engagement") }
      .map { try String(contentsOf: examples.appending(path: $0), encoding: .utf8) }
      .filter { $0.contains("follows fasttrack") && $0.contains("\non ") }
    guard !texts.isEmpty else { throw BenchmarkError("there are no engagements in examples") }
    for index in 0..<count {
      let file = folder.appending(path: "engagement-\(index).engagement")
      try Data(texts[index % texts.count].utf8).write(to: file)
    }
  }
}
