/// Makes stories: playbooks with journals, the same from the same seed on every machine.
///
/// Every playbook is well typed and free of cycles by construction.
public struct Generator: Sendable {
  private var random: RandomSource
  private let size: Int
  private let options: GeneratorOptions

  /// Creates a generator; a size of 0 gives one process in some 130 lines, 8 gives some 260 lines, 20 some 600.
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
