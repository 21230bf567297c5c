import Testing

/// Tasks and their deadlines, as the naive interpreter reads them.
@Suite struct NaiveTaskTests {
  static let kickoff = """
    role fm
    choice origin { rfa; goal_setting }
    fact began_as: origin once
    fact assigned_on: date once
    fact wants_partner: yes/no
    process kickoff {
      input team_assigned
      preparing step prepare by fm {
        optional task handoff #3979
        required task contact #3616 {
          after handoff
          due within 2 business days of assigned_on when began_as is rfa
        }
      }
      step hold by fm {
        required task #994
        optional task leads { required when wants_partner }
      }
      outcome roles_known
      outcome contact_made met when contact is done
      next "Workshop" when every outcome is met
    }
    """

  @Test func `the first contact of the language page is overdue`() throws {
    let journal = """
      on 2024-03-01 { began_as = rfa; assigned_on = 2024-03-01; team_assigned = yes; enter kickoff }
      """
    let story = try NaiveStory(Self.kickoff, journal, on: "2024-03-06")
    #expect(story["kickoff.contact.due_on"] == "2024-03-05")
    #expect(story["kickoff.contact.overdue"] == "yes")
    #expect(story["kickoff.contact.progress"] == "overdue")
    #expect(story["kickoff.contact.obligation"] == "required")
    #expect(story["kickoff.#994.open"] == "yes")
    #expect(story["kickoff.leads.obligation"] == "unknown")
    #expect(story["kickoff.leads.progress"] == "open")
    // Required or optional, each is unknown, and statuses are joined by plain Kleene operators.
    #expect(story["kickoff.leads.open"] == "unknown")
    #expect(story["kickoff.completable"] == "no")
    #expect(story["kickoff.state"] == "active")
  }

  @Test func `what is done after its day is late`() throws {
    let journal = """
      on 2024-03-01 { began_as = rfa; assigned_on = 2024-03-01; team_assigned = yes; enter kickoff }
      on 2024-03-07 { do contact on 2024-03-06; do #994; roles_known = yes; wants_partner = no; complete kickoff }
      """
    let story = try NaiveStory(Self.kickoff, journal, on: "2024-03-07")
    #expect(story["kickoff.contact.late"] == "yes")
    #expect(story["kickoff.contact.done_on"] == "2024-03-06")
    #expect(story["kickoff.next:0"] == "yes")
    #expect(story["kickoff.state"] == "complete")
    #expect(story["kickoff.completed_on"] == "2024-03-07")
    #expect(story["kickoff.leads.progress"] == "closed")
    // Of the next round: nothing is ticked yet.
    #expect(story["kickoff.ready"] == "no")
    #expect(story["next-round:kickoff.contact.due"] == "yes")
    #expect(story["next-round:kickoff.contact.overdue"] == "yes")
    #expect(story["next-round:kickoff.team_assigned.met"] == "no")
    #expect(story["kickoff.team_assigned.met"] == "yes")
  }

  @Test func `blocks after the day are not read`() throws {
    let journal = """
      on 2024-03-01 { team_assigned = yes; enter kickoff }
      on 2024-03-05 { do contact on 2024-03-01 }
      """
    #expect(try NaiveStory(Self.kickoff, journal, on: "2024-03-04")["kickoff.contact.done"] == "no")
    #expect(try NaiveStory(Self.kickoff, journal, on: "2024-03-05")["kickoff.contact.done_on"] == "2024-03-01")
  }

  @Test func `a task waits for a required one only`() throws {
    let rules = """
      fact a: yes/no
      process p { optional task t { required when a }; required task u { after t }; required task v { only when a } }
      """
    let unknown = try NaiveStory(rules, "on 2024-03-01 { enter p }")
    #expect(unknown["p.u.blocked"] == "unknown")
    #expect(unknown["p.v.open"] == "unknown")
    let no = try NaiveStory(rules, "on 2024-03-01 { enter p; a = no }")
    #expect(no["p.u.open"] == "yes")
    #expect(no["p.v.progress"] == "blocked")
    #expect(try NaiveStory(rules, "on 2024-03-01 { enter p; a = yes }")["p.u.progress"] == "blocked")
  }

