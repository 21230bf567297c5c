import Testing

/// Applicability, rounds and the things of processes, as the naive interpreter reads them.
@Suite struct NaiveProcessTests {
  @Test func `one unmet input means not ready while it is unknown whether the process applies`() throws {
    let rules = """
      fact a: yes/no
      process p applies when a { input i; outcome o; required task t }
      """
    let story = try NaiveStory(rules)
    #expect(story["p.ready"] == "no")
    #expect(story["p.state"] == "unknown")
    #expect(story["p.t.obligation"] == "unknown")
    #expect(story["p.i.met"] == "no")
    #expect(story["p.i.state"] == "unknown")
    #expect(try NaiveStory(rules, "on 2024-03-01 { a = no }")["p.state"] == "not-applicable")
  }

  @Test func `children are summed up, and any of needs one that applies`() throws {
    let rules = """
      fact a: yes/no presumed no
      process p {
        input parent attested { input one; input two applies when a }
        any of { input x; input y }
        any of { input z applies when a }
      }
      """.replacing("attested {", with: "{\n attested\n")
    let story = try NaiveStory(rules, "on 2024-03-01 { one = yes; y = yes }")
    #expect(story["p.parent.met"] == "no")
    #expect(story["p.ready"] == "no")
    let ticked = try NaiveStory(rules, "on 2024-03-01 { one = yes; y = yes; parent = yes }")
    #expect(ticked["p.parent.state"] == "met")
    #expect(ticked["p.two.state"] == "not-applicable")
    #expect(ticked["p.ready"] == "yes")
  }

  @Test func `each round has its own records`() throws {
    let rules = """
      process p {
        fact f: yes/no
        input i
        preparing step s { required task t { kept }; required task u }
        required task late_one
      }
      """
    let journal = """
      on 2024-01-01 { i = yes; do t; do u; f = yes; enter p; complete p }
      on 2024-01-02 { i = yes; do late_one; f = no; enter p; enter p }
      """
    let first = try NaiveStory(rules, journal, on: "2024-01-01")
    #expect(first["p.round"] == "1")
    #expect(first["p.ready"] == "no")
    #expect(first["p.i.met"] == "yes")
    #expect(first["next-round:p.t.done"] == "yes")
    #expect(first["next-round:p.u.done"] == "no")
    let second = try NaiveStory(rules, journal, on: "2024-01-02")
    #expect(second["p.round"] == "2")
    #expect(second["p.i.met"] == "yes")
    #expect(second["p.t.done_on"] == "2024-01-01")
    #expect(second["p.u.done"] == "no")
    #expect(second["p.late_one.done"] == "no")
    #expect(second["p.state"] == "active")
  }

  @Test func `for each makes one thing per member`() throws {
    let rules = """
      choice service { exchange; onedrive }
      fact intended: set of service
      fact licences[service]: count
      process p {
        for each s in intended {
          required task record { required when licences[s] > 0 }
          required task check { after record }
        }
      }
      process completion for each s in intended { required task wrap; input ready_to when licences[s] > 5 }
      process last { required task end { after completion[exchange].wrap } }
      """.replacing("ready_to when", with: "ready_to met when")
    let story = try NaiveStory(
      rules, "on 2024-03-01 { intended += exchange; intended -= onedrive; enter p; enter last }")
    #expect(story["p.record[exchange].obligation"] == "required")
    #expect(story["p.record[onedrive].obligation"] == "not-applicable")
    #expect(story["p.check[exchange].progress"] == "blocked")
    #expect(story["completion[exchange].applicable"] == "yes")
    #expect(story["completion[onedrive].ready"] == "no")
    #expect(story["completion[exchange].ready"] == "unknown")
    #expect(story["last.end.blocked"] == "yes")
  }

  @Test func `scope says what applies to looks at`() throws {
    let rules = """
      choice service { exchange; onedrive; teams }
      fact intended: set of service
      fact entitled: set of service
      scope intended
      define core = { service.exchange, service.onedrive }
      process p {
        required task a applies to exchange, teams
        required task b applies to teams in entitled
        required task c applies to core
        for teams in entitled { optional outcome o }
      }
      """
    let story = try NaiveStory(rules, "on 2024-03-01 { intended = { exchange }; entitled -= teams }")
    #expect(story["p.a.applicable"] == "yes")
    #expect(story["p.b.applicable"] == "no")
    #expect(story["p.c.applicable"] == "yes")
    #expect(story["p.o.state"] == "not-applicable")
  }

