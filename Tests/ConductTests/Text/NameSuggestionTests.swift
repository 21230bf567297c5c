import Testing

@testable import Conduct

@Suite struct NameSuggestionTests {
  static let names = [
    "seats", "active_users", "first_contact", "kickoff", "kickoff_meeting", "wants_partner", "fm", "座位数", "x",
  ]

  @Test(arguments: [
    ("seets", "seats"), ("seat", "seats"), ("esats", "seats"), ("SEATS", "seats"), ("first-contact", "first_contact"),
    ("firstContact", "first_contact"), ("active_user", "active_users"), ("kickof", "kickoff"), ("mf", "fm"),
    ("FM", "fm"),
    ("座位", "座位数"), ("want_partners", "wants_partner"), ("kickoffmeeting", "kickoff_meeting"), ("X", "x"),
  ])
  func `a misspelled name suggests the nearest`(_ written: String, _ expected: String) {
    #expect(NameSuggestion.nearest(to: written, among: Self.names) == expected)
  }

  @Test(arguments: ["", "y", "ab", "quite_different", "seatbelts_and_more", "se", String(repeating: "x", count: 500)])
  func `a name like no other suggests nothing`(_ written: String) {
    #expect(NameSuggestion.nearest(to: written, among: Self.names) == nil)
  }

  @Test func `the nearest come first, and of equals the first candidate`() {
    let suggestion = NameSuggestion(among: ["seat_b", "seat_a", "Seat_c", "seat_cc", "unlike"])
    #expect(suggestion.all(near: "seat_c", limit: 9) == ["Seat_c", "seat_b", "seat_a", "seat_cc"])
    #expect(suggestion.all(near: "seat_c", limit: 3) == ["Seat_c", "seat_b", "seat_a"])
    #expect(suggestion.all(near: "seat_c", limit: 0) == [])
    #expect(suggestion.nearest(to: "seat_x") == "seat_b")
  }

  @Test func `the name itself is no suggestion`() {
    #expect(NameSuggestion.nearest(to: "seats", among: ["seats"]) == nil)
  }

  @Test func `distances are those of the plain algorithm`() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<1_000 {
      let words = (0..<2).map { _ in
        String((0..<Int.random(in: 6...12, using: &random)).compactMap { _ in "abAB_".randomElement(using: &random) })
      }
      let accepted = Double(min(4, max(1, words[0].count / 3)))
      let isNear = words[0] != words[1] && Self.distance(Array(words[0]), Array(words[1])) <= accepted
      #expect((NameSuggestion.nearest(to: words[0], among: [words[1]]) != nil) == isNear, "\(words)")
    }
  }

  /// The distance by the whole table.
  static func distance(_ left: [Character], _ right: [Character]) -> Double {
    func folded(_ word: [Character]) -> [String] { word.map { $0.lowercased() } }
    let (foldedLeft, foldedRight) = (folded(left), folded(right))
    if foldedLeft == foldedRight { return left == right ? 0 : 0.5 }
    var table = [[Double]](repeating: [Double](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count {
      for column in 0...right.count {
        if row == 0 || column == 0 {
          table[row][column] = Double(row + column)
          continue
        }
        let isSame = left[row - 1] == right[column - 1]
        let change = isSame ? 0 : foldedLeft[row - 1] == foldedRight[column - 1] ? 0.5 : 1
        var value = min(table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + change)
        if row > 1, column > 1, foldedLeft[row - 1] == foldedRight[column - 2],
          foldedLeft[row - 2] == foldedRight[column - 1]
        {
          value = min(value, table[row - 2][column - 2] + 1)
        }
        table[row][column] = value
      }
    }
    return table[left.count][right.count]
  }

  @Test func `a hundred thousand candidates are no burden`() {
    let suggestion = NameSuggestion(among: (0..<100_000).map { "fact_number_\($0)_of_many" })
    var found: String?
    let duration = ContinuousClock().measure { found = suggestion.nearest(to: "fact_nunber_77777_of_many") }
    #expect(found == "fact_number_77777_of_many")
    #expect(duration < .seconds(20))
  }
}
