extension English {
  /// Returns what a session says about itself.
  func text(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement, .laterDaysLeftOut, .howToBegin: beginning(phrase)
    case .nothingChanged: "no verdict changes"
    case .moreChanges(let count): "and \(count) more; `changes` shows all"
    case .waitsFor: "waits for"
    case .quietChanges(let count):
      "nothing at hand changes; \(count) waiting \(count == 1 ? "verdict does" : "verdicts do"), see `changes`"
    case .needs: "depends on"
    case .refused, .dayGoesBack, .goBackInstead: refusal(phrase)
    case .notUnderstood, .saysNothing, .noDay, .dayUnknown, .noNumber, .noDistance, .noStateName, .nameIsTaken,
      .unknownState, .unknownRole, .unknownTaskStatus, .nothingIsCalled, .usage, .verbAlone, .misspelled, .noFileName,
      .noScenarioTitle, .fileIsTaken,
      .cannotEdit, .notInTranscript:
      mistake(phrase)
    case .undone, .redone, .nothingToUndo, .nothingToRedo, .marked, .forked, .wentTo, .nothingDiffers, .from, .start:
      state(phrase)
    case .supposing, .supposedNoMore, .nothingToEnd, .firstEnd, .sayWhy: supposition(phrase)
    case .saved(let path): "saved in \(path)"
    case .reloaded: "the playbook is read again"
    case .cannotReload(nil): "the playbook as it is now cannot read the journal; nothing is changed here"
    case .cannotReload(let entry?):
      "the playbook as it is now cannot read \(Prose.code(entry)); nothing is changed here"
    case .recordedAllTheSame: "recorded all the same"
    case .asExpected(nil): "as expected"
    case .asExpected(let reason?): "as expected: \(reason)"
    case .notAsExpected(let truth): "expected, but it is \(truth == .unknown ? "not known" : "not so")"
    case .wouldBeAccepted(let statement): "\(Prose.code(statement)) would be accepted"
    case .listDiffers(let status): "the tasks that are \(status.rawValue) are others"
    case .speaking(let locales): "answers are in English; `locale` goes with one of \(list(locales, more: 0))"
    case .name, .title, .kind, .type, .each, .value, .declared, .statuses: label(phrase)
    }
  }

  /// What stands before something on the card of a name.
  private func label(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .name: "name"
    case .title: "title"
    case .kind: "kind"
    case .type: "type"
    case .each: "for each"
    case .value: "now"
    case .statuses(.yes): "is"
    case .statuses(.no): "is not"
    case .statuses(.unknown): "not known"
    default: "declared"
    }
  }

  private func beginning(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement: "New engagement"
    case .laterDaysLeftOut(let date): "what the journal says of days after \(text(date)) is left out"
    default: "`help` shows what can be typed, Tab completes, `quit` ends"
    }
  }

  private func refusal(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .refused(let reason): "refused: \(reason)"
    case .dayGoesBack(let date): "refused: something is recorded on \(text(date)), and days never go back"
    default: "`undo` and `go` lead back to earlier states"
    }
  }

  private func mistake(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .saysNothing(let word): "say what is asked about, such as `\(word.rawValue) \(word.subjectExample)`"
    case .noDay(let text): "\(Prose.code(text)) is no day; write it like `2019-05-02`, or `advance 3 business days`"
    case .dayUnknown(let text): "it is not known which day \(Prose.code(text)) is"
    case .noNumber(let text): "\(Prose.code(text)) is no number of steps"
    case .noDistance(let text):
      "\(Prose.code(text)) is no length of time; write it like `3 business days`, `10 days`, `2 weeks` or `1 month`"
    case .noStateName(""): "say a name, such as `before_kickoff`"
    case .noStateName(let text): "\(Prose.code(text)) cannot name a state; take one word such as `before_kickoff`"
    case .nameIsTaken(let name): "\(Prose.code(name)) is taken; choose another name"
    case .unknownState("", _): "say where to: a mark, a branch, or a number such as `#3`; `history` shows them"
    case .unknownState(let name, let nearest):
      "no state is called \(Prose.code(name))" + suggestion(nearest, else: "; `history` shows them")
    case .unknownRole(let name, let nearest): "no role is called \(Prose.code(name))" + suggestion(nearest, else: "")
    case .unknownTaskStatus(let name, let nearest):
      "tasks have no status \(Prose.code(name))" + suggestion(nearest, else: "; `help tasks` shows them")
    case .nothingIsCalled(let name, let nearest):
      "nothing is called \(Prose.code(name))" + suggestion(nearest, else: "; `help` shows what can be typed")
    case .usage(let word): "write it like " + word.usage.map { "`" + $0 + "`" }.joined(separator: " or ")
    case .verbAlone(let verb): "say of what: `\(verb.form)`"
    case .misspelled(let word, let nearest):
      "nothing is called \(Prose.code(word))" + suggestion(nearest, else: "")
    case .noFileName: "say which file, such as `save trial.engagement`"
    case .noScenarioTitle: "say what the scenario is called: `save trial.conduct as scenario \"…\"`"
    case .fileIsTaken(let path): "there is a file `\(path)` already that is not from here; choose another name"
    case .notInTranscript: "a transcript that is repeated reads no other file"
    case .cannotEdit: "there is no terminal to edit at"
    default: "this is no statement, question or expression"
    }
  }

  private func supposition(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .supposing: "nothing that is entered from now on is kept; `end` leads back"
    case .supposedNoMore(let date): "back on \(text(date)); nothing was kept"
    case .nothingToEnd: "nothing is supposed; `quit` ends the session"
    case .sayWhy(let statement): "say why: \(statement) because \"…\""
    default: "nothing of this is kept, so that there is nothing to write or read; `end` leads back first"
    }
  }

  private func suggestion(_ nearest: [String], else other: String) -> String {
    nearest.isEmpty ? other : "; did you mean \(Prose.codes(nearest))?"
  }

  private func state(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .undone(let title): "undone: \(title)"
    case .redone(let title): "done again: \(title)"
    case .nothingToUndo: "this is where the session began; there is nothing to undo"
    case .nothingToRedo: "there is nothing to do again"
    case .marked(let name): "this state is called \(name)"
    case .forked(let name, let previous): "now on branch \(name); `go \(previous)` leads back"
    case .wentTo(let name, true): "on branch \(name)"
    case .wentTo(let name, false): "at \(name)"
    case .from(let number): "from #\(number)"
    case .start(let date): "start, \(text(date))"
    default: "nothing differs"
    }
  }
}
