import ConductNaive
import Testing

@testable import Conduct

/// Things that exist per member, where a value says which member is meant: both opinions, and the explanation.
@Suite struct ValueIndexTests {
  private static let rules = """
    playbook branches "Branches" {}
    choice region "Region" { north "North"; south "South" }
    fact home: region "Home"
    fact other: region "Another region"
    fact heads[region]: count "Heads"
    fact most: count "At most"
    define crowded[r: region] "Crowded" = heads[r] > most
    define reaches[r: region] "Reaches" = if heads[r] > 3 then { north } else { south }
    decide level[r: region]: yes/no by heads[r] {
      > 5  -> yes
      <= 5 -> no
    }
    process branch "Branch" {
      optional task move "Move" { required when crowded[home] }
      optional task split "Split" { required when level[home] }
      optional task visit "Visit" { required when reaches[home] includes other }
    }
    scenario "the row that is meant decides" {
      on 2026-01-01 {
        heads[south] = 10
        most = 4
        expect crowded[home] is unknown
        home = south
        expect branch.move is required because crowded[south]
        expect branch.move is required because home is south
        expect branch.move is required because most is 4
        expect branch.split is required because heads[south] > 4
        expect branch.visit is required is unknown
        other = north
        expect branch.visit is required because other is north
        expect branch.visit is required because heads[south] is known
        other = south
        expect not branch.visit is required because heads[south] > 3
        heads[north] = 3
        home = north
        expect branch.visit is required because other is south
        expect not branch.move is required because heads[north] <= most
      }
    }
    """

  private static let journal = """
    engagement first "First" follows branches
    on 2026-01-01 {
      heads[south] = 10
      most = 4
    }
    on 2026-01-02 { home = south }
    on 2026-01-03 { other = north }
    on 2026-01-04 { other = south }
    on 2026-01-05 {
      heads[north] = 3
      home = north
    }
    """

  private func playbook() throws -> Playbook {
    let checked = CheckedPlaybook(files: [SourceFile(path: "branches.conduct", text: Self.rules)])
    #expect(checked.diagnostics.map(\.message) == [])
    let playbook = checked.playbook
    return try #require(playbook)
  }

  @Test func `the row that a value names decides, and is the reason`() throws {
    let suite = ScenarioSuite(try playbook())
    #expect(suite.diagnostics.map(\.message) == [])
    let run = TestRun(suite.run(), of: suite)
    #expect(run.passed, "\(ScenarioReport(run, of: suite).rendered)")
  }

  @Test func `both opinions read the row that a value names`() throws {
    let playbook = try playbook()
    let reading = playbook.read(journal: SourceFile(path: "first.engagement", text: Self.journal))
    let engagement = try #require(reading.engagement)
    let naive = NaiveInterpreter(trees: playbook.sources.files.enumerated().map { Parser.parse($1, file: Int32($0)) })
    for day in 1...5 {
      let date = try #require(CivilDate(iso: "2026-01-0\(day)"))
      let own = VerdictReader(engagement: engagement).verdicts(on: date)
      let second = naive.verdicts(journal: engagement.tree, on: date)
      for key in Set(own.keys).union(second.keys).sorted() { #expect(own[key] == second[key], "\(date.iso) \(key)") }
    }
  }
}
