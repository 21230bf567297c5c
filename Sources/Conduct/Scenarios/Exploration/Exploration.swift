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
  ///
  /// - Parameter willPlay: Called with the number of each story before it is played.
  public func explore(_ stories: Range<Int>, willPlay: (Int) -> Void = { _ in }) -> ExplorationPart {
    let (teller, watch) = (Storyteller(playbook), WitnessWatch(playbook))
    var part = ExplorationPart(witnesses: watch.witnesses.count)
    for number in stories {
      willPlay(number)
      _ = play(number, teller, watch, &part)
    }
    return part
  }

  /// Plays one story, as it is played among others, and returns it as a scenario.
  ///
  /// - Parameter willAct: Called before each statement that is tried, with the scenario so far and this statement.
  public func tell(
    story number: Int, willAct: @escaping (String) -> Void = { _ in }
  ) -> (scenario: String, part: ExplorationPart) {
    let (teller, watch) = (Storyteller(playbook), WitnessWatch(playbook))
    let (text, title) = (StoryText(playbook), English().storyTitle(number, seed: seed))
    teller.stage.willAct = { willAct(text.scenario(title, $0)) }
    var part = ExplorationPart(witnesses: watch.witnesses.count)
    let story = play(number, teller, watch, &part)
    return (text.scenario(title, story), part)
  }

  private func play(
    _ number: Int, _ teller: Storyteller, _ watch: WitnessWatch, _ part: inout ExplorationPart
  ) -> Story {
    var seen = [Bool](repeating: false, count: watch.witnesses.count)
    var broken: Int?
    teller.visit = {
      watch.look(at: teller.stage, &seen)
      broken = teller.stage.brokenInvariant
      return broken != nil
    }
    defer { teller.visit = { false } }
    let story = teller.play(seed: seed, story: number)
    watch.look(at: story, &seen)
    part.add(seen, statements: story.entries.count, of: Robot(story: number))
    if let broken {
      part.add(ExplorationPart.Flaw.invariant(broken), in: number, story)
    } else if number % Self.stuckStride == 0, let process = StuckSearch(teller).stuck(except: part.stuck) {
      part.add(.stuck(process), in: number, story)
    }
    return story
  }
}
