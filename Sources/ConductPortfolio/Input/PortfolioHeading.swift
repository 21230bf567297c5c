package import Conduct

/// Which column of the input tells what: the names of a heading, matched with what the playbook knows.
package struct PortfolioHeading: Sendable {
  /// How many columns an input may have.
  package static let maximumColumns = 65_536

  /// What is done with the cells of a column.
  enum Target: Sendable {
    /// Nothing that was asked for needs them.
    case ignored
    /// A slot.
    case slot(Int, CellReader)
    /// A slot for each member, the first one.
    case set(Int, CellReader)

    /// What the cells hold, if they are needed.
    var reader: CellReader? {
      switch self {
      case .ignored: nil
      case .slot(_, let reader), .set(_, let reader): reader
      }
    }
  }

  /// One column of the input.
  struct Entry: Sendable {
    let name: String
    var target: Target
    /// The place among the texts that are kept, if it is kept.
    var kept: Int?
  }

  /// What may stand in a heading beside the columns of the playbook.
  package struct Options: Sendable {
    /// The column that names the engagement; without it, `id` if there is one, else the rows are numbered.
    package var id: String?
    /// Columns that are copied into the answer.
    package var kept: [String] = []
    /// Whether columns that the playbook does not know are left out of account.
    package var ignoresOthers = false

    /// Nothing beside the columns of the playbook.
    package init() {}
  }

  /// The name of the column that names engagements.
  package static let standardID = "id"

  let entries: [Entry]
  /// The names of the columns that are copied, the engagement's name first if it has one.
  package let kept: [String]
  /// Whether the first of those is the engagement's name; otherwise rows are numbered.
  package let hasID: Bool
  /// Whether the day of the question is told in a column.
  package let tellsToday: Bool
  /// Whether columns that the playbook does not know are left out of account.
  let ignoresOthers: Bool

  /// Matches names; O(names + columns of the playbook).
  ///
  /// - Parameter needed: The slots of the current view that the rules read.
  package init(
    _ names: [String], _ columns: [PortfolioColumn], needed: Set<Int>, _ options: Options
  ) throws(PortfolioProblem) {
    guard names.count <= Self.maximumColumns else {
      throw PortfolioProblem(.tooManyColumns(limit: Self.maximumColumns), line: 1)
    }
    var known: [String: PortfolioColumn] = [:]
    for column in columns {
      known[column.fullName] = known[column.fullName] ?? column
      known[column.name] = column
    }
    var kept = (options.id.map { [$0] } ?? []) + options.kept
    hasID = options.id != nil || names.contains(Self.standardID) && known[Self.standardID] == nil
    if options.id == nil, hasID { kept.insert(Self.standardID, at: 0) }
    for name in kept where !names.contains(name) {
      throw PortfolioProblem(
        .unknownColumn(nearest: NameSuggestion.nearest(to: name, among: names)), line: 1, column: name)
    }
    var entries: [Entry] = []
    var told: [Int: String] = [:]
    var seen: Set<String> = []
    for name in names {
      guard seen.insert(name).inserted else { throw PortfolioProblem(.doubleColumn, line: 1, column: name) }
      let place = kept.firstIndex(of: name)
      guard let column = known[name] else {
        guard place != nil || options.ignoresOthers else {
          let nearest = NameSuggestion.nearest(to: name, among: columns.map(\.name))
          throw PortfolioProblem(.unknownColumn(nearest: nearest), line: 1, column: name)
        }
        entries.append(Entry(name: name, target: .ignored, kept: place))
        continue
      }
      for slot in column.slot..<(column.slot + column.width) {
        if let other = told[slot] { throw PortfolioProblem(.doubleSet(other), line: 1, column: name) }
        told[slot] = name
      }
      entries.append(Entry(name: name, target: Self.target(column, needed), kept: place))
    }
    self.entries = entries
    self.kept = kept
    tellsToday = names.contains { known[$0]?.slot == 0 && known[$0]?.isRecord == true }
    ignoresOthers = options.ignoresOthers
  }

  /// The heading of an input whose rows name their columns themselves: all of the playbook's, and what is kept.
  ///
  /// - Parameter tellsToday: Whether rows may tell the day of the question.
  package init(
    all columns: [PortfolioColumn], needed: Set<Int>, _ options: Options, tellsToday: Bool
  ) {
    hasID = true
    let kept = [options.id ?? Self.standardID] + options.kept.filter { $0 != options.id ?? Self.standardID }
    self.kept = kept
    var entries = columns.map { column in
      Entry(name: column.name, target: Self.target(column, needed), kept: kept.firstIndex(of: column.name))
    }
    let names = Set(entries.map(\.name))
    for (place, name) in kept.enumerated() where !names.contains(name) {
      entries.append(Entry(name: name, target: .ignored, kept: place))
    }
    self.entries = entries
    self.tellsToday = tellsToday
    ignoresOthers = options.ignoresOthers
  }

  private static func target(_ column: PortfolioColumn, _ needed: Set<Int>) -> Target {
    let slots = column.slot..<(column.slot + column.width)
    guard slots.contains(where: needed.contains) else { return .ignored }
    if case .set = column.content { return .set(column.slot, CellReader(column)) }
    return .slot(column.slot, CellReader(column))
  }
}
