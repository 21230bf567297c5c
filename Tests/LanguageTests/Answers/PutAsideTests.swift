import Testing

@testable import Conduct

/// Ways out by which something no longer stands in the way, because it does not apply or is set aside.
@Suite struct PutAsideTests {
  private static let rules = """
    playbook permits "Permits" {}
    choice site "Site" { lab "Laboratory"; office "Office" }
    fact abroad: yes/no "The partner is abroad"
    fact sites: set of site "Sites"
    fact staff: count "Staff"
    process opening "Open the site" {
      input permit "The permit is there" { applies when abroad }
      input visa "The visas are there" { applies when abroad }
      input checked "The laboratory is checked" {
        applies when sites includes lab
        if applicable
      }
      required task fence "Put up a fence" { applies when staff >= 20 }
      outcome opened "The site is open"
      outcome thanked "The neighbours are thanked" { applies when staff > 5 }
    }
    """

  private static let journal = """
    engagement first "First" follows permits
    on 2026-01-05 {
      abroad = yes
      staff = 30
    }
    on 2026-01-06 {
      permit = yes
      visa = yes
      sites = { office }
      enter opening
    }
    """

  private func engagement() throws -> Engagement {
    let checked = CheckedPlaybook(files: [SourceFile(path: "permits.conduct", text: Self.rules)], withLints: false)
    let playbook = checked.playbook
    let reading = try #require(playbook).read(journal: SourceFile(path: "first.engagement", text: Self.journal))
    #expect(reading.diagnostics.map(\.message) == [])
    let engagement = reading.engagement
    return try #require(engagement)
  }

  @Test func `what would not apply is told as a way out`() throws {
    let engagement = try engagement()
    var parts: [String] = []
    for (text, iso) in [("opening is ready", "2026-01-05"), ("opening is completable", "2026-01-06")] {
      let day = try #require(CivilDate(iso: iso))
      let question = try #require(engagement.question(text, on: day).question)
      let page = ExplanationPage(engagement.why(question, on: day), sources: engagement.playbook.sources)
      parts.append("## \(text)\n\n" + page.missing(engagement.missing(question, on: day)))
    }
    try Recording.expect(parts.joined(separator: "\n\n") + "\n", is: "explanations/aside.txt")
  }

  @Test func `a way out is told with what it puts aside, and with nothing that applies all the same`() throws {
    let engagement = try engagement()
    let day = try #require(CivilDate(iso: "2026-01-05"))
    let question = try #require(engagement.question("opening is ready", on: day).question)
    let sets = engagement.missing(question, on: day)
    let aside = Set(sets.flatMap(\.elements).flatMap(\.putsAside).map(\.path))
    #expect(aside == ["opening.permit", "opening.visa", "opening.checked"])
    for set in sets {
      let elements = set.elements
      let ticked = elements.filter { $0.record == .ticked }.map(\.name.path)
      #expect(elements.flatMap(\.putsAside).allSatisfy { !ticked.contains($0.path) })
    }
  }
}
