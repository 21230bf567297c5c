/// The same story in another order.
extension GeneratedStory {
  /// Returns the story with its declarations shuffled and split over several files, and the items of blocks shuffled.
  ///
  /// Only the order in which answers list things differs then. Calendars keep their order, for it decides among them.
  public func reordered(seed: UInt64) -> GeneratedStory {
    var shuffling = Shuffling(random: RandomSource(seed: seed))
    var story = shuffling.rewritten(self)
    var files: [GeneratedPlaybook.File] = ["a.conduct", "b.conduct", "more/c.conduct", "more/d.conduct"].map {
      GeneratedPlaybook.File(path: $0, declarations: [])
    }
    var calendars: [GeneratedDeclaration] = []
    for declaration in shuffling.random.shuffled(playbook.declarations.indices.map { $0 }) {
      let declarations = story.playbook.declarations
      guard declaration < declarations.count else { continue }
      if case .calendar = declarations[declaration] { continue }
      files[shuffling.random.below(files.count)].declarations.append(declarations[declaration])
    }
    for case .calendar(let calendar) in playbook.declarations { calendars.append(.calendar(calendar)) }
    files[shuffling.random.below(files.count)].declarations += calendars
    story.playbook.files = files.filter { !$0.declarations.isEmpty }
    return story
  }
}

/// Shuffles the items of every block.
private struct Shuffling: ModelRewriter {
  var random: RandomSource

  mutating func items(_ items: [GeneratedItem]) -> [GeneratedItem] { random.shuffled(items) }
}
