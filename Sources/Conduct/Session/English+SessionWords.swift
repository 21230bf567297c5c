/// What `help` says about the words of a session.
extension English: SessionPhrasebook {
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
    case .locale: "answer in another language"
    case .quit: "end the session"
    }
  }

  /// Returns what a word does, in sentences.
  func explanation(_ word: SessionWord) -> String {
    switch word {
    case .status, .tasks, .why, .how, .next, .needs, .ask, .when, .timeline, .whatIf, .end, .back, .changes, .expect:
      question(word)
    case .advance, .undo, .redo, .mark, .go, .fork, .diff, .history, .journal, .save, .load, .reload, .edit, .help,
      .locale, .quit:
      way(word)
    }
  }

  /// What a word does that asks something.
  private func question(_ word: SessionWord) -> String {
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
    default: ""
    }
  }

  /// What a word does that leads on.
  private func way(_ word: SessionWord) -> String {
    switch word {
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
    case .locale:
      "Answers in the language of a locale from now on. What is typed stays as it is: words, names and statements."
    case .quit: "Ends the session, as Ctrl-D does. What is not saved is gone."
    default: ""
    }
  }

  /// Returns what an entry without a word of its own does, in a few words.
  func summary(_ form: SessionHelp.Form) -> String {
    switch form {
    case .assignment: "a fact, an input or an outcome; `= unknown` takes it back"
    case .membership: "a member more, or -= one less"
    case .expression: "any expression: its value and type, and what it depends on"
    case .day: "move to a day"
    }
  }

  /// Returns the heading of a group of entries.
  func heading(_ group: SessionHelp.Group) -> String {
    switch group {
    case .tell: "Tell and do"
    case .ask: "Ask"
    case .tryOut: "Try out"
    case .time: "Time"
    case .states: "States"
    case .files: "Files"
    case .more: "More"
    }
  }
}
