/// What names stand for.
extension DiagnosticCatalog {
  static let names = [
    CatalogEntry(
      .unknownName, title: "A name that nothing has",
      explanation: """
        Every name must be declared somewhere in the files of the playbook; the order does not matter. Often it is \
        only misspelled, and the help shows the nearest names. Small and capital letters are different.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define few = seets < 5
        """),
    CatalogEntry(
      .duplicateName, title: "A name given twice",
      explanation: """
        One name stands for one thing, so that everybody means the same by it. The things of a process may have names \
        that things of other processes have too, but not those of the playbook or of the same process. Rename one of \
        the two.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        fact seats: number
        """),
    CatalogEntry(
      .ambiguousName, title: "A name that stands for several things",
      explanation: """
        Two processes have something of this name, and from outside it is not clear which is meant. Write the process \
        before it: `kickoff.meeting`. Inside a process its own things need no such prefix.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting "Meet the customer"
        }
        process review {
          required task meeting "Meet the team"
        }
        define met_once = meeting is done
        """),
    CatalogEntry(
      .wrongKindOfName, title: "A name of the wrong kind",
      explanation: """
        The name is known, but what it stands for does not fit here: a role where a process is needed, a text where a \
        task is. The message says what the name stands for.
        """,
      example: """
        playbook p "P" { }
        role fm "FastTrack manager"
        process kickoff in fm {
          goal "Hear what the customer needs"
        }
        """),
    CatalogEntry(
      .unknownMember, title: "Not a member of the choice",
      explanation: """
        A choice lists its members, and only they can be its values. Use one of them, or add the new one to the choice.
        """,
      example: """
        playbook p "P" { }
        choice service { exchange; onedrive }
        fact wanted: service
        define mail = wanted is exchnge
        """),
    CatalogEntry(
      .unknownStatus, title: "A status that such a thing does not have",
      explanation: """
        Each kind of thing has statuses of its own: a task can be `done`, `due` or `overdue`, a process `ready`, \
        `entered`, `active`, `complete` or `left`, an input or outcome `met`. The help lists those that fit.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting "Meet the customer"
        }
        define begun = kickoff is finished
        """),
    CatalogEntry(
      .unknownProperty, title: "Nothing of that name belongs to it",
      explanation: """
        Behind a point stands what a thing has: a task its `done_on` and `due_on`, a process its `entered_on`, \
        `completed_on`, `left_on`, `round` and the things inside, an event its `on` and `times`.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting "Meet the customer"
        }
        define early = meeting.finished_on < 2020-01-01
        """),
    CatalogEntry(
      .duplicateReference, title: "A reference given twice in one process",
      explanation: """
        A reference such as `#994` tells a task from all others of its process, because a task without a name is \
        called by it. Two tasks cannot share one.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting #994 "Meet the customer"
          optional task mail #994 "Write to the customer"
        }
        """),
    CatalogEntry(
      .referenceInTwoProcesses, title: "One reference in two processes",
      explanation: """
        Two processes have a task with the same reference. If both mean one piece of work, declare it in one of them \
        and write `also task kickoff.#994` in the other: then it is done in both at once. If they are two pieces of \
        work, their references should differ.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting #994 "Meet the customer"
        }
        process review {
          required task talk #994 "Talk to the customer"
        }
        """),
    CatalogEntry(
      .shadowedName, title: "A name that would hide another",
      explanation: """
        Nothing hides anything else: what a process declares must not be called like something of the whole playbook, \
        and the name for each member must be a new one. Otherwise a reader would have to know which of the two is \
        meant.
        """,
      example: """
        playbook p "P" { }
        fact meeting: date
        process kickoff {
          required task meeting "Meet the customer"
        }
        """),
    CatalogEntry(
      .missingIndex, title: "For which member?",
      explanation: """
        This thing exists once for each member of a choice, so a single one must be chosen: `licences[exchange]`. To \
        look at all of them use `every s in … has …`, `some`, `number of` or `total of`.
        """,
      example: """
        playbook p "P" { }
        choice service { exchange; onedrive }
        fact licences[service]: count
        define many = licences > 100
        """),
    CatalogEntry(
      .needlessIndex, title: "A member that is not asked for",
      explanation: """
        This thing exists only once, not for each member of a choice. Leave the brackets out, or declare it with them: \
        `fact licences[service]: count`.
        """,
      example: """
        playbook p "P" { }
        choice service { exchange; onedrive }
        fact seats: count
        define many = seats[exchange] > 100
        """),
    CatalogEntry(
      .missingProcess, title: "Of which process?",
      explanation: """
        Inside a process `every task` means the tasks of that process. Outside of any, say of which: \
        `every task of kickoff is done`.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting "Meet the customer"
        }
        define all_done = every task is done
        """),
    CatalogEntry(
      .neverSaid, title: "Nothing says so",
      explanation: """
        A text can be asked for that a `goal`, `advise`, `permit`, `forbid` or `next` says, word for word, as in \
        `"Hold a workshop" is advised`; and a process `is next` where some `next` leads to it. Where nothing says so, \
        the answer would always be no. Write the text as it stands in the playbook.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          advise "Hold a workshop"
          required task meeting "Meet the customer"
        }
        define is_wise = "Hold a work shop" is advised
        """),
  ]

  static let membersAndHeaders = [
    CatalogEntry(
      .missingHeader, title: "A playbook without a header",
      explanation: """
        All files of a folder are one playbook, and exactly one of them says which: `playbook fasttrack "…" { … }`. \
        Engagements follow the playbook by that name. Add the header to one of the files.
        """,
      example: """
        fact seats: count
        """),
    CatalogEntry(
      .severalHeaders, title: "Two headers for one playbook",
      explanation: """
        All files of a folder, with the folders in it, are one playbook and have one header together. Remove the \
        second one, or move its files into a folder of their own.
        """,
      example: """
        playbook p "P" { }
        playbook q "Q" { }
        """),
    CatalogEntry(
      .builtInTypeAsChoice, title: "A choice called like a type",
      explanation: """
        `count`, `number`, `percent`, `date`, `text`, `days` and `months` are types of the language. A choice of such \
        a name could not be told from them, so it needs another one.
        """,
      example: """
        playbook p "P" { }
        choice count { few; many }
        """),
  ]
}
