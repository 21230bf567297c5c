extension RuleWord {
  /// The words in English.
  var english: String {
    switch self {
    case .whenever: "when {1}"
    case .unless: "unless {1}"
    case .ruled: "{1}, {2}"
    case .due: "due {1}"
    case .aim: "target {1}"
    case .after: "after {1}"
    case .onlyWhen: "only when {1}"
    case .repeats: "every {1}"
    case .repeatsUntil: "every {1} until {2}"
    case .kept: "done once for all rounds"
    case .metWhen: "met when {1}"
    case .metUnless: "met unless {1}"
    case .fact: "“{1}”"
    case .day: "{1}"
    case .dayOne: "{1} day"
    case .days: "{1} days"
    case .businessDayOne: "{1} business day"
    case .businessDays: "{1} business days"
    case .monthOne: "{1} month"
    case .months: "{1} months"
    case .shiftedOn: "{1} after {2}"
    case .shiftedBack: "{1} before {2}"
    case .doneOn: "the day on which {1} is done"
    case .dueOn: "the deadline of {1}"
    case .aimOn: "the target day of {1}"
    case .enteredOn: "the day on which {1} is entered"
    case .completedOn: "the day on which {1} is completed"
    case .leftOn: "the day on which {1} is left"
    case .round: "the round of {1}"
    case .happened: "{1} has happened"
    case .eventOn: "the day of {1}"
    case .eventTimes: "how often {1} has happened"
    }
  }
}
