import Testing

/// Statements and what they leave behind, as the naive interpreter reads them.
@Suite struct NaiveJournalTests {
  @Test func `members of a set are told one by one or all at once`() throws {
    let rules = """
      choice c { x; y; z }
      fact s: set of c
      define has_y = s includes y
      define lacks_y = s lacks y
      define nothing = s is empty
      define same = s is { x, z }
      define told = s is known
      """
    let one = try NaiveStory(rules, "on 2024-03-01 { s += x }")
    #expect(one["define:has_y"] == "unknown")
    #expect(one["define:nothing"] == "no")
    #expect(one["define:told"] == "no")
    let all = try NaiveStory(rules, "on 2024-03-01 { s = { x }; s += { y, z }; s -= y }")
    #expect(all["define:has_y"] == "no")
    #expect(all["define:lacks_y"] == "yes")
    #expect(all["define:same"] == "yes")
    #expect(all["define:told"] == "yes")
    #expect(try NaiveStory(rules, "on 2024-03-01 { s = { x }; s = unknown }")["define:nothing"] == "unknown")
  }

  @Test func `a forced statement takes effect and a former name still works`() throws {
    let rules = """
      fact seats: count { formerly places }
      process p { required task t { formerly old } }
      define d = seats * 2
      """
    let story = try NaiveStory(
      rules, "on 2024-03-01 { force enter p because \"So\"; places = 3; do old on 2024-02-29 \"note\" }")
    #expect(story["p.state"] == "active")
    #expect(story["p.t.done_on"] == "2024-02-29")
    #expect(story["define:d"] == "6")
  }

  @Test func `what breaks a rule takes effect, but a process is entered once at a time`() throws {
    let rules = "process p { input i; required task t { only when no } }"
    let story = try NaiveStory(
      rules, "on 2024-03-01 { complete p; enter p on 2024-02-01; do t; enter p; leave p because \"So\" }")
    #expect(story["p.round"] == "1")
    #expect(story["p.entered_on"] == "2024-02-01")
    #expect(story["p.left_on"] == "2024-03-01")
    #expect(story["p.completed_on"] == "never")
    #expect(story["p.t.done"] == "yes")
    #expect(story["p.state"] == "left")
  }
}
