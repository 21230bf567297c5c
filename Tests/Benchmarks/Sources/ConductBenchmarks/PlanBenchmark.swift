@testable import Conduct

/// What it costs to find plans: on the shipped playbook, and on a large one within the bounds of the search.
enum PlanBenchmark {
  static func run(_ options: Options) throws {
    let playbook = try Files.shippedPlaybook()
    let engagement = try Files.engagement("contoso", playbook)
    guard let day = CivilDate(iso: "2020-05-11") else { throw BenchmarkError("no day") }
    var table = Table("Plans for an engagement", "min", "median", "max", "plans")
    for wanted in ["first_contact is overdue", "kickoff is complete", "success_review is complete"] {
      var samples = Samples()
      var plans = 0
      for _ in 0..<options.rounds {
        samples.measure { plans = Self.plans(wanted, engagement, day) }
      }
      table.add("how \(wanted)", samples, String(plans))
    }
    table.show()
  }

  /// Adds what plans cost for the first, the middle and the last process of a large playbook, each on the one before.
  static func runLarge(_ engagement: Engagement, on day: CivilDate, _ options: Options) {
    let processes = engagement.playbook.model.processes
    var table = Table("Plans in a playbook of \(processes.count) processes", "min", "median", "max", "plans")
    for place in [0, processes.count / 2, processes.count - 1] where processes.indices.contains(place) {
      let wanted = processes[place].identity.name + " is complete"
      var samples = Samples()
      var plans = 0
      for _ in 0..<min(3, options.rounds) { samples.measure { plans = Self.plans(wanted, engagement, day) } }
      table.add("how \(wanted)", samples, String(plans))
    }
    table.show()
  }

  private static func plans(_ wanted: String, _ engagement: Engagement, _ day: CivilDate) -> Int {
    engagement.planQuestion(wanted, on: day).question.map { engagement.how($0, on: day).plans.count } ?? 0
  }
}
