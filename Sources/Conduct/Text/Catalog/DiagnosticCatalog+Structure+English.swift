/// What stands where, and circles.
extension DiagnosticCatalog {
  static let structure = [
    CatalogEntry(
      .misplacedClause, title: "A clause that means nothing here",
      explanation: """
        Deadlines, gates and repetitions belong to tasks, `met when` to inputs and outcomes, `triggered when` to \
        processes. On another kind of thing the clause would have no effect. Move it to the thing that it is about.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          step hold "Hold the meeting" {
            due by today
            required task meeting "Meet the customer"
          }
        }
        """),
    CatalogEntry(
      .duplicateClause, title: "A clause given twice",
      explanation: """
        This clause can be given only once, since two of them would contradict each other. Keep the one that is right.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task call "Call the customer" {
            repeats every 1 week
            repeats every 1 month
          }
        }
        """),
    CatalogEntry(
      .missingScope, title: "In which fact to look",
      explanation: """
        `applies to exchange` asks whether a set includes a member, and must know which set. Say it once for the whole \
        playbook with `scope intended`, or each time: `applies to exchange in intended`.
        """,
      example: """
        playbook p "P" { }
        choice service { exchange; onedrive }
        fact intended: set of service
        process mail applies to exchange {
          goal "Move the mailboxes"
        }
        """),
    CatalogEntry(
      .misplacedItem, title: "Something that cannot stand here",
      explanation: """
        Steps, goals, next processes and endings stand directly in a process; tasks in a process or step; inputs and \
        outcomes in a process, in a step or in one another. An external process is somebody else's and has none of \
        these.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          step hold "Hold the meeting" {
            goal "Hear what the customer needs"
          }
        }
        """),
    CatalogEntry(
      .repeatedHeaderLine, title: "A header line given twice",
      explanation: """
        The header of a playbook or calendar says each thing once: one version, one language, one range of business \
        days, one horizon. Only `holidays` may stand on several lines.
        """,
      example: """
        playbook p "P" {
          version 2020-01-31
          version 2020-02-28
        }
        """),
    CatalogEntry(
      .emptyChoice, title: "A choice without members",
      explanation: """
        A choice lists the values from which one is chosen, so it has at least one. Write the members between its \
        braces, one a line.
        """,
      example: """
        playbook p "P" { }
        choice service { }
        """),
    CatalogEntry(
      .severalBases, title: "Two clauses without `when`",
      explanation: """
        A task may have several deadlines, each with a `when`, and one without, which holds where none of the others \
        does. A second one without `when` would never be heard. Say when it holds, or remove it.
        """,
      example: """
        playbook p "P" { }
        fact assigned_on: date
        process kickoff {
          required task meeting "Meet the customer" {
            due by assigned_on
            due within 2 days of assigned_on
          }
        }
        """),
    CatalogEntry(
      .misplacedDeclaration, title: "In the wrong kind of file",
      explanation: """
        A playbook holds rules, in files that end with `.conduct`; a journal holds what happened in one engagement, in \
        a file that ends with `.engagement`. Days stand in a journal or in a `scenario` of the playbook.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        on 2019-05-02 {
          seats = 800
        }
        """),
    CatalogEntry(
      .invalidHeaderLine, title: "A header line that cannot be so",
      explanation: """
        A horizon begins before it ends, and version and language belong to the playbook, not to one of its calendars.
        """,
      example: """
        playbook p "P" {
          horizon 2030-01-01 to 2020-01-01
        }
        """),
  ]

  static let tables = [
    CatalogEntry(
      .tableGap, title: "A case that a table leaves out",
      explanation: """
        A decision table must have an answer for every case that the facts allow. The message shows one without an \
        answer. Add a row for it, or `otherwise -> …` for all that the other rows do not cover.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        decide large: yes/no by seats {
          > 100 -> yes
          < 100 -> no
        }
        """),
    CatalogEntry(
      .tableOverlap, title: "Two rows that disagree",
      explanation: """
        The order of the rows means nothing, so where two rows fit the same case they must give the same answer. The \
        message shows a case about which these two disagree. Narrow one of them.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        decide large: yes/no by seats {
          >= 100 -> yes
          <= 100 -> no
        }
        """),
    CatalogEntry(
      .tableWidth, title: "A row with too few or too many cells",
      explanation: """
        A row has one cell for each thing that the table looks at, in the same order, with commas between. Write `any` \
        where a thing does not matter.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        fact signed: yes/no
        decide large: yes/no by seats, signed {
          > 100 -> yes
          otherwise -> no
        }
        """),
    CatalogEntry(
      .tableRowUnreachable, title: "A row that is never used",
      explanation: """
        The rows above cover all cases of this one, so it never decides anything. Perhaps one of them is wider than it \
        should be; otherwise remove the row.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        decide large: yes/no by seats {
          >= 100 -> yes
          < 100 -> no
          < 50 -> no
        }
        advise "Plan ahead" when large
        """),
    CatalogEntry(
      .cycle, title: "Something that depends on itself",
      explanation: """
        To answer one question another must be answered first, and that one asks for the first again, so neither has \
        an answer. The classic is a task that is required when its own process is complete. If only the order of the \
        work is meant, write `after` or `only when`, which hold a task back and do not change whether it is required.
        """,
      example: """
        playbook p "P" { }
        define large = important
        define important = large
        """),
  ]
}
