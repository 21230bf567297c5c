/// Makes a story shorter, as long as it shows the same.
final class StoryShrinker {
  private let stage: StoryStage
  private let maximumAttempts: Int
  private let looksEverywhere: Bool
  private let isShown: () -> Bool
  private var attempts = 0

  /// - Parameters:
  ///   - maximumAttempts: How many shorter stories are tried at most.
  ///   - looksEverywhere: Whether a story ends where it first shows what it is about; else only its end is looked at.
  ///   - isShown: Whether the stage shows it.
  init(_ stage: StoryStage, maximumAttempts: Int, looksEverywhere: Bool, isShown: @escaping () -> Bool) {
    self.stage = stage
    self.maximumAttempts = maximumAttempts
    self.looksEverywhere = looksEverywhere
    self.isShown = isShown
  }

  /// Returns the shortest story found that shows it, with numbers as small as can be.
  func shortestAndSmallest(_ story: Story) -> Story? { shortest(story).map(withSmallerNumbers) }

  /// Returns the shortest story found that shows it, nil if the story itself does not.
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

  /// The story with each number that is told as small as can be, as far as halving the distance to 0 finds it.
  private func withSmallerNumbers(_ story: Story) -> Story {
    var best = story
    for index in story.entries.indices {
      guard case .tell(let slot, let told) = best.entries[index].deed, isNumber(slot), told > 0 else { continue }
      var (low, high) = (Int64(-1), told)
      while high - low > 1 {
        let middle = low + (high - low) / 2
        var candidate = best
        candidate.entries[index].deed = .tell(slot: slot, cell: middle)
        if let smaller = replayed(candidate), smaller.entries.count == best.entries.count {
          best = smaller
          high = middle
        } else {
          low = middle
        }
      }
    }
    return best
  }

  private func isNumber(_ slot: Int) -> Bool {
    switch stage.graph.slots.types[slot] {
    case .count, .number, .percent, .days, .businessDays, .months: true
    case .truth, .date, .choice, .set, .text: false
    }
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

  /// Plays a story up to where it shows what it is about, without what is refused; nil if it does not show it.
  private func replayed(_ story: Story) -> Story? {
    attempts += 1
    guard attempts <= maximumAttempts else { return nil }
    return isPlayed(story) ? stage.story : nil
  }

  private func isPlayed(_ story: Story) -> Bool {
    func isShownHere() -> Bool { looksEverywhere && isShown() }
    stage.begin(on: story.first)
    if isShownHere() { return true }
    for entry in story.entries {
      if entry.day > stage.today, !stage.wait(until: entry.day, isShownHere) { return true }
      if stage.act(entry.deed), isShownHere() { return true }
    }
    if story.last > stage.today, !stage.wait(until: story.last, isShownHere) { return true }
    return isShown()
  }
}
