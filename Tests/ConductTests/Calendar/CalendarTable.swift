import Foundation
import Testing

@testable import Conduct

/// A table of expected values, made by `make-tables.py` with libraries that share nothing with Conduct.
struct CalendarTable {
  /// The lines of the table, each with its fields, an empty field for what there is not.
  let rows: [[Substring]]

  /// Reads the table of a name from the folder `Tables` beside this file.
  init(_ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = try String(contentsOf: folder.appendingPathComponent("Tables/\(name).csv"), encoding: .utf8)
    rows = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  /// The lines that begin with a code.
  func rows(of code: String) -> [[Substring]] {
    rows.filter { $0.first == code[...] }
  }

  /// The years that the national calendars cover.
  static let horizon: ClosedRange<CivilDate> = {
    guard let start = CivilDate(iso: "2000-01-01"), let end = CivilDate(iso: "2050-12-31") else {
      return .init(uncheckedBounds: (.first, .last))
    }
    return start...end
  }()

  /// The codes of the national calendars: Brazil, the United States, Germany and Japan work from Monday to Friday,
  /// Saudi Arabia from Sunday to Thursday, Iran from Saturday to Thursday, Brunei on Saturdays but not on Fridays.
  static let codes = ["BR", "US", "DE", "JP", "SA", "IR", "BN"]

  /// The national calendar of a code.
  static func calendar(_ code: String) throws -> BusinessCalendar {
    let mask = try #require(try CalendarTable("calendars").rows(of: code).first?.last)
    let weekdays = zip(Weekday.allCases, mask).filter { $0.1 == "1" }.map(\.0)
    let holidays = try CalendarTable("holidays").rows(of: code).map { try #require(CivilDate(iso: $0[1])) }
    return BusinessCalendar(businessDays: WeekdaySet(weekdays), holidays: holidays, horizon: horizon)
  }
}
