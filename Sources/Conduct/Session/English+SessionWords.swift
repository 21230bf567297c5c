/// What `help` says about the words of a session.
extension English {
  /// How something is written, what it does, and examples.
  struct Help: Sendable {
    let usage: [String]
    let text: String
    var examples: [String] = []
  }

  /// Returns what a word does, in a few words.
  func summary(_ word: SessionWord) -> String {
    switch word {
    case .status: "where the engagement stands"
    case .tasks: "the work list"
    case .why: "what decides it, with the source lines"
    case .how: "what has to be told and done for it"
    case .next: "what can be done now, by numbers"
    case .needs: "what nobody has told and can still change it"
    case .ask: "question by question, until it is decided"
    case .when: "the next day on which it is otherwise"
    case .timeline: "what happened, fell due, and is to come"
    case .whatIf: "what would be otherwise; nothing is kept"
    case .end, .back: "leave what is supposed"
    case .changes: "all that the last entry changed"
    case .expect: "say whether it is so"
    case .advance: "let time go on"
    case .undo: "back to the state before"
    case .redo: "forward again"
    case .mark: "name this state"
    case .go: "to a mark, a branch, or a state by number"
    case .fork: "begin another line of work here"
    case .diff: "what differs between two states"
    case .history: "the states, and how each came about"
    case .journal: "the engagement as it would be saved"
    case .save: "write the engagement, or a scenario of it"
    case .load: "begin anew with another file"
    case .reload: "read the playbook again"
    case .edit: "edit the playbook where NAME is declared"
    case .help: "what a word or name means"
    case .quit: "end the session"
    }
  }

  /// Returns how a word is written.
  func usage(_ word: SessionWord) -> [String] {
    switch word {
    case .status, .next, .timeline, .changes, .history, .journal, .reload, .end, .back, .quit: [word.rawValue]
    case .how: ["how X", "how X keeping NAME, …"]
    case .needs: ["needs [X]"]
    case .ask: ["ask [X]"]
    case .when: ["when [X]"]
    case .whatIf: ["what if CHANGES", "what if"]
    case .tasks: ["tasks [STATUS] [by ROLE]"]
    case .why: ["why X", "why not X", "why not STATEMENT"]
    case .expect: ["expect CONDITION", "expect refused STATEMENT", "expect STATUS are [TASK, …]"]
    case .advance: ["advance [N UNIT]"]
    case .undo, .redo: [word.rawValue + " [N]"]
    case .mark: ["mark NAME"]
    case .go: ["go NAME"]
    case .fork: ["fork [NAME]"]
    case .diff: ["diff [A [B]]"]
    case .save: ["save [FILE]", "save FILE as scenario \"TITLE\""]
    case .load: ["load FILE"]
    case .edit: ["edit [NAME]"]
    case .help: ["help [WORD | NAME]"]
    }
  }

  /// Returns what a word does, in sentences.
  func help(_ word: SessionWord) -> Help {
    Help(usage: usage(word), text: explanation(word), examples: examples(word))
  }

