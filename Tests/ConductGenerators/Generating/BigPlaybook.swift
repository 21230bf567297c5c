/// Returns the text of a realistic playbook of about so many lines, without anything that a checker may complain of.
///
/// Many processes, each with facts, definitions, tasks and conditions on the process before; the work is linear in
/// the number of lines, and the same seed gives the same text.
public func bigPlaybook(lines: Int, seed: UInt64) -> String {
  var writer = BigPlaybookWriter(random: RandomSource(seed: seed))
  writer.header()
  while writer.lines + 6 < lines { writer.process() }
  return writer.text
}

/// Writes process after process; each looks at facts of its own, of the playbook, and at the process before.
private struct BigPlaybookWriter {
  var random: RandomSource
  private(set) var text = ""
  private(set) var lines = 0
  private var number = 0

  init(random: RandomSource) {
    self.random = random
  }

  private mutating func line(_ line: String) {
    text += line + "\n"
    lines += 1
  }

  private mutating func block(_ block: String) {
    text += block + "\n"
    lines += block.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }

  // MARK: - Words

  private static let verbs = [
    "Agree", "Collect", "Confirm", "Describe", "Gather", "Present", "Propose", "Record", "Review", "Settle", "Track",
    "Validate", "Weigh", "Explain", "Forward", "Inspect",
  ]
  private static let objects = [
    "rollout plan", "escalation path", "licence overview", "training calendar", "support contract", "risk register",
    "budget estimate", "migration order", "pilot feedback", "security concept", "mailbox inventory", "sponsor letter",
    "network survey", "communication plan", "acceptance protocol", "usage report",
  ]
  private static let regions = [
    "northern", "coastal", "alpine", "island", "border", "capital", "harbour", "valley", "desert", "forest", "river",
    "highland", "delta", "peninsula", "plateau", "canal",
  ]
  private static let trades = [
    "bank", "school", "hospital", "airline", "publisher", "brewery", "university", "shipyard", "theatre", "pharmacy",
    "insurer", "railway", "museum", "foundry", "bakery", "observatory",
  ]

  private static let occasions = [
    "", " after the merger", " before the audit", " during the fair", " in the low season", " for the jubilee",
    " under the old contract", " with the new sponsor", " beside the daily work", " on the second site",
    " once the strike is over", " while the lease runs", " against the forecast", " within the group",
    " across all branches", " until the handover",
  ]

  /// A title that no other place of the playbook has, nor one much like it: five words out of sixteen each.
  private func title(_ place: Int) -> String {
    let verb = Self.verbs[place % 16]
    let object = Self.objects[(number / 16 + place) % 16]
    let region = Self.regions[number % 16]
    let trade = Self.trades[number / 16 % 16]
    let round = number / 4_096
    return "\(verb) the \(object) of the \(region) \(trade)" + Self.occasions[number / 256 % 16]
      + (round == 0 ? "" : ", round \(round)")
  }

  // MARK: - Parts

  mutating func header() {
    block(
      """
      playbook big "A playbook for measuring" {
        version 2020-04-30
        language en
        business days monday to friday
        holidays 2020-01-01, 2020-12-25
      }

      phase start "Start"
      phase finish "Finish"
      role manager "Engagement manager"
      role expert "Subject-matter expert"

      choice service "Service" {
        exchange "Exchange Online"
        onedrive "OneDrive for Business"
        teams "Microsoft Teams"
        intune "Intune"
      }
      ordered choice severity "Severity" { minor "Minor"; major "Major"; critical "Critical" }

      fact intended: set of service "Services that the customer intends to deploy"
      fact seats: count "Licensed seats"
      fact users[service]: count "Active users, by service"
      fact assigned_on: date "Day of the assignment"
      fact gravity: severity "Gravity of the open incidents"
      fact share: percent "Share of the staff that is trained"
      scope intended
      forbid "Deploy everything at once" when number of s in service with (intended includes s) >= 4
      forbid "Deploy both at once" when intended includes exchange and intended includes onedrive
      advise "Ask for the devices" when intended includes teams and intended lacks intune

      assume seats >= 1 "A customer has at least one seat"
      define large "The customer is large" = seats >= 1_000 and share >= 12.5%
      define at_target[s: service] "The service is at its target" = users[s] >= 10% of seats
      decide effort "Effort that the engagement takes": count by gravity, seats {
        critical, any -> 5
        minor or major, >= 20_000 -> 3
        minor or major, < 20_000 -> 1
      }

      """)
  }

  mutating func process() {
    number += 1
    let name = "engage_\(number)"
    let before = number > 1 ? "engage_\(number - 1)" : nil
    let phase = number % 2 == 0 ? "finish" : "start"
    let service = random.oneOf("exchange", "onedrive")
    let other = random.oneOf("teams", "intune")
    let days = random.number(2...20)
    let threshold = random.number(2...900)
    line("")
    line("define busy_\(number) \"\(title(0))\" = seats > \(threshold) and (wanted_\(number) or gravity >= major)")
    line("")
    line("process \(name) \"\(title(1))\" in \(phase) {")
    line("  source \"Handbook, chapter \(number)\"")
    line("  goal \"\(title(2))\"")
    line("  fact wanted_\(number): yes/no \"\(title(3))\"")
    line("  fact amount_\(number): count \"\(title(4))\"")
    let met = before.map { " met when \($0) is complete or amount_\(number) > \(days)" } ?? ""
    line("  input ready_\(number) \"\(title(5))\" by manager" + met)
    block(
      """
        preparing step prepare_\(number) "\(title(6))" by manager {
          required task contact_\(number) "\(title(7))" {
            due within \(days % 5 + 2) business days of assigned_on when not large
            due within \(days) business days of assigned_on
          }
        }
        step work_\(number) "\(title(8))" by expert {
          required task meet_\(number) "\(title(9))" { after contact_\(number) }
          optional task refer_\(number) "\(title(10))" {
            required when wanted_\(number) and amount_\(number) >= \(threshold)
            forbidden when gravity is critical and not busy_\(number)
          }
          required task deploy_\(number) "\(title(11))" {
            applies to \(service), \(other)
            due within \(days) days of meet_\(number).done_on
            only when busy_\(number) or effort <= \(days % 4 + 1)
          }
          advise "\(title(12))" when some s in intended has not at_target[s]
        }
        outcome known_\(number) "\(title(13))" by expert {
          met when meet_\(number) is done and (wanted_\(number) implies refer_\(number) is done)
        }
        outcome agreed_\(number) "\(title(14))" by manager
      """)
    if let before { line("  next \(before) when not every required task is done") }
    line("}")
  }
}
