/// Types and units.
extension DiagnosticCatalog {
  static let types = [
    CatalogEntry(
      .typeMismatch, title: "A value of another type is needed",
      explanation: """
        A deadline needs a date, a share needs a number, a fact needs values of its own type. The labels say what is \
        needed and what stands here instead.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        process kickoff {
          required task meeting "Meet the customer" { due by seats }
        }
        """),
    CatalogEntry(
      .conditionExpected, title: "A condition is needed",
      explanation: """
        Behind `when`, between `and` and `or`, and after `not` stands something that is yes or no. A number, a date or \
        a member of a choice is none by itself: compare it with something.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        process kickoff applies when seats {
          goal "Hear what the customer needs"
        }
        """),
    CatalogEntry(
      .bareThing, title: "A task, step or process as a condition",
      explanation: """
        A task has many statuses, so say which one is meant: `quickleads is done`, `quickleads is overdue`. Only \
        inputs and outcomes can stand alone, and mean that they are met, and events, which mean that they happened.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting "Meet the customer"
          outcome contact "The customer is contacted" met when meeting
        }
        """),
    CatalogEntry(
      .unitMismatch, title: "Units that do not go together",
      explanation: """
        Days, business days and months are three units that never convert into each other: how many days a month has, \
        or how many business days a week, depends on the calendar. A plain number has no unit, so write it: `5 days`.
        """,
      example: """
        playbook p "P" { }
        fact assigned_on: date
        define reply_by = assigned_on + 5
        """),
    CatalogEntry(
      .percentForCount, title: "A percentage is not a count",
      explanation: """
        10% says nothing until it is clear of what. Write the whole behind it: `active_users >= 10% of seats`.
        """,
      example: """
        playbook p "P" { }
        fact active_users: count
        define enough = active_users >= 10%
        """),
    CatalogEntry(
      .notOrdered, title: "Values without an order",
      explanation: """
        `<` and `>` compare numbers, dates and durations. The members of a choice have an order only if it says so: \
        `ordered choice severity`, with the lowest member first. Texts, sets and yes or no have none.
        """,
      example: """
        playbook p "P" { }
        choice severity { low; high }
        fact worst: severity
        define bad = worst > low
        """),
    CatalogEntry(
      .cannotInferType, title: "A member of which choice?",
      explanation: """
        Members of choices are recognized by what stands beside them, as in `wanted is exchange`. Where nothing does, \
        write the choice before the member: `service.exchange`.
        """,
      example: """
        playbook p "P" { }
        choice service { exchange; onedrive }
        define usual = exchange
        """),
    CatalogEntry(
      .outOfRange, title: "A value outside of its type",
      explanation: """
        A count is a whole number from 0 on. For values that can be negative or have decimals use the type `number`.
        """,
      example: """
        playbook p "P" { }
        fact seats: count presumed -1
        """),
    CatalogEntry(
      .statusOfWrongKind, title: "Status and value confused",
      explanation: """
        The word after `is` is read by what stands before it: a task, process or outcome has statuses, a fact has \
        values. Here a thing is compared with a value, or a value with a status.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define odd = seats is overdue
        """),
    CatalogEntry(
      .constantCondition, title: "A condition that cannot vary",
      explanation: """
        Whatever the facts are, this comparison comes out the same: a count, say, is never below 0. Usually a limit is \
        mistyped, or the comparison is turned round. If it is meant, leave it out.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define any_number = seats >= 0
        """),
    CatalogEntry(
      .branchesDiffer, title: "`then` and `else` of different types",
      explanation: """
        `if … then … else …` is one value, so both branches must be of one type.
        """,
      example: """
        playbook p "P" { }
        fact big: yes/no
        define allowance = if big then 30 else "none"
        """),
    CatalogEntry(
      .notComparable, title: "Values that cannot be equal",
      explanation: """
        `is` compares two values of one type. A date is never a text and a count never a member of a choice, so the \
        answer would always be no.
        """,
      example: """
        playbook p "P" { }
        fact assigned_on: date
        define odd = assigned_on is "today"
        """),
    CatalogEntry(
      .noArithmetic, title: "Values that one cannot calculate with",
      explanation: """
        Numbers and durations add up, a date moves by a duration, and a percentage is taken of a number. For the time \
        between two dates write `days from (a) to (b)` or `business days from (a) to (b)`.
        """,
      example: """
        playbook p "P" { }
        fact assigned_on: date
        define waited = today - assigned_on
        """),
  ]
}
