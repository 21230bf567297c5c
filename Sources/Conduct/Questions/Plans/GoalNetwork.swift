/// What would bring about what: goals, and for each the ways to reach it by reaching others.
///
/// A goal is a truth of a node of the rule graph, a cell of a slot, or a deed. What holds already has no ways. The
/// network is of one state: it forgets that a deed may undo what another has done, which the replay finds out.
struct GoalNetwork {
  /// What is wanted of a truth.
  enum Want: UInt8, Sendable {
    case yes, no, unknown, notNo, notYes

    init(_ truth: Truth) {
      switch truth {
      case .yes: self = .yes
      case .no: self = .no
      case .unknown: self = .unknown
      }
    }

    /// What is then wanted of the denial.
    var denied: Want {
      switch self {
      case .yes: .no
      case .no: .yes
      case .unknown: .unknown
      case .notNo: .notYes
      case .notYes: .notNo
      }
    }

    func isMet(by cell: Int64) -> Bool {
      switch self {
      case .yes: cell == Cell.yes
      case .no: cell == Cell.no
      case .unknown: cell == Cell.open
      case .notNo: cell != Cell.no
      case .notYes: cell != Cell.yes
      }
    }
  }

  /// Something to be reached.
  enum Goal: Hashable, Sendable {
    /// A truth of a node.
    case truth(Int, Want)
    /// A cell of a slot, the slots of the next round behind those of the current one.
    case cell(slot: Int, Int64)
    case deed(Deed)
    /// So many of some nodes have a truth; by its place in `groups`.
    case group(Int)
  }

  /// A way to reach a goal: by reaching so many of others.
  struct Way: Sendable {
    let needs: [Int]
    let count: Int
  }

  /// So many of some nodes that must have a truth.
  struct Group: Hashable, Sendable {
    let nodes: [Int]
    let want: Want
    let count: Int
  }

  private(set) var goals: [Goal] = []
  private(set) var isMet: [Bool] = []
  var ways: [[Way]] = []
  private(set) var groups: [Group] = []
  private var numbers: [Goal: Int] = [:]
  private var groupNumbers: [Group: Int] = [:]
  /// The goals of which some ways may have been missed.
  private var unsure: Set<Int> = []
  /// Whether some goals were left out because there are too many.
  private(set) var isCut = false

  /// How many goals are looked at.
  static let maximumGoals = 300_000

  /// Returns the number of a goal, a new one if there is none.
  mutating func number(of goal: Goal, isMet met: Bool) -> Int {
    if let known = numbers[goal] { return known }
    if goals.count >= Self.maximumGoals { isCut = true }
    numbers[goal] = goals.count
    goals.append(goal)
    isMet.append(met)
    ways.append([])
    return goals.count - 1
  }

  /// Says that some ways to a goal may have been missed.
  mutating func setUnsure(_ goal: Int) { unsure.insert(goal) }

  /// Whether some ways to a goal may have been missed, so that it cannot be said that there are none.
  func isUnsure(_ goal: Int) -> Bool { isCut || unsure.contains(goal) }

  mutating func number(of group: Group) -> Int {
    if let known = groupNumbers[group] { return known }
    groupNumbers[group] = groups.count
    groups.append(group)
    return groups.count - 1
  }
}