  private func explanation(_ word: SessionWord) -> String {
    switch word {
    case .status:
      "Shows phase, processes, tasks by due day, inputs, outcomes, advice, violations, and what nobody has told."
    case .tasks:
      "Lists the tasks of a status, without one those that are open or overdue; what is due first stands first. "
        + "Statuses: " + Status.ofTask.map(\.rawValue).joined(separator: ", ") + "."
    case .why:
      "Explains a condition, or how a task, process, input or outcome stands, in the author's own words; or why a "
        + "statement would be refused."
    case .how:
      "Shows the smallest lists of statements that bring X about, each of which can be entered as it stands here. X is "
        + "a condition, or a name: of a task, that it is done; of a process, that it is ready, active, complete. Facts "
        + "and things behind `keeping` stay as they are."
    case .next:
      "Numbers what can be done now, and what cannot be done yet, with the reason. A number that is entered then does "
        + "it."
    case .needs:
      "Lists the facts that nobody has told and that can still change X, first those whose answer alone can decide it, "
        + "and what could be recorded. A fact that is left out changes nothing. Without X it is everything."
    case .ask:
      "Asks for the facts that X needs, one after the other, and stops as soon as X is decided. `skip` leaves a "
        + "question open, `end` ends the interview. Without X it asks whatever matters to what can be done now."
    case .when:
      "Finds the next day on which X is otherwise if nothing else happens, and why. Without X it is anything that "
        + "`status` shows."
    case .timeline: "Shows day by day what happened, what fell due and what was breached, and what is due from now on."
    case .whatIf:
      "Shows what would be otherwise if something were told or done, each difference with its reason. Several changes "
        + "stand behind each other with commas; `today = 2019-05-07` is one too. Alone it begins a block in which "
        + "everything can be tried; `end` leads back to here."
    case .end, .back: "Leaves the block that `what if` began: everything is as it was before."
    case .changes: "Shows every verdict that the last entry changed: + gained, - gone, ~ changed, ! wrong."
    case .expect:
      "Says whether a condition holds here, as scenarios do; with --strict a failure ends with exit code 1."
    case .advance:
      "Moves today on: by one day, or by days, business days, weeks or months. `today = 2019-05-07` moves to a day. "
        + "Days never go back behind what is recorded."
    case .undo:
      "Goes back to the state before the last entry, exactly as it was. Nothing is lost: `redo` and `go` lead forward."
    case .redo: "Goes forward to the state that `undo` left."
    case .mark: "Gives this state a name, for `go` and `diff`."
    case .go: "Goes to a state: to a mark, to a branch and where it is, or to a number that `history` shows."
    case .fork: "Begins a branch here. What is entered from now on happens on it; `go main` leads back."
    case .diff:
      "Shows which verdicts differ between two states. Without B the second is this one, without A the first is the "
        + "beginning."
    case .history:
      "Shows each state with its number, its names, and the entry that led to it; * stands before this one."
    case .journal: "Shows the engagement as `save` would write it: the journal as it was, then what is new."
    case .save:
      "Writes a valid engagement, or adds a scenario that repeats what was told and done and expects this state. "
        + "Without FILE the engagement's own file is written."
    case .load: "Leaves this engagement and begins anew with an engagement or a playbook."
    case .reload: "Reads the playbook's files again, tells every state anew, and says which verdicts are others."
    case .edit: "Opens $EDITOR at the declaration, then reads the playbook again."
    case .help: "Explains a word, a status, or anything that the playbook declares."
    case .quit: "Ends the session, as Ctrl-D does. What is not saved is gone."
    }
  }

  private func examples(_ word: SessionWord) -> [String] {
    switch word {
    case .tasks: ["tasks due", "tasks overdue by fm"]
    case .why: ["why first_contact is overdue", "why not kickoff is ready", "why not enter kickoff"]
    case .how: ["how kickoff is complete", "how success_workshop keeping seats, intended"]
    case .whatIf: ["what if seats = 800, do first_contact", "what if today = 2019-05-10"]
    case .needs: ["needs quickleads is required"]
    case .ask: ["ask kickoff is ready"]
    case .when: ["when first_contact is overdue", "when first_contact"]
    case .expect: ["expect first_contact is late", "expect refused complete kickoff"]
    case .advance: ["advance 3 business days", "advance 1 month"]
    case .save: ["save contoso.engagement", "save scenarios.conduct as scenario \"The contact is late\""]
    case .diff: ["diff before_kickoff", "diff main trial"]
    case .status, .next, .timeline, .end, .back, .changes, .undo, .redo, .mark, .go, .fork, .history, .journal, .load,
      .reload, .edit, .help, .quit:
      []
    }
  }

  /// The groups of `help` without a word.
  var overview: [(heading: String, entries: [(usage: String, summary: String)])] {
    func entries(_ words: [SessionWord]) -> [(String, String)] {
      words.map { (usage($0)[0], summary($0)) }
    }
    return [
      (
        "Tell and do",
        [
          ("seats = 800", "a fact, an input or an outcome; `= unknown` takes it back"),
          ("intended += exchange", "a member more, or -= one less"),
        ] + SessionStatement.allCases.map { (usage($0), summary($0)) }
      ),
      (
        "Ask",
        [("seats > 100 and …", "any expression: its value and type, and what it depends on")]
          + entries([.status, .tasks, .next, .why, .how, .needs, .ask, .when, .timeline, .changes, .expect])
      ),
      ("Try out", entries([.whatIf, .end])),
      ("Time", [("today = 2019-05-07", "move to a day")] + entries([.advance])),
      ("States", entries([.undo, .redo, .mark, .go, .fork, .diff, .history])),
      ("Files", entries([.journal, .save, .load, .reload, .edit])),
      ("More", entries([.help, .quit])),
    ]
  }
}
