/// What the graph computes of a thing: its statuses, and what their formulas share.
///
/// Names without `Status` are raw: they do not ask whether the thing applies.
enum Aspect: UInt8, Sendable, CaseIterable {
  /// The clauses between the thing and what it stands in.
  case local
  /// Those and the ones of everything around it.
  case applicable

  // Tasks
  case forbiddenClause, waivedClause, requiredClause, optionalClause
  case required, optional, forbidden, waived, conflict
  case done, owing, pending, blocked, unblocked
  case overdue, late, behind, due
  case dueOn, aimOn
  case pendingStatus, blockedStatus, openStatus, lateStatus, behindStatus, waivedStatus

  // Inputs, outcomes, steps
  case raw, met, metStatus
  case isOpen, stepOpenStatus, stepDone, stepDoneStatus

  // Processes
  case triggered, ready, entered, active, activeStatus, completable, complete, left, waiting, isNext

  static let count = allCases.count
}

/// Something with a name or a formula of its own, on which others build: what cycles are made of.
enum TermKey: Hashable, Sendable {
  case definition(Int, member: Int, View)
  /// Whether a defined set has a member.
  case setMember(Int, argument: Int, member: Int, View)
  case table(Int, member: Int, View)
  case aspect(Aspect, instance: Int, View)
  /// Whether something that is said in words is so now.
  case remark(Int)
}

extension Aspect {
  /// The view in which conditions ask for the aspect: whether a process is ready is asked of the round that would
  /// begin, and what is next of the rounds that are.
  func view(of instance: Int, in view: View) -> View {
    switch self {
    case .ready: .next(instance)
    case .isNext: .current
    default: view
    }
  }

  /// Returns the aspect that a status of a thing shows.
  static func shown(_ status: Status, of thing: Thing) -> Aspect {
    switch (thing, status) {
    case (_, .applicable): .applicable
    case (.process, .triggered): .triggered
    case (.process, .ready): .ready
    case (.process, .entered): .entered
    case (.process, .completable): .completable
    case (.process, .complete): .complete
    case (.process, .left): .left
    case (.process, .next): .isNext
    case (.process, _): .activeStatus
    case (.milestone, .waived): .waivedStatus
    case (.milestone, _): .metStatus
    case (.step, .open): .stepOpenStatus
    case (.step, _): .stepDoneStatus
    case (.task, .required): .required
    case (.task, .optional): .optional
    case (.task, .forbidden): .forbidden
    case (.task, .waived): .waived
    case (.task, .conflict): .conflict
    case (.task, .pending): .pendingStatus
    case (.task, .open): .openStatus
    case (.task, .blocked): .blockedStatus
    case (.task, .due): .due
    case (.task, .overdue): .overdue
    case (.task, .behind): .behindStatus
    case (.task, .late): .lateStatus
    case (.task, _): .done
    }
  }
}
