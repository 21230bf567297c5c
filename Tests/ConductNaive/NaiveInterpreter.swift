public import Conduct

/// A second opinion: a naive reader of syntax trees that follows the language page sentence by sentence.
///
/// It shares no code with the checker, the rule graph and the evaluator, so that a test can compare its verdicts with
/// theirs. It takes for granted that the playbook is checked: well-typed and without cycles.
public struct NaiveInterpreter: Sendable {
  private let playbook: NaivePlaybook

  /// Reads the files of a playbook, in the order of their paths.
  public init(trees: [SyntaxTree]) {
    playbook = NaivePlaybook(trees: trees)
  }

  /// The verdicts of one engagement on one day, by name.
  ///
  /// What the journal says of later days is not read. Things are named `kickoff.first_contact`,
  /// `completion[exchange].wrap`, `kickoff.record_ssat[exchange]`, and their verdicts `kickoff.first_contact.overdue`.
  public func verdicts(journal: SyntaxTree, on day: CivilDate) -> [String: String] {
    let today = Int(day.dayNumber)
    let records = NaiveJournal(playbook, journal, until: today).records
    return NaiveVerdicts(NaiveJudge(playbook, records, today: today)).all
  }
}
