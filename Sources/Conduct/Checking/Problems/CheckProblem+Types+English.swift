/// What is said about types and units.
extension CheckProblem {
  func mismatch(_ found: String, _ expected: String) -> Diagnostic {
    say(
      .typeMismatch, Self.phrase(type: expected) + " is needed here", "this is " + Self.phrase(type: found))
  }

  func memberForSet(_ name: String) -> Diagnostic {
    say(
      .typeMismatch, "a set is needed here", "this is a single member",
      fixes: [Prose.write("{ " + name + " }", at: span)])
  }

  func conditionExpected(_ found: String, _ instead: String?) -> Diagnostic {
    say(
      .conditionExpected, "a condition is needed here", "this is " + Self.phrase(type: found),
      help: [instead.map { "write " + Prose.code($0) } ?? Self.makingCondition(of: found)])
  }

  private static func makingCondition(of type: String) -> String {
    switch type {
    case "count", "number", "percent", "days", "business days", "months": "compare it with a number, using `>` or `is`"
    case "date": "compare it with another date, as in `< today`, or ask whether it `is known`"
    case "text": "compare it, as in `is \"…\"`"
    case _ where type.hasPrefix("set of "): "ask whether it `includes` a member or `is not empty`"
    default: "compare it with a member, using `is`"
    }
  }

  func bareThing(_ name: String, _ noun: Noun, _ instead: String) -> Diagnostic {
    let added = instead.dropFirst(name.count)
    let fix =
      instead.hasPrefix(name)
      ? [Diagnostic.Fix("write " + Prose.code(instead), [.init(span.after, String(added))])] : []
    return say(
      .bareThing, "the " + noun.word + " " + Prose.code(name) + " is not a condition by itself",
      help: ["write " + Prose.code(instead)], fixes: fix)
  }

  // MARK: - Units

  func unitMismatch(_ left: String, _ right: String) -> Diagnostic {
    let durations: Set = ["days", "business days", "months"]
    if durations.contains(left), durations.contains(right) {
      return say(
        .unitMismatch, Prose.code(left) + " and " + Prose.code(right) + " do not convert into each other",
        help: ["use the same unit on both sides"])
    }
    if left == "date" {
      return say(
        .unitMismatch, "a date moves by a duration, not by a plain number", "days, business days or months",
        help: ["write the unit, as in `2 business days`"])
    }
    return say(
      .unitMismatch, Self.phrase(type: left) + " cannot be compared with " + Self.phrase(type: right),
      help: ["write the unit, as in `10 days`"])
  }

  func durationExpected(_ found: String) -> Diagnostic {
    say(
      .unitMismatch, "a duration is needed here", "this is " + Self.phrase(type: found),
      help: ["write it like `2 business days`, `3 days` or `1 month`"])
  }

  func percentForCount(_ written: String?) -> Diagnostic {
    say(
      .percentForCount, "a percentage is not a count",
      help: ["say of what it is a share, as in " + Prose.code((written ?? "10%") + " of seats")])
  }

  func outOfRange(_ type: String) -> Diagnostic {
    say(.outOfRange, Self.phrase(type: type) + " is never negative", help: ["use the type `number` if it can be"])
  }

  // MARK: - Comparing and computing

  func notOrdered(_ type: String, _ choice: String?) -> Diagnostic {
    guard let choice else {
      return say(
        .notOrdered, Self.phrase(type: type) + " is neither less nor greater than another",
        help: ["compare with `is` or `is not`"])
    }
    return say(
      .notOrdered, "the members of " + Prose.code(choice) + " have no order",
      help: [
        "declare it as " + Prose.code("ordered choice " + choice) + ", the lowest member first, or compare with `is`"
      ])
  }

  func notComparable(_ left: String, _ right: String) -> Diagnostic {
    say(
      .notComparable, Self.phrase(type: left) + " cannot be compared with " + Self.phrase(type: right),
      "this is " + Self.phrase(type: right))
  }

  func branchesDiffer(_ first: String, _ second: String, _ place: Span) -> Diagnostic {
    say(
      .branchesDiffer, "`then` and `else` give values of different types", "this is " + Self.phrase(type: second),
      secondary: [.init(place, "this is " + Self.phrase(type: first))])
  }

  func noArithmetic(_ operation: String, _ left: String, _ right: String?, _ instead: String?) -> Diagnostic {
    let first = Self.phrase(type: left)
    let second = right.map { Self.phrase(type: $0) } ?? ""
    let message =
      switch (operation, right) {
      case ("-", nil): first + " has no negative"
      case ("+", _): first + " and " + second + " do not add up"
      case ("-", _): second + " cannot be taken from " + first
      case ("*", _): first + " cannot be multiplied by " + second
      case ("of", _): "`of` takes a percentage of a number"
      case ("total", _): "only numbers and durations add up to a total"
      default: "nothing can be asked of this"
      }
    let help = instead.map { ["write " + Prose.code($0)] } ?? []
    return say(.noArithmetic, message, operation == "total" ? "this is " + first : "", help: help)
  }

  // MARK: - Statuses

  func statusOfValue(_ status: String) -> Diagnostic {
    say(
      .statusOfWrongKind, "a value cannot be " + Prose.code(status), "this is a status of tasks or processes",
      help: ["compare with a value, or ask for the status of a task"])
  }

  func valueOfThing(_ name: String, _ noun: Noun, _ statuses: [String]) -> Diagnostic {
    say(
      .statusOfWrongKind, "the " + noun.word + " " + Prose.code(name) + " has a status, not a value",
      help: ["it can be " + Prose.codes(statuses)])
  }

  func constantCondition(_ always: Bool) -> Diagnostic {
    say(
      .constantCondition, always ? "this condition always holds" : "this condition can never hold",
      help: ["leave it out, or write what is really meant"])
  }
}
