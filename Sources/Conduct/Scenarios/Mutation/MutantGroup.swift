/// Changes of the same words that nothing notices, to be shown together.
struct MutantGroup {
  /// What would notice a change.
  enum Proposal: Hashable {
    /// A scenario.
    case scenario(String)
    /// The scenario of a change further above in the group.
    case shown
    /// No scenario, though one was sought.
    case none
    /// No scenario, for none was sought.
    case unsought
    /// No scenario, for none is ever sought for a change of a single word.
    case neverSought
  }

  /// Changes that go unnoticed for the same reason, and are noticed by the same scenario.
  struct Choice {
    /// The lines that each makes of what is written.
    var added: [[String]]
    let fate: Mutant.Fate
    let proposal: Proposal
  }

  /// The rule.
  let rule: Mutation.Rule
  /// Where it stands.
  let place: Span
  /// The lines as they are written.
  let removed: [String]
  /// What might be written instead.
  private(set) var choices: [Choice] = []

  /// Returns what survives in groups, in order of place.
  static func groups(of result: MutationResult, in sources: SourceSet) -> [MutantGroup] {
    var groups: [MutantGroup] = []
    for (index, mutant) in result.survivors.enumerated() {
      let difference = TextDifference(mutant.mutation, in: sources).withoutBrace
      let isNext = groups.last.map { $0.rule == mutant.mutation.rule && $0.removed == difference.removed } ?? false
      if !isNext {
        groups.append(
          MutantGroup(rule: mutant.mutation.rule, place: mutant.mutation.place, removed: difference.removed))
      }
      let found = result.proposals[mutant.number].map { Proposal.scenario($0) }
      let missing: Proposal = mutant.mutation.needsRebuilding ? .neverSought : .none
      let proposal = found ?? (index < result.sought ? missing : .unsought)
      groups[groups.count - 1].add(difference.added, mutant.fate, proposal)
    }
    return groups
  }

  private mutating func add(_ added: [String], _ fate: Mutant.Fate, _ proposal: Proposal) {
    if let same = choices.firstIndex(where: { $0.fate == fate && $0.proposal == proposal }), added.count == 1 {
      choices[same].added.append(added)
      return
    }
    if case .scenario = proposal, let same = choices.firstIndex(where: { $0.proposal == proposal }) {
      let next = choices[(same + 1)...].firstIndex { $0.proposal != .shown } ?? choices.endIndex
      choices.insert(Choice(added: [added], fate: fate, proposal: .shown), at: next)
    } else {
      choices.append(Choice(added: [added], fate: fate, proposal: proposal))
    }
  }
}
