/// Words of everyday English that authors write for words and signs of the language.
enum ForeignWords {
  /// For `when not`.
  static let unless = "unless"
  /// In `is equal to` and `or equal to`.
  static let equal = "equal"
  /// In `is between a and b`.
  static let between = "between"

  /// For operators that are words.
  static let operators: [String: Keyword] = ["equals": .is, "contains": .includes]

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
