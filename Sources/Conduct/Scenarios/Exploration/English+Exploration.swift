extension English {
  /// Returns the title of a scenario that shows what is wrong.
  public func exploredTitle(_ kind: ExplorationResult.Finding.Kind) -> String {
    switch kind {
    case .invariant(let name, let title): "explored: not so – \(title ?? name)"
    case .stuck(let process, let title): "explored: no way out of \(title ?? process)"
    }
  }

  /// Returns the title of a scenario that is one of the stories.
  public func storyTitle(_ story: Int, seed: UInt64) -> String { "story \(story) of seed \(seed)" }

  /// Returns the first line of a report on an exploration.
  public func explorationHeading(_ result: ExplorationResult) -> String {
    let stories = result.stories.values.reduce(0, +)
    let played =
      "explored \(stories) \(stories == 1 ? "story" : "stories") from seed \(result.seed), "
      + "\(result.statements) statements"
    let count = result.findings.count
    if count == 0 {
      let held = result.watched == 0 ? "there is no invariant to watch" : "every invariant held"
      return played + ": " + held + ", and a way out of every process was found"
    }
    return played + (count == 1 ? ": 1 thing is wrong" : ": \(count) things are wrong")
  }

  /// Returns what is wrong.
  public func text(_ finding: ExplorationResult.Finding) -> String {
    switch finding.kind {
    case .invariant(let name, let title):
      "the invariant " + (title.map { "“\($0)” (\(name))" } ?? "`\(name)`") + " does not hold"
    case .stuck(let process, let title):
      "no way was found to complete or end " + (title.map { "“\($0)” (\(process))" } ?? "`\(process)`")
    }
  }

  /// Returns where a scenario comes from, and how to come by it again.
  public func origin(_ finding: ExplorationResult.Finding, seed: UInt64) -> String {
    let origin = "the shortest story found; it comes from story \(finding.story) of seed \(seed)"
    return finding.isConfirmed ? origin : origin + ", but told as a scenario it does not show this"
  }

  /// Returns what a witness is called in a report.
  public func text(_ witness: Witness) -> String {
    switch witness.kind {
    case .entered: "\(witness.name) entered"
    case .completed: "\(witness.name) completed"
    case .left: "left as \(witness.name)"
    case .held: "\(witness.name) held"
    }
  }

  /// Returns how a robot is called over a column.
  public func name(_ robot: Robot) -> String {
    switch robot {
    case .eager: "all at once"
    case .idle: "the least"
    case .random: "at random"
    }
  }

  /// The word over the column of all robots.
  public var allRobots: String { "all" }

  /// What stands where something never happened.
  public var neverSeen: String { "never" }

  /// The heading over how often something happened.
  public var witnessesHeading: String { "in how many stories" }
}
