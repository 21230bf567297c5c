@testable import Conduct

/// Running the scenarios of the shipped playbook, over and over until there are 10,000 of them.
enum ScenarioBenchmark {
  private static let count = 10_000

  static func run(_ options: Options) throws {
    let playbook = try Files.shippedPlaybook()
    let plain = ScenarioSuite(playbook)
    let covering = ScenarioSuite(playbook, withCoverage: true)
    let numbers = (0..<count).map { $0 % plain.count }
    guard plain.run(numbers.prefix(plain.count)).allSatisfy(\.passed) else {
      throw BenchmarkError("scenarios of rules/fasttrack fail")
    }
    var table = Table("Scenarios on one core", "min", "median", "max", "each")
    for (name, suite) in [("\(count) scenarios", plain), ("\(count) scenarios, with coverage", covering)] {
      var samples = Samples()
      for _ in 0..<options.rounds { _ = samples.measure { suite.run(numbers) } }
      table.add(name, samples, Table.time(samples.median / Double(count)))
    }
    table.show()
  }
}
