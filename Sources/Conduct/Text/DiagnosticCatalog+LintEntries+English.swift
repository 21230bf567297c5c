/// What the catalog says about the lints.
extension DiagnosticCatalog {
  /// The entries of the lints, in order of code.
  static let lintEntries: [CatalogEntry] = (unusedEntries + processEntries + conditionEntries + textEntries)
    .sorted { $0.code.rawValue < $1.code.rawValue }

  // MARK: - What nothing uses

  private static let unusedEntries: [CatalogEntry] = [
    CatalogEntry(
      .unusedFact, title: "A fact that no rule looks at",
      explanation: """
        The fact can be told, and no condition, value, table or `scope` ever asks for it. Either a rule was forgotten, \
        or people are asked for something that decides nothing. What scenarios tell does not count. A fact that is \
        kept for the record only deserves a comment `// allow W0202: …` that says so.
        """,
      example: """
        playbook pilot "Pilot" {}
        fact seats: count "Licensed seats"
        """),
    CatalogEntry(
      .unusedRole, title: "A role that has nothing to do",
      explanation: """
        No `by` and no `waived only by` names the role, so that its work list is always empty. Name it at the tasks, \
        steps, inputs or outcomes that are its business, or remove it.
        """,
      example: """
        playbook pilot "Pilot" {}
        role sme "Subject-matter expert"
        """),
    CatalogEntry(
      .unusedMember, title: "Members that no rule tells apart",
      explanation: """
        Two or more members of a choice are the same to every rule: none names them, no comparison divides them, \
        nothing ranges over the choice. Either a rule was forgotten, or one member would do. A single member that no \
        rule names is the rest, and is not reported. A choice of which no fact, table or definition has a member is \
        reported as a whole.
        """,
      example: """
        playbook pilot "Pilot" {}
        choice origin "How the engagement began" {
          request  "Request for assistance"
          campaign "Campaign"
          renewal  "Renewal"
        }
        fact began_as: origin "Origin of the engagement"
        process kickoff "Kickoff" {
          outcome agreed "Goals are agreed" { applies when began_as is request }
        }
        """),
    CatalogEntry(
      .unusedDefinition, title: "A definition or table that is used nowhere",
      explanation: """
        No rule names the definition or decision table, so that it changes no verdict. That scenarios name it does not \
        count. One that exists to be asked about (`why large`) deserves a comment `// allow W0218: …` that says so.
        """,
      example: """
        playbook pilot "Pilot" {}
        fact seats: count "Licensed seats"
        define large "The customer is large" = seats >= 1_000
        """),
  ]

  // MARK: - Processes and tasks

  private static let processEntries: [CatalogEntry] = [
    CatalogEntry(
      .unreachablePhase, title: "A phase without a process",
      explanation: """
        No process stands `in` the phase, so that no engagement is ever in it. Write the phase behind the title of the \
        processes that belong to it, or remove it.
        """,
      example: """
        playbook pilot "Pilot" {}
        phase assess "Assess"
        """),
    CatalogEntry(
      .taskWithoutRole, title: "A task that nobody is to do",
      explanation: """
        Neither the task nor its step nor a group around it has a `by`, so that the task is on nobody's work list. A \
        playbook that declares no role at all is not asked for one.
        """,
      example: """
        playbook pilot "Pilot" {}
        role fm "Manager"
        process kickoff "Kickoff" {
          required task meet "Hold the meeting"
          required task report "Send the report" { by fm }
        }
        """),
    CatalogEntry(
      .emptyProcess, title: "A process with nothing in it",
      explanation: """
        The process has no input, step, task or outcome: there is nothing to wait for, to do or to reach. Say what is \
        to be done in it; a process that somebody else conducts is declared as `external process`.
        """,
      example: """
        playbook pilot "Pilot" {}
        process kickoff "Kickoff" {}
        """),
    CatalogEntry(
      .gateNeverRequired, title: "A gate that never holds anything back",
      explanation: """
        `after t` blocks while `t` is required and not done. The task `t` is optional or forbidden, and no `required \
        when` can make it required, so that nothing ever waits for it. Say when it is required; or, to wait for it in \
        any case, write `only when t is done`. The same is said of `after` a step that is done from the start, because \
        no task in it can be required and it has no outcome.
        """,
      example: """
        playbook pilot "Pilot" {}
        process kickoff "Kickoff" {
          optional task handover "Take the handover"
          required task contact "Contact the customer" { after handover }
        }
        """),
    CatalogEntry(
      .deadlineNeverDecides, title: "A deadline that never decides",
      explanation: """
        Whatever happens, the clause makes nothing overdue, late or behind. Its day may be known only when the task is \
        done, because it counts from `done_on` of the task itself or of a task that waits for it. It may move on with \
        `today`. A clause without `when` yields to those with one, and one of these always holds (`when c` and `when \
        not c`). Of two clauses under the same condition only the earlier one counts.
        """,
      example: """
        playbook pilot "Pilot" {}
        process kickoff "Kickoff" {
          required task contact "Contact the customer" {
            due within 2 days of contact.done_on
          }
        }
        """),
    CatalogEntry(
      .stepExcludesItsTask, title: "Something is for members that what is around it leaves out",
      explanation: """
        Applicability carries to everything inside. A task for Teams in a step that applies to Exchange alone is never \
        seen by a customer who has Teams only. Add the member to the step, or move the task out of it. The same is \
        said of steps, inputs and outcomes, and of two conditions that exclude each other.
        """,
      example: """
        playbook pilot "Pilot" {}
        choice service "Service" {
          exchange "Exchange Online"
          teams    "Microsoft Teams"
        }
        fact intended: set of service "Services that the customer intends to deploy"
        scope intended
        process kickoff "Kickoff" {
          step mail "Set up the mail" applies to exchange {
            required task rooms "Create the teams" { applies to teams }
          }
        }
        """),
    CatalogEntry(
      .completesOnEntry, title: "A process that can be completed as soon as it is entered",
      explanation: """
        No task in the process can ever be required, and there is no outcome that stands in the way of completion. \
        Then completing it says nothing. Give it an outcome or a required task.
        """,
      example: """
        playbook pilot "Pilot" {}
        process kickoff "Kickoff" {
          optional task meet "Hold the meeting"
        }
        """),
  ]

