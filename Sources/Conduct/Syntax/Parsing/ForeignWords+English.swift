/// Words of everyday English that authors write for words and signs of the language.
enum ForeignWords {
  /// For `when not`.
  static let unless = "unless"
  /// In `is equal to` and `or equal to`.
  static let equal = "equal"
  /// In `10 percent of x`.
  static let percent = "percent"
  /// In `is between a and b`.
  static let between = "between"

  /// For operators that are words.
  static let operators: [String: Keyword] = ["equals": .is, "contains": .includes]

  /// For verbs of statements.
  static let verbs: [String: Keyword] = [
    "done": .do, "finished": .do, "perform": .do, "start": .enter, "begin": .enter, "open": .enter, "finish": .complete,
    "completed": .complete, "end": .complete, "close": .complete, "abandon": .leave, "exit": .leave, "cancel": .leave,
    "assert": .expect, "verify": .expect, "ensure": .expect, "check": .expect, "skip": .waive, "undo": .retract,
    "remove": .retract, "happened": .record, "log": .record,
  ]

  /// For setting a fact, where the language needs no verb.
  static let needlessVerbs: Set<String> = ["let", "assign", "tell"]

  /// For `due`.
  static let deadline = "deadline"

  /// In `3 days before x`, and `before x`.
  static let before = "before"
  /// In `3 days ahead of x`.
  static let ahead = "ahead"
  /// In `no later than x`.
  static let laterThan = ["later", "than"]

  /// For `by`, in one word or the first of several.
  static let latest: Set<String> = ["until", "latest", "till"]

  /// For `number of`.
  static let counting: Set<String> = ["count", "amount", "sum", "size", "quantity", "how_many"]

  /// For `set of`.
  static let lists: Set<String> = ["list", "many", "several", "array", "sets", "multiple"]

  /// Returns the span for which a word stands: `weekly`.
  static func repetition(_ word: String) -> String? {
    switch word {
    case "daily": "every 1 day"
    case "weekly": "every 1 week"
    case "biweekly", "fortnightly": "every 2 weeks"
    case "monthly": "every 1 month"
    case "quarterly": "every 3 months"
    case "yearly", "annually": "every 1 year"
    default: nil
    }
  }

  /// Words behind which a census may stand: the kinds of things, in the plural too.
  static let kindsOfThings: Set<String> = [
    "task", "tasks", "required", "optional", "input", "inputs", "outcome", "outcomes", "step", "steps",
  ]

  /// Returns the quantifier that a word stands for before a kind of things.
  static func quantifier(_ word: String) -> Quantifier? {
    switch word {
    case "all", "each": .every
    case "any": .some
    case "none": .no
    default: nil
    }
  }

  /// Returns the comparison that two words stand for, `greater than` or `at least`.
  static func comparison(_ first: String, _ second: String) -> Comparison? {
    switch (first, second) {
    case ("greater", "than"), ("more", "than"), ("larger", "than"), ("bigger", "than"), ("higher", "than"),
      ("later", "than"):
      .greater
    case ("less", "than"), ("fewer", "than"), ("smaller", "than"), ("lower", "than"), ("earlier", "than"): .less
    case ("at", "least"): .greaterOrEqual
    case ("at", "most"): .lessOrEqual
    default: nil
    }
  }

  /// Returns the comparison that a word stands for behind `is`.
  static func comparison(_ word: String) -> Comparison? {
    switch word {
    case "before": .less
    case "after": .greater
    default: nil
    }
  }
}
