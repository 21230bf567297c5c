/// The type of a value in a generated playbook.
enum GeneratedType: Hashable, Sendable {
  case yesNo
  case count
  case number
  case percent
  case date
  case days
  case businessDays
  case months
  case text
  /// One member of the choice of this name.
  case choice(String)
  /// A set of members of the choice of this name.
  case set(String)

  var isNumeric: Bool { self == .count || self == .number }
}

/// The units of durations.
enum GeneratedUnit: String, Hashable, Sendable, CaseIterable {
  case day
  case businessDay = "business day"
  case week
  case month
  case year

  /// How many days the unit takes, roughly.
  var roughDays: Int {
    switch self {
    case .day, .businessDay: 1
    case .week: 7
    case .month: 30
    case .year: 365
    }
  }

  /// The kind of duration that the unit belongs to.
  var type: GeneratedType {
    switch self {
    case .day, .week: .days
    case .businessDay: .businessDays
    case .month, .year: .months
    }
  }
}

/// A constant, in an expression, a table or a statement.
enum GeneratedLiteral: Hashable, Sendable {
  case truth(Bool)
  case number(tenThousandths: Int)
  case percent(hundredths: Int)
  case date(GeneratedDay)
  case text(String)
  case duration(Int, GeneratedUnit)
  case member(choice: String, String)
  case members(choice: String, [String])
  case today
  case unknown

  /// A whole number.
  static func whole(_ number: Int) -> GeneratedLiteral { .number(tenThousandths: number * 10_000) }
}

/// The statuses of things.
enum GeneratedStatus: String, Hashable, Sendable, CaseIterable {
  case applicable, required, optional, forbidden, waived, conflict, pending, open, blocked, due, overdue, behind, done
  case late, met, triggered, ready, entered, active, completable, complete, left, happened

  static let ofTask: [GeneratedStatus] = [
    .applicable, .required, .optional, .forbidden, .waived, .conflict, .pending, .open, .blocked, .due, .overdue,
    .behind, .done, .late,
  ]
  static let ofMilestone: [GeneratedStatus] = [.applicable, .met, .waived]
  static let ofStep: [GeneratedStatus] = [.applicable, .open, .done]
}

/// The days and numbers that things have.
enum GeneratedProperty: String, Hashable, Sendable, CaseIterable {
  case doneOn = "done_on"
  case dueOn = "due_on"
  case aimOn = "aim_on"
  case enteredOn = "entered_on"
  case completedOn = "completed_on"
  case leftOn = "left_on"
  case on
  case times
  case round

  var type: GeneratedType { self == .times || self == .round ? .count : .date }
}

/// The comparisons of ordered values.
enum GeneratedComparison: String, Hashable, Sendable, CaseIterable {
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// The words that open a quantifier.
enum GeneratedQuantifier: String, Hashable, Sendable, CaseIterable {
  case every, some, no
}

/// What a quantifier over the things of a process ranges over.
enum GeneratedCensusKind: String, Hashable, Sendable, CaseIterable {
  case input
  case outcome
  case step
  case task
  case requiredTask = "required task"
  case optionalTask = "optional task"

  var statuses: [GeneratedStatus] {
    switch self {
    case .input, .outcome: GeneratedStatus.ofMilestone
    case .step: GeneratedStatus.ofStep
    case .task, .requiredTask, .optionalTask: GeneratedStatus.ofTask
    }
  }
}