  // MARK: - Conditions

  private static let conditionEntries: [CatalogEntry] = [
    CatalogEntry(
      .doneOnWithoutDone, title: "The day of what has not happened is compared",
      explanation: """
        The day of what has not happened is later than every date, so that `contact.done_on >= assigned_on` is yes as \
        long as `contact` is not done. Ask as well whether it is: `contact is done and contact.done_on >= \
        assigned_on`. The same holds for `entered_on`, `completed_on` and `left_on` of a process, and for `on` of an \
        event.
        """,
      example: """
        playbook pilot "Pilot" {}
        fact assigned_on: date "Day of the assignment"
        process kickoff "Kickoff" {
          required task contact "Contact the customer"
          outcome reached "The customer was contacted anew" met when contact.done_on >= assigned_on
        }
        """),
    CatalogEntry(
      .quantifierOverEmptySet, title: "An `every` over a set that may be empty",
      explanation: """
        Of no members everything is true: `every s in intended has ready[s]` is yes while nothing is intended. Where \
        this makes an input or outcome met, a thing apply, a gate open or an act allowed, that is seldom meant. Write \
        `intended is not empty and every s in intended has ready[s]`.
        """,
      example: """
        playbook pilot "Pilot" {}
        choice service "Service" {
          exchange "Exchange Online"
          teams    "Microsoft Teams"
        }
        fact intended: set of service "Services that the customer intends to deploy"
        fact ready[service]: yes/no "The service is ready"
        process kickoff "Kickoff" {
          outcome all_ready "All services are ready" met when every s in intended has ready[s]
        }
        """),
  ]

  // MARK: - Texts and comments

  private static let textEntries: [CatalogEntry] = [
    CatalogEntry(
      .invisibleCharacter, title: "A character that nobody sees",
      explanation: """
        A character of no width, or one that turns the order in which a text is shown, stands in a text, name or \
        comment. It is left over from copying, makes texts differ that look the same, or shows something else than \
        what is read. Remove it; where a text needs it, write it as an escape, `\\u{200B}`. Joiners where a script or \
        an emoji needs them are no mistake.
        """,
      example: """
        playbook pilot "Pilot" {}
        process kickoff "Kickoff" {
          outcome agreed "Goals are\u{200B} agreed"
        }
        """),
    CatalogEntry(
      .notALink, title: "A link that is none, or whose label does not tell where it leads",
      explanation: """
        An address needs a host that all readers can reach; `http` will do. Reported are addresses without a host, of \
        one computer or one internal network, with blanks or punctuation, and those that a mail program has wrapped \
        up; addresses as labels and in titles and sentences; one label for two addresses, and one address under two \
        labels.
        """,
      example: """
        playbook pilot "Pilot" {}
        resource deck "Kickoff deck" <https://intranet/decks/kickoff>
        """),
    CatalogEntry(
      .nearlySameTitle, title: "Two titles that are nearly the same",
      explanation: """
        The titles differ only in capitals, blanks or punctuation. A reader takes them for two things, or for one that \
        is spelt wrongly. Write both the same, or tell the two apart in words. Titles of scenarios are not compared.
        """,
      example: """
        playbook pilot "Pilot" {}
        process kickoff "Kickoff" {
          required task refer "Send the QuickLeads form"
          outcome referred "Send the Quickleads form"
        }
        """),
    CatalogEntry(
      .needlessAllow, title: "A comment that silences nothing",
      explanation: """
        A comment `// allow W0202: the reason` silences one warning on the next line, or on its own line when it \
        stands behind something. This one has no reason, names no warning, or there is no such warning at that place \
        any more. Errors cannot be silenced.
        """,
      example: """
        playbook pilot "Pilot" {}
        // allow W0205: the phase is planned
        external process assess "Assessment"
        """),
  ]
}
