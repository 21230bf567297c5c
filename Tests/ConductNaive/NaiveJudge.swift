import Conduct

/// One state: "every answer is a pure function of (playbook, journal, date)" (language page, principle 1).
///
/// Each verdict is worked out once and remembered under its name.
final class NaiveJudge {
  let playbook: NaivePlaybook
  let records: NaiveRecords
  /// The day asked about.
  let today: Int
  /// The processes that are judged in their next round (fine print 20).
  let upcoming: Set<String>

  private var truths: [String: NaiveTruth] = [:]
  private var values: [String: NaiveValue] = [:]
  private var judgesOfNextRounds: [String: NaiveJudge] = [:]

  init(_ playbook: NaivePlaybook, _ records: NaiveRecords, today: Int, upcoming: Set<String> = []) {
    self.playbook = playbook
    self.records = records
    self.today = today
    self.upcoming = upcoming
  }

  /// A verdict, worked out at most once.
  func remember(_ key: String, _ body: () -> NaiveTruth) -> NaiveTruth {
    if let known = truths[key] { return known }
    let truth = body()
    truths[key] = truth
    return truth
  }

  /// A value, worked out at most once.
  func remember(_ key: String, _ body: () -> NaiveValue) -> NaiveValue {
    if let known = values[key] { return known }
    let value = body()
    values[key] = value
    return value
  }

  /// The round of a process that is judged; "in that view the process counts as neither entered nor left".
  func round(of process: String) -> NaiveRound {
    let rounds = records.rounds[process] ?? NaiveRounds()
    return upcoming.contains(process) ? playbook.upcomingRound(of: process, rounds) : rounds.current
  }

  /// The days on which an event happened; one that is declared in a process has not happened yet in its next round.
  func days(of event: String) -> [Int] {
    if let process = playbook.things[event]?.process, upcoming.contains(process),
      records.rounds[process]?.current.hasEnded == true
    {
      return []
    }
    return records.events[event] ?? []
  }

  /// The judge of the same state with the next round of a process that has ended one.
  func judgeOfNextRound(of process: String) -> NaiveJudge {
    if let judge = judgesOfNextRounds[process] { return judge }
    let judge = NaiveJudge(playbook, records, today: today, upcoming: upcoming.union([process]))
    judgesOfNextRounds[process] = judge
    return judge
  }
}
