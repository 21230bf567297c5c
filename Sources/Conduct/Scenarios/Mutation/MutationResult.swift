/// What became of all changes of a playbook's rules.
public struct MutationResult: Sendable {
  /// All changes that make a playbook of another meaning, in order of place.
  public let mutants: [Mutant]
  /// Those that nothing notices and nobody has explained.
  public let survivors: [Mutant]
  /// For survivors, by their numbers, scenarios that would notice them.
  public private(set) var proposals: [Int: String] = [:]
  /// For how many of the survivors, from the first on, a scenario was sought.
  public private(set) var sought = 0
  /// Those that nothing notices, with the author's reason.
  public let explained: [(mutant: Mutant, reason: String)]
  /// The comments that explain nothing.
  public let needless: [Span]

  /// Puts the parts of a test together, in any order.
  public init(_ parts: [[Mutant]], of suite: ScenarioSuite) {
    mutants = parts.flatMap { $0 }.sorted { $0.number < $1.number }
    var comments = SurvivalComments(suite.sources)
    var survivors: [Mutant] = []
    var explained: [(mutant: Mutant, reason: String)] = []
    for mutant in mutants where !mutant.isNoticed {
      if let reason = comments.reason(for: mutant.mutation) {
        explained.append((mutant, reason))
      } else {
        survivors.append(mutant)
      }
    }
    self.survivors = survivors
    self.explained = explained
    needless = comments.needless
  }

  /// Returns the result with scenarios that would notice survivors, by the numbers of these.
  ///
  /// - Parameter sought: For how many of the survivors, from the first on, one was sought; for all, if not given.
  public func proposing(_ proposals: [Int: String], forFirst sought: Int? = nil) -> MutationResult {
    var result = self
    result.sought = sought ?? survivors.count
    result.proposals = proposals
    return result
  }

  /// Returns whether a scenario was sought that would notice a survivor.
  ///
  /// That is done for no change of a single word, and of many survivors for the first only.
  func isSought(_ mutant: Mutant) -> Bool {
    !mutant.mutation.needsRebuilding && survivors.prefix(sought).contains { $0.number == mutant.number }
  }

  /// How many changes are noticed.
  public var noticed: Int { mutants.count - survivors.count - explained.count }

  /// The percentage of changes that are noticed or explained, rounded down.
  public var percent: Int { mutants.isEmpty ? 100 : (mutants.count - survivors.count) * 100 / mutants.count }

  /// Whether every change is noticed or explained.
  public var passed: Bool { survivors.isEmpty }
}

extension Mutant {
  /// Whether a scenario or an invariant notices it.
  public var isNoticed: Bool {
    if case .noticed = fate { return true }
    return false
  }
}
