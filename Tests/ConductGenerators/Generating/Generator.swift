/// Makes stories: playbooks with journals, the same from the same seed on every machine.
///
/// Every playbook is well typed and free of cycles by construction.
public struct Generator: Sendable {
  private var random: RandomSource
  private let size: Int
  private let options: GeneratorOptions

  /// Creates a generator; a size of 4 gives some hundred lines, and grows about linearly.
  public init(seed: UInt64, size: Int, options: GeneratorOptions = GeneratorOptions()) {
    random = RandomSource(seed: seed)
    self.size = size
    self.options = options
  }

  /// Makes the next story.
  public mutating func story() -> GeneratedStory {
    var composer = Composer(random: RandomSource(seed: random.next()), size: size, options: options)
    return composer.story()
  }
}
