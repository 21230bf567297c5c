/// Plays random engagements of a playbook, and looks for what must not be: an invariant that does not hold, or a
/// process that nobody can complete or end any more.
///
/// That a process is stuck is a bounded claim: no way was found, not that there is none. Whoever leaves a process for a
/// reason of their own is not looked at: that is always possible.
public struct Exploration: Sendable {
  let playbook: Playbook
  /// The number from which all stories follow.
  public let seed: UInt64

  /// Every how many-th story is looked at for stuck processes, which takes long.
  static let stuckStride = 4

  /// Prepares to play; two explorations of one playbook with the same seed play the same stories.
  public init(_ playbook: Playbook, seed: UInt64) {
    self.playbook = playbook
    self.seed = seed
  }

  /// Plays some of the stories, by their numbers; parts can be played at the same time.
  public func explore(_ stories: Range<Int>) -> ExplorationPart {
    let watch = WitnessWatch(playbook)
    let teller = Storyteller(playbook)
    var part = ExplorationPart(witnesses: watch.witnesses.count)
    var seen: [Bool] = []
    var broken: Int?
    teller.visit = {
      watch.look(at: teller.stage, &seen)
      broken = teller.stage.brokenInvariant
      return broken != nil
    }
    for number in stories {
      seen = [Bool](repeating: false, count: watch.witnesses.count)
      broken = nil
      let story = teller.play(seed: seed, story: number)
      watch.look(at: story, &seen)
      part.add(seen, statements: story.entries.count, of: Robot(story: number))
      if let broken {
        part.add(ExplorationPart.Flaw.invariant(broken), in: number, story)
      } else if number % Self.stuckStride == 0, let process = StuckSearch(teller).stuck(except: part.stuck) {
        part.add(.stuck(process), in: number, story)
      }
    }
    teller.visit = { false }
    return part
  }
}
