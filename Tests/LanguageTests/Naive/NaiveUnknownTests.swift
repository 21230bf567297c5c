import Testing

/// Unknowns, rewrites and values, as the naive interpreter reads them.
@Suite struct NaiveUnknownTests {
  @Test func `unknown facts follow strong Kleene`() throws {
    let story = try NaiveStory(
      """
      fact a: yes/no
      fact b: yes/no
      define both = a and b
      define either = a or b
      define follows = a implies b
      """, "on 2024-03-01 { a = no }")
    #expect(story["define:both"] == "no")
    #expect(story["define:either"] == "unknown")
    #expect(story["define:follows"] == "yes")
  }

  @Test func `a condition beside its opposite is decided`() throws {
    let story = try NaiveStory(
      """
      fact a: yes/no
      fact b: yes/no
      define d = a and b
      define beside = a or b or not a
      define nested = (a or b) and not (b or a)
      define through = d or not d
      define apart = d or not (a and b)
      """)
    #expect(story["define:beside"] == "yes")
    #expect(story["define:nested"] == "no")
    #expect(story["define:through"] == "yes")
    // A definition is one term to the rewrites.
    #expect(story["define:apart"] == "unknown")
  }

  @Test func `tests of one fact merge`() throws {
    let story = try NaiveStory(
      """
      choice c { x; y; z }
      fact f: c
      fact n: count
      fact q: number
      define all_members = f is x or f is y or f in { z }
      define gap = n > 2 and n < 3
      define no_gap = q > 2 and q < 3
      define alone = n >= 0
      define range = n in 0 to 10 or n > 9.5
      """)
    #expect(story["define:all_members"] == "yes")
    #expect(story["define:gap"] == "no")
    #expect(story["define:no_gap"] == "unknown")
    #expect(story["define:alone"] == "yes")
    #expect(story["define:range"] == "yes")
  }

  @Test func `an if with equal branches needs no condition`() throws {
    let story = try NaiveStory(
      """
      fact a: yes/no
      fact b: yes/no
      define value = if a then 3 else 2 + 1
      define truth = if a then b else b
      define open = if a then 1 else 2
      """, "on 2024-03-01 { b = yes }")
    #expect(story["define:value"] == "3")
    #expect(story["define:truth"] == "yes")
    #expect(story["define:open"] == "unknown")
  }

  @Test func `a table gives the value on which the rows left agree`() throws {
    let story = try NaiveStory(
      """
      choice track { low; high }
      fact a: yes/no
      fact n: count
      decide t: track by a, n {
        yes, > 5  -> high
        yes, <= 5 -> low
        no, any   -> low
      }
      decide other: days by n { 1 to 5 -> 1 week; otherwise -> 2 days }
      """, "on 2024-03-01 { n = 3 }")
    #expect(story["define:t"] == "low")
    #expect(story["define:other"] == "7 days")
  }

  @Test func `a number of members is compared before it is known`() throws {
    let story = try NaiveStory(
      """
      choice c { x; y; z }
      fact s: set of c
      fact f[c]: count
      define two = number of m in s with (f[m] > 5) >= 2
      define one = number of m in s with (f[m] > 5) >= 1
      define three = number of m in s with (f[m] > 5) < 3
      define sum = total of f[m] for m in s
      define least = highest of s
      """, "on 2024-03-01 { s += x; f[x] = 6; s -= z; f[z] = 7; f[y] = 0 }")
    #expect(story["define:two"] == "no")
    #expect(story["define:one"] == "yes")
    #expect(story["define:three"] == "yes")
    #expect(story["define:sum"] == "6")
    #expect(story["define:least"] == "unknown")
  }

  @Test func `numbers are exact and rounded half to even`() throws {
    let story = try NaiveStory(
      """
      fact n: number
      define tenth = 10% of 125
      define down = 0.0001 * 0.5
      define up = 0.0003 * 0.5
      define share = 12.5% + 0.25%
      define big = 1_000_000_000_000 * 100
      define bigger = 1_000_000_000_000 * 100 + 0.0001
      """)
    #expect(story["define:tenth"] == "12.5")
    #expect(story["define:down"] == "0")
    #expect(story["define:up"] == "0.0002")
    #expect(story["define:share"] == "12.75%")
    #expect(story["define:big"] == "100000000000000")
    #expect(story["define:bigger"] == "unknown")
  }

  @Test func `an index that is a fact is the table of its members`() throws {
    let story = try NaiveStory(
      """
      choice c { x; y }
      fact which: c
      fact f[c]: count
      define chosen = f[which]
      define twice[m: c] = f[m] + f[m]
      """, "on 2024-03-01 { f[x] = 4; f[y] = 4 }")
    #expect(story["define:chosen"] == "4")
    #expect(story["define:twice[y]"] == "8")
  }

  @Test func `presumed facts hold until another value is told`() throws {
    let rules = "fact a: yes/no presumed no\ndefine d = a is known and not a"
    #expect(try NaiveStory(rules)["define:d"] == "yes")
    #expect(try NaiveStory(rules, "on 2024-03-01 { a = yes }")["define:d"] == "no")
    #expect(try NaiveStory(rules, "on 2024-03-01 { a = yes; a = unknown }")["define:d"] == "yes")
  }

  @Test func `business days are counted one by one`() throws {
    let story = try NaiveStory(
      """
      choice region { br; us }
      fact where_: region
      calendar br when where_ is br { holidays 2024-03-04 }
      fact start: date
      define next = start + 1 business day
      define later = start + 3 business days
      define none = start + 0 business days
      define between = business days from (start) to (2024-03-06)
      define month = 2024-01-31 + 1 month
      """, "on 2024-03-01 { start = 2024-03-01 }")
    // Friday 1 March: whether Monday counts hangs on the region.
    #expect(story["define:next"] == "unknown")
    #expect(story["define:later"] == "unknown")
    #expect(story["define:none"] == "2024-03-01")
    #expect(story["define:between"] == "unknown")
    #expect(story["define:month"] == "2024-02-29")
  }
}
