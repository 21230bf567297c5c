/// Makes a story shorter, as long as it shows the same flaw.
final class StoryShrinker {
  private let stage: StoryStage
  private let flaw: ExplorationPart.Flaw
  private var attempts = 0

  /// How many shorter stories are tried at most.
  static let maximumAttempts = 4_000
  /// The same where each try asks whether there is a way out.
  static let maximumStuckAttempts = 400

  init(_ playbook: Playbook, _ flaw: ExplorationPart.Flaw) {
    stage = StoryStage(playbook)
    self.flaw = flaw
  }

  /// Returns the shortest story found that shows the flaw, nil if the story does not show it.
  func shortest(_ story: Story) -> Story? {
    guard var best = replayed(story) else { return nil }
    var isShorter = true
    while isShorter {
      isShorter = false
      var size = max(1, best.entries.count / 2)
      while size >= 1 {
        var start = 0
        while start < best.entries.count {
          var candidate = best
          candidate.entries.removeSubrange(start..<min(start + size, best.entries.count))
          if let shorter = replayed(candidate), shorter.entries.count < best.entries.count {
            best = shorter
            isShorter = true
          } else {
            start += size
          }
        }
        size /= 2
      }
      if let earlier = withShorterWaits(best) {
        best = earlier
        isShorter = true
      }
    }
    return best
  }

  /// The story with a wait made shorter, if there is one that can be.
  private func withShorterWaits(_ story: Story) -> Story? {
    var best = story
    var isShorter = false
    for index in 0...story.entries.count {
      for share in [0, 4, 2] as [Int64] {
        let before = index == 0 ? best.first : best.entries[min(index, best.entries.count) - 1].day
        let after = index < best.entries.count ? best.entries[index].day : best.last
        let gap = after - before
        guard gap > 0, index <= best.entries.count else { continue }
        let cut = share == 0 ? gap : gap / share
        guard cut > 0 else { continue }
        var candidate = best
        for later in index..<best.entries.count { candidate.entries[later].day -= cut }
        candidate.last -= cut
        guard let shorter = replayed(candidate), shorter.last - shorter.first < best.last - best.first,
          shorter.entries.count <= best.entries.count
        else { continue }
        best = shorter
        isShorter = true
        break
      }
    }
    return isShorter ? best : nil
  }

  /// Plays a story up to where it shows the flaw, without what is refused; nil if it does not show it.
  private func replayed(_ story: Story) -> Story? {
    attempts += 1
    switch flaw {
    case .invariant(let index):
      guard attempts <= Self.maximumAttempts else { return nil }
      return played(story) { stage.brokenInvariant == index } ? stage.story : nil
    case .stuck(let process):
      guard attempts <= Self.maximumStuckAttempts else { return nil }
      _ = played(story) { false }
      guard stage.state.isActive(process), let day = CivilDate(dayNumber: Int(stage.today)),
        !StuckSearch(stage).hasWayOut(process, on: day)
      else { return nil }
      return stage.story
    }
  }

  private func played(_ story: Story, until isShown: () -> Bool) -> Bool {
    stage.begin(on: story.first)
    if isShown() { return true }
    for entry in story.entries {
      if entry.day > stage.today {
        stage.arrive(on: entry.day)
        if isShown() { return true }
      }
      if stage.act(entry.deed), isShown() { return true }
    }
    if story.last > stage.today {
      stage.arrive(on: story.last)
      return isShown()
    }
    return false
  }
}
