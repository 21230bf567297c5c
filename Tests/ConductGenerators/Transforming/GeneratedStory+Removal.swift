/// Taking things out of a story together with what refers to them.
extension GeneratedStory {
  /// The story without what refers to something that it does not declare, or ticks what is not ticked.
  func withoutDangling() -> GeneratedStory {
    var story = self
    if !(playbook.header?.lines.contains(where: \.isVersion) ?? false) { story.journal.version = nil }
    while true {
      var collecting = Collecting()
      _ = collecting.rewritten(story)
      let missing = collecting.used.subtracting(collecting.declared)
      let attestable = PlaybookSurvey(story.playbook).attestable
      let dangling = story.ticked.subtracting(attestable)
      guard !missing.isEmpty || !dangling.isEmpty else { return story }
      var removing = Removing(keys: missing)
      story = removing.rewritten(story)
      story.removeTicks(of: dangling)
    }
  }

  private var ticked: Set<GeneratedKey> {
    var keys = Set(journal.blocks.flatMap(\.changes).compactMap(\.attested))
    for case .scenario(let scenario) in playbook.declarations {
      for case .change(let change) in scenario.given { keys.formUnion([change.attested].compactMap { $0 }) }
      for statement in scenario.days.flatMap(\.statements) { keys.formUnion([statement.attested].compactMap { $0 }) }
    }
    return keys
  }

  private mutating func removeTicks(of keys: Set<GeneratedKey>) {
    for index in journal.blocks.indices {
      journal.blocks[index].changes.removeAll { $0.attested.map(keys.contains) ?? false }
    }
    for file in playbook.files.indices {
      for index in playbook.files[file].declarations.indices {
        guard case .scenario(var scenario) = playbook.files[file].declarations[index] else { continue }
        scenario.given.removeAll { given in
          if case .change(let change) = given { change.attested.map(keys.contains) ?? false } else { false }
        }
        for day in scenario.days.indices {
          scenario.days[day].statements.removeAll { $0.attested.map(keys.contains) ?? false }
        }
        playbook.files[file].declarations[index] = .scenario(scenario)
      }
    }
  }
}

extension GeneratedScenario.Statement {
  /// The input or outcome that is ticked.
  fileprivate var attested: GeneratedKey? {
    switch self {
    case .change(let change), .expectRefused(let change): change.attested
    case .expect, .expectList: nil
    }
  }
}

/// Collects what is declared and what is referred to.
private struct Collecting: ModelRewriter {
  var declared: Set<GeneratedKey> = []
  var used: Set<GeneratedKey> = []

  mutating func declare(_ key: GeneratedKey) -> GeneratedKey {
    declared.insert(key)
    return key
  }

  mutating func use(_ key: GeneratedKey) -> GeneratedKey? {
    used.insert(key)
    return key
  }
}

/// Drops what refers to certain things.
private struct Removing: ModelRewriter {
  let keys: Set<GeneratedKey>

  mutating func use(_ key: GeneratedKey) -> GeneratedKey? { keys.contains(key) ? nil : key }
}
