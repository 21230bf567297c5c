/// What is allowed and probably a mistake.
extension DiagnosticCatalog {
  static let lints = [
    CatalogEntry(
      .referenceInTwoProcesses, title: "One reference in two processes",
      explanation: """
        Two processes have a task with the same reference. If both mean one piece of work, declare it in one of them and write \
        `also task kickoff.#994` in the other: then it is done in both at once. If they are two, their references should differ.
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
      .unusedFact, title: "A fact that nothing looks at",
      explanation: """
        No condition, deadline, table or invariant uses this fact, so telling it changes nothing. Perhaps a rule is missing that \
        should; otherwise remove the fact.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        """),
    CatalogEntry(
      .unusedRole, title: "A role that nobody has",
      explanation: """
        No task, step, input, outcome or waiver names this role. Give it something to do, or remove it.
        """,
      example: """
        playbook p "P" { }
        role fm "FastTrack manager"
        """),
    CatalogEntry(
      .unusedMember, title: "A member that no rule mentions",
      explanation: """
        Some members of this choice are treated by rules, and this one by none, neither by name nor together with all others. Perhaps \
        it was forgotten.
        """,
      example: """
        playbook p "P" { }
        choice origin { request; campaign; partner }
        fact began_as: origin
        define asked = began_as is request
        define invited = began_as is campaign
        """),
    CatalogEntry(
      .unreachablePhase, title: "A phase without a process",
      explanation: """
        No process belongs to this phase, so no engagement will ever be in it. Put a process into it with `in`, or remove it.
        """,
      example: """
        playbook p "P" { }
        phase initiate "Initiate"
        """),
    CatalogEntry(
      .taskWithoutRole, title: "A task that is nobody's",
      explanation: """
        Neither the task nor the step or group around it says by whom it is done, while other tasks do. Add `by` with a role.
        """,
      example: """
        playbook p "P" { }
        role fm "FastTrack manager"
        process kickoff {
          required task meeting "Meet the customer" by fm
          required task notes "Send the notes"
        }
        """),
    CatalogEntry(
      .emptyProcess, title: "A process with nothing in it",
      explanation: """
        The process has no inputs, steps, tasks and outcomes, so entering and completing it means nothing. If somebody else conducts \
        it, say so: `external process`.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          goal "Hear what the customer needs"
        }
        """),
    CatalogEntry(
      .gateNeverRequired, title: "Waiting for a task that is never required",
      explanation: """
        `after` holds a task back while the other one is required and not done. The other one is never required, so it never holds \
        anything back. If the order matters anyway, write `only when … is done`.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          optional task call "Call the customer"
          required task meeting "Meet the customer" { after call }
        }
        """),
    CatalogEntry(
      .doneOnWithoutDone, title: "The day of something that may not have happened",
      explanation: """
        The day of what has not happened is later than every date. So `meeting.done_on > deadline` holds also while the meeting has not \
        been held. If only a late meeting is meant, write `meeting is done and meeting.done_on > deadline`.
        """,
      example: """
        playbook p "P" { }
        fact deadline: date
        process kickoff {
          required task meeting "Meet the customer"
          advise "Explain the delay" when meeting.done_on > deadline
        }
        """),
    CatalogEntry(
      .quantifierOverEmptySet, title: "Every one of none",
      explanation: """
        `every s in intended has …` holds when the set is empty, because then nothing contradicts it. If at least one is needed, add \
        `intended is not empty and`.
        """,
      example: """
        playbook p "P" { }
        choice service { exchange; onedrive }
        fact intended: set of service
        fact ready[service]: yes/no
        process launch {
          outcome live "All services are live" met when every s in intended has ready[s]
        }
        """),
    CatalogEntry(
      .deadlineNeverDecides, title: "A deadline that never decides",
      explanation: """
        Another deadline of the task always falls on the same day or earlier, so this one never makes a difference. Remove it, or give \
        the other one a `when`.
        """,
      example: """
        playbook p "P" { }
        fact assigned_on: date
        fact urgent: yes/no
        process kickoff {
          required task meeting "Meet the customer" {
            due within 5 days of assigned_on when urgent
            due within 2 days of assigned_on when urgent
          }
        }
        """),
    CatalogEntry(
      .stepExcludesItsTask, title: "A task that never applies",
      explanation: """
        The step applies in one case, and the task in it only in another, so the task never applies at all. One of the two conditions is \
        probably mistaken.
        """,
      example: """
        playbook p "P" { }
        fact remote: yes/no
        process kickoff {
          step travel "Travel to the customer" applies when not remote {
            required task call "Set up a call" applies when remote
          }
        }
        """),
    CatalogEntry(
      .invisibleCharacter, title: "An invisible character in a text",
      explanation: """
        The text contains a character that nobody sees, which came with text copied from elsewhere. It can make two equal texts \
        different, or show a text in another order than it is written. Remove it, or write it by its number: `\\u{200B}`.
        """,
      example: "playbook p \"P\" { }\nrole fm \"Fast\u{200B}Track manager\"\n"),
    CatalogEntry(
      .notALink, title: "A link that leads nowhere",
      explanation: """
        The address between `<` and `>` is not one that a browser can open. It begins with `https://` and a host, as in \
        `<https://example.org/deck>`.
        """,
      example: """
        playbook p "P" { }
        resource deck "Kickoff deck" <https://>
        """),
    CatalogEntry(
      .nearlySameTitle, title: "Two titles that are nearly the same",
      explanation: """
        Two things of one kind have titles that a reader can hardly tell apart. If they are one thing, keep one; else say in the titles \
        what distinguishes them.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task meeting "Hold the kickoff meeting"
          optional task meeting_2 "Hold the kick-off meeting"
        }
        """),
    CatalogEntry(
      .needlessAllow, title: "An exception that is not needed",
      explanation: """
        The comment allows a warning that is not given here any more. Remove it, so that the next reader does not look for the reason.
        """,
      example: """
        playbook p "P" { }
        // allow W0203: the role is for a later phase
        phase initiate "Initiate"
        """),
    CatalogEntry(
      .completesOnEntry, title: "A process that is complete as soon as it is entered",
      explanation: """
        Nothing in the process is ever owed: no outcome must be met and no task is ever required. So it can be completed the moment it \
        is entered. Perhaps a task should be required, or an outcome is missing.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          optional task meeting "Meet the customer"
        }
        """),
    CatalogEntry(
      .unusedDefinition, title: "A definition that nothing uses",
      explanation: """
        No rule uses this definition or table. Perhaps a rule is missing that should; otherwise remove it.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define few = seats < 5
        """),
  ]
}