  @Test func `a step is open with its inputs and done with its tasks and outcomes`() throws {
    let rules = """
      process p { step s { input i; required task t; optional task u; outcome o; optional outcome q } }
      """
    let closed = try NaiveStory(rules, "on 2024-03-01 { enter p }")
    #expect(closed["p.s.state"] == "closed")
    #expect(closed["p.t.progress"] == "blocked")
    let open = try NaiveStory(rules, "on 2024-03-01 { enter p; i = yes }")
    #expect(open["p.s.state"] == "open")
    #expect(open["p.t.progress"] == "open")
    let done = try NaiveStory(rules, "on 2024-03-01 { enter p; i = yes; do t; o = yes }")
    #expect(done["p.s.state"] == "done")
    #expect(done["p.completable"] == "yes")
  }

  @Test func `a census skips what does not apply and optional outcomes`() throws {
    let rules = """
      fact a: yes/no
      process p {
        outcome o; outcome q applies when a; optional outcome r
        required task t; optional task u
        next "all" when every outcome is met
        next "some" when some required task is done
        next "no" when no task is overdue
      }
      """
    let unknown = try NaiveStory(rules, "on 2024-03-01 { enter p; o = yes; do u }")
    #expect(unknown["p.next:0"] == "unknown")
    #expect(unknown["p.next:1"] == "no")
    #expect(unknown["p.next:2"] == "yes")
    #expect(try NaiveStory(rules, "on 2024-03-01 { enter p; o = yes; a = no }")["p.next:0"] == "yes")
    #expect(try NaiveStory(rules, "on 2024-03-01 { o = yes; a = no }")["p.next:0"] == "no")
  }

  @Test func `an external process is ready nobody knows when`() throws {
    let rules = "external process e\nprocess p { also task q.t }\nprocess q { required task t }"
    let story = try NaiveStory(rules, "on 2024-03-01 { enter p; complete e }")
    #expect(story["e.ready"] == "unknown")
    #expect(story["e.complete"] == "no")
    #expect(story["p.completable"] == "no")
    #expect(try NaiveStory(rules, "on 2024-03-01 { enter p; do t }")["p.completable"] == "yes")
  }

  @Test func `events happen, and have a last day and a number`() throws {
    let rules = """
      choice stage { alpha; beta }
      event not_passed[stage]
      define last = not_passed[alpha].on
      define often = not_passed[alpha].times
      define later = not_passed[beta].on + 3 days
      invariant seldom: not_passed[alpha].times < 3
      assume not_passed[beta] implies not_passed[alpha]
      """
    let story = try NaiveStory(
      rules, "on 2024-03-01 { record not_passed[alpha] on 2024-02-02; record not_passed[alpha] on 2024-01-02 }")
    #expect(story["not_passed[alpha].happened"] == "yes")
    #expect(story["define:last"] == "2024-02-02")
    #expect(story["define:often"] == "2")
    #expect(story["define:later"] == "never")
    #expect(story["invariant:seldom"] == "yes")
    #expect(story["assume:0"] == "yes")
  }

  @Test func `advice is shown while its process is active, in a preparing step while it waits`() throws {
    let rules = """
      fact a: yes/no
      advise "Ask" when a
      process p {
        preparing step s { advise "Prepare" }
        advise "Do" when a
        ending stopped when not a
      }
      """
    let before = try NaiveStory(rules, "on 2024-03-01 { a = yes }")
    #expect(before["advice:0"] == "yes")
    #expect(before["p.advice:0"] == "yes")
    #expect(before["p.advice:1"] == "no")
    let active = try NaiveStory(rules, "on 2024-03-01 { a = yes; enter p }")
    #expect(active["p.advice:0"] == "no")
    #expect(active["p.advice:1"] == "yes")
    #expect(active["p.ending:stopped"] == "no")
  }
}
