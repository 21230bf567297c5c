/// The same story with other names.
extension GeneratedStory {
  /// Returns the story with every name replaced, some by Chinese and Japanese ones, and the new name of each old one.
  ///
  /// References to other systems, texts and the names of languages and weekdays stay.
  public func renamed(seed: UInt64) -> (story: GeneratedStory, names: [String: String]) {
    var renaming = Renaming(random: RandomSource(seed: seed))
    let story = renaming.rewritten(self)
    return (story, renaming.names)
  }
}

/// Gives every name that it meets a new one.
private struct Renaming: ModelRewriter {
  private static let words = [
    "数据", "阶段", "任务", "检查", "計画", "確認", "会議", "顧客", "alpha", "beta", "größe", "étape", "шаг", "thing", "part_of",
  ]

  var random: RandomSource
  private(set) var names: [String: String] = [:]

  init(random: RandomSource) {
    self.random = random
  }

  private mutating func renamed(_ name: String) -> String {
    guard !name.hasPrefix("#"), name != GeneratedKey.scope.name else { return name }
    if let known = names[name] { return known }
    // The number makes it the only one.
    let new = (random.pick(Self.words) ?? "x") + "_" + String(names.count + 1)
    names[name] = new
    return new
  }

  private mutating func renamed(_ key: GeneratedKey) -> GeneratedKey {
    GeneratedKey(renamed(key.name), in: key.owner)
  }

  mutating func declare(_ key: GeneratedKey) -> GeneratedKey { renamed(key) }

  mutating func use(_ key: GeneratedKey) -> GeneratedKey? { renamed(key) }

  mutating func variable(_ name: String) -> String { renamed(name) }
}
