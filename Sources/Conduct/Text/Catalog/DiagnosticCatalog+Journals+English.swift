/// Journals, and limits.
extension DiagnosticCatalog {
  static let journals = [
    CatalogEntry(
      .dayGoesBack, title: "A day before the one above it",
      explanation: """
        A journal is written forwards: what is told later stands further down. If something was forgotten, tell it on \
        the day on which you notice, with the day on which it happened: `do first_contact on 2019-05-06`.
        """,
      example: """
        engagement contoso follows p
        on 2019-05-07 { seats = 800 }
        on 2019-05-02 { seats = 700 }
        """),
    CatalogEntry(
      .dayInTheFuture, title: "A day that had not come yet",
      explanation: """
        What is told on a day has happened on that day or before. Plans are no part of a journal.
        """,
      example: """
        engagement contoso follows p
        on 2019-05-02 { do first_contact on 2019-05-06 }
        """),
    CatalogEntry(
      .unknownPlaybook, title: "A journal of another playbook",
      explanation: """
        The journal names the playbook that it follows, and this is not the one that was found. Correct the name \
        behind `follows`, or name the folder of the right playbook with `--playbook`.
        """,
      example: """
        engagement contoso follows fasttrack
        """),
    CatalogEntry(
      .misplacedStatement, title: "An expectation in a journal",
      explanation: """
        A journal says what happened. What ought to be so is written in a scenario of the playbook, where `conduct \
        test` checks it.
        """,
      example: """
        engagement contoso follows p
        on 2019-05-02 { expect seats > 5 }
        """),
    CatalogEntry(
      .wrongVersion, title: "Another version of the playbook",
      explanation: """
        The engagement was begun under another version of the playbook than the one at hand. Its rules may have \
        changed: look with `conduct diff` at what the two treat differently, then write the present version into the \
        journal.
        """,
      example: """
        engagement contoso follows p version 2019-12-31
        """),
  ]

  static let limits = [
    CatalogEntry(
      .fileTooLarge, title: "A file that is too large",
      explanation: """
        A file of a playbook has at most 16 MB; that is some thousand pages. Divide it into several files of the same \
        folder: together they are still one playbook.
        """,
      example: ""),
    CatalogEntry(
      .nestingTooDeep, title: "Brackets or blocks too deep inside each other",
      explanation: """
        Up to 100 brackets or blocks may stand inside one another, and a sum may have up to 1000 terms; no reader \
        follows further. Give parts of the condition names with `define`.
        """,
      example: "playbook p \"P\" { }\ndefine deep = " + String(repeating: "(", count: 101) + "yes"
        + String(repeating: ")", count: 101)),
    CatalogEntry(
      .tooManyMembers, title: "A choice with too many members",
      explanation: """
        A choice has at most 1000 members, because many things exist once for each of them. For an open list use a \
        `text`.
        """,
      example: ""),
    CatalogEntry(
      .tooManyDeclarations, title: "Too many declarations",
      explanation: """
        A playbook has at most 200,000 facts, definitions, tasks, inputs and outcomes. Divide it into several playbooks.
        """,
      example: ""),
    CatalogEntry(
      .tooManyDiagnostics, title: "Too many mistakes",
      explanation: """
        After 200 mistakes reading stops, for one of the first has probably caused the others. Mend the first ones and \
        check again.
        """,
      example: "playbook p \"P\" { }\n" + String(repeating: "note \"?\"\n", count: 201)),
    CatalogEntry(
      .tooManyInstances, title: "Too many things for each member",
      explanation: """
        A group `for each` makes what is in it once for each member, and groups inside each other multiply. Use \
        smaller choices, or fewer groups inside each other.
        """,
      example: ""),
  ]
}
