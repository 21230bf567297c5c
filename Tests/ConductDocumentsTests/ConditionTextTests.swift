import Conduct
import Testing

@testable import ConductDocuments

/// Conditions as documents tell them: by titles, without the sugar of the language.
@Suite struct ConditionTextTests {
  private static let rules = """
    playbook p "P" { version 2026-01-05 }
    choice service "Service" {
      mail "Mail"
      chat "Chat"
      wiki "Wiki"
    }
    ordered choice level "Level" {
      low  "Low"
      high "High"
    }
    fact seats: count "Seats"
    fact users[service]: count "Users, by service"
    fact told: yes/no "The customer agrees"
    fact large: yes/no "The customer is large"
    fact owned: set of service "Services that are owned"
    fact worth: level "Worth"
    fact began: date "Day of the beginning"
    event alarm "The alarm"
    process first "The first steps" {
      required task call "Call the customer"
      outcome met_us "The customer knows us"
    }
    process second "The second steps" { input due_now "It is time" met when CONDITION }
    """

  private func phrase(_ condition: String) throws -> ConditionPhrase {
    let text = Self.rules.split(separator: "CONDITION").joined(separator: condition)
    let checked = CheckedPlaybook(files: [SourceFile(path: "p.conduct", text: text)], withLints: false)
    let messages = checked.diagnostics.map(\.message)
    try #require(messages == [])
    let found = checked.playbook
    let playbook = try #require(found)
    return try #require(playbook.outline().processes[1].inputs[0].met)
  }

  @Test(arguments: [
    ("told", "“The customer agrees”"), ("not told", "not “The customer agrees”"),
    (
      "told and large and seats >= 1_000",
      "“The customer agrees”, “The customer is large” and “Seats” is at least 1,000"
    ),
    ("told or large and seats < 5", "“The customer agrees” or (“The customer is large” and “Seats” is less than 5)"),
    ("told implies large", "“The customer is large” wherever “The customer agrees”"),
    ("users[mail] > 10% of seats", "“Users, by service (Mail)” is more than 10% of “Seats”"),
    ("owned includes chat", "“Services that are owned” includes “Chat”"),
    ("owned lacks chat", "“Services that are owned” does not include “Chat”"),
    ("owned is empty", "“Services that are owned” has no entry"),
    ("worth >= high", "“Worth” is at least “High”"), ("worth is not low", "“Worth” is not “Low”"),
    ("seats in 5 to 10", "“Seats” is from 5 to 10"), ("seats is known", "“Seats” is known"),
    ("call is done", "“Call the customer” is done"), ("call is not done", "“Call the customer” is not done"),
    ("alarm.times >= 3", "how often “The alarm” has happened is at least 3"),
    ("call.done_on < 2026-02-01", "the day on which “Call the customer” is done is before 2026-02-01"),
    ("began + 2 business days <= today", "2 business days after “Day of the beginning” is not after today"),
    (
      "every s in owned has users[s] > 0",
      "for each of “Services that are owned”: “Users, by service” is more than 0"
    ),
    ("number of s in service with (owned includes s) >= 2", "the number of “Services that are owned” is at least 2"),
    ("every outcome of first is met", "every outcome of “The first steps” is met"),
    ("undecided \"nobody says\"", "left open: nobody says"),
  ])
  func `a condition is told by titles`(_ condition: String, _ expected: String) throws {
    #expect(ConditionText(language: .english).text(try phrase(condition)) == expected)
  }

  @Test func `languages write numbers, days and lists in their own way`() throws {
    let number = try phrase("told and large and seats >= 1_000")
    #expect(ConditionText(language: .portuguese).text(number).hasSuffix("“Seats” é no mínimo 1.000"))
    #expect(
      ConditionText(language: .chinese).text(number) == "“The customer agrees”、“The customer is large”且“Seats”不少于 1,000"
    )
    let day = try phrase("call.done_on < 2026-02-01")
    #expect(ConditionText(language: .japanese).text(day) == "「Call the customer」の完了日が 2026年2月1日より前")
    #expect(ConditionText(language: .portuguese).text(day).hasSuffix("é anterior a 01/02/2026"))
  }
}