  @Test func `modalities follow their formulas`() throws {
    let rules = """
      fact a: yes/no
      process p {
        required task t { forbidden when a }
        optional task u { required when a; forbidden when a }
        forbidden task v { optional when a }
        required task w { waived when a }
      }
      """
    let yes = try NaiveStory(rules, "on 2024-03-01 { a = yes }")
    #expect(yes["p.t.obligation"] == "forbidden")
    #expect(yes["p.u.obligation"] == "conflict")
    #expect(yes["p.v.obligation"] == "optional")
    #expect(yes["p.w.obligation"] == "waived")
    let waived = try NaiveStory(rules, "on 2024-03-01 { a = no; waive t because \"So\" }")
    #expect(waived["p.t.obligation"] == "waived")
    #expect(waived["p.v.obligation"] == "forbidden")
  }

  @Test func `a base deadline yields to a conditional one`() throws {
    let rules = """
      fact a: yes/no
      fact start: date
      process p { required task t { due within 1 day of start; due within 3 days of start when a } }
      """
    let journal = "on 2024-03-01 { start = 2024-03-01 }"
    let early = try NaiveStory(rules, journal, on: "2024-03-02")
    #expect(early["p.t.due_on"] == "unknown")
    #expect(early["p.t.overdue"] == "no")
    #expect(try NaiveStory(rules, journal, on: "2024-03-03")["p.t.overdue"] == "unknown")
    #expect(try NaiveStory(rules, journal, on: "2024-03-05")["p.t.overdue"] == "yes")
  }

  @Test func `a deadline on a task not yet done has not begun`() throws {
    let rules = """
      fact n: count
      process p {
        required task t
        required task u { due within 2 days of t.done_on; aim by t.done_on }
      }
      """
    let story = try NaiveStory(rules)
    #expect(story["p.u.due_on"] == "never")
    #expect(story["p.u.overdue"] == "no")
    let done = try NaiveStory(rules, "on 2024-02-01 { do t }")
    #expect(done["p.u.due_on"] == "2024-02-03")
    #expect(done["p.u.overdue"] == "yes")
    #expect(done["p.u.behind"] == "yes")
  }

  @Test func `a repeated task is open again when its completion is old`() throws {
    let rules = """
      fact enough: yes/no presumed no
      process p { required task t { repeats every 1 week until enough; due within 3 days of p.entered_on } }
      """
    let journal = "on 2024-03-01 { enter p }\non 2024-03-05 { do t }\non 2024-03-13 { do t }"
    let first = try NaiveStory(rules, journal, on: "2024-03-11")
    #expect(first["p.t.done"] == "yes")
    #expect(first["p.t.late"] == "yes")
    #expect(first["p.t.due_on"] == "2024-03-12")
    let lapsed = try NaiveStory(rules, journal, on: "2024-03-12")
    #expect(lapsed["p.t.done"] == "no")
    #expect(lapsed["p.t.open"] == "yes")
    #expect(lapsed["p.t.overdue"] == "no")
    let second = try NaiveStory(rules, journal, on: "2024-03-13")
    #expect(second["p.t.late"] == "yes")
    #expect(second["p.t.due_on"] == "2024-03-20")
    #expect(try NaiveStory(rules, journal, on: "2024-03-21")["p.t.overdue"] == "yes")
    let stopped = try NaiveStory(rules, journal + "\non 2024-03-21 { enough = yes }", on: "2024-04-21")
    #expect(stopped["p.t.done"] == "yes")
    #expect(stopped["p.completable"] == "yes")
  }

  @Test func `retract takes back the latest completion and then the waiver`() throws {
    let rules = "process p { required task t }"
    let journal = "on 2024-03-01 { waive t because \"So\"; do t on 2024-02-01; do t on 2024-01-01; retract t }"
    let one = try NaiveStory(rules, journal)
    #expect(one["p.t.done_on"] == "2024-01-01")
    let more = try NaiveStory(rules, journal + "\non 2024-03-01 { retract t; retract t }")
    #expect(more["p.t.done_on"] == "never")
    #expect(more["p.t.obligation"] == "required")
  }
}
