/// Changes the rules of a playbook one at a time, and finds out whether its scenarios and invariants notice.
///
/// A change is *noticed* when some scenario that passes otherwise fails: an expectation of it does not hold, a
/// statement of it is refused or accepted that was not, or an invariant is broken in one of its states.
public struct MutationTest: Sendable {
  let suite: ScenarioSuite
  /// All changes, in order of place.
  public let mutations: [Mutation]
  let patcher: GraphPatcher
  /// The days on which the verdicts of the rules as they are may change.
  private let days: DaysOfChange
  /// Stretches of changes of one rule each: two changes of different rules never come to the same.
  private let units: [Range<Int>]

  /// The scenarios that are to notice, by their numbers.
  private let scenarios: [Int]

  /// Finds all changes of the rules.
  ///
  /// - Parameter scenarios: The numbers of those that are to notice; all, if not given.
  public init(_ suite: ScenarioSuite, scenarios: [Int]? = nil) {
    self.suite = suite
    self.scenarios = scenarios ?? Array(suite.scripts.indices)
    mutations = Mutator(suite.playbook, suite.playbook.model).mutations
    patcher = GraphPatcher(suite.playbook.model, questions: suite.questions)
    days = DaysOfChange(patcher.graph)
    var units: [Range<Int>] = []
    for index in mutations.indices {
      if let last = units.last, mutations[last.lowerBound].rule == mutations[index].rule {
        units[units.count - 1] = last.lowerBound..<(index + 1)
      } else {
        units.append(index..<(index + 1))
      }
    }
    self.units = units
  }

  /// Returns a scenario that would notice a change, if one is found: it passes, and fails by the changed rules.
  public func proposal(for mutant: Mutant) -> String? {
    MutantProposals(suite, patcher).proposal(for: mutant.mutation)
  }

  /// Tests one of several parts of the changes; the parts can be tested at the same time.
  ///
  /// Only scenarios that pass are of use. O(scenarios · states · changes) at worst, mostly far less.
  public func test(part: Int, of parts: Int) -> [Mutant] {
    let own = units.indices.filter { $0 % parts == part }.map { units[$0] }
    var mutants: [MutantTester.Candidate] = []
    var rebuilt: [Int] = []
    for unit in own {
      let first = mutants.count
      for index in unit {
        let mutation = mutations[index]
        if mutation.needsRebuilding {
          rebuilt.append(index)
          continue
        }
        guard case .patch(let patch) = patcher.patch(mutation.sites, mutation.change),
          !mutants[first...].contains(where: { $0.patch.isSame(as: patch) })
        else { continue }
        mutants.append(MutantTester.Candidate(index: index, mutation: mutation, patch: patch))
      }
    }
    var fates = MutantTester(suite, scenarios, patcher, days, mutants).run()
    if !rebuilt.isEmpty {
      let tester = RebuiltMutantTester(suite, scenarios)
      for index in rebuilt { tester.fate(of: mutations[index]).map { fates.append((index, $0)) } }
    }
    return fates.sorted { $0.index < $1.index }.map { Mutant(number: $0, mutation: mutations[$0], fate: $1) }
  }

  /// Tests all changes, one part after the other.
  public func run() -> [Mutant] { test(part: 0, of: 1) }
}

/// A change of the rules, and what became of it.
public struct Mutant: Sendable {
  /// The place of the change among all.
  public let number: Int
  /// The change.
  public let mutation: Mutation
  /// What became of it.
  public let fate: Fate

  /// What became of a change.
  public enum Fate: Sendable, Hashable {
    /// A scenario notices it; the first that does, by its number.
    case noticed(by: Int)
    /// The rule says something else in some state of some scenario, but nothing is expected that depends on it.
    case unnoticed
    /// In no state of any scenario does the rule say anything else.
    case unreached
  }
}
