/// What to write instead of words with which authors begin a line before they know the language.
extension ForeignWords {
  /// Returns what to write instead of a word at the beginning of a line of a block; nil for a word that says nothing.
  static func hint(forItem word: String) -> String? {
    switch word.lowercased() {
    case "must", "mandatory", "shall", "should", "todo":
      "write `required task …`; in a task, write `required when …` for when it must be done"
    case "may", "can": "write `optional task …`; in a task, write `optional when …` for when it may be done"
    case "unless": "say what else happens: `waived when …`, `optional when …`, or `only when not (…)`"
    case "when", "if", "where", "whenever":
      "say what depends on it: `required when …`, `waived when …`, `only when …`, `applies when …`"
    case "depends", "requires", "needs", "follows", "start", "starts", "begin", "begins", "blocked":
      "write `after` and what must be done first, or `only when` and a condition"
    case "before", "precedes": "what comes later says so: write `after` there, with the name of this one"
    case "owner", "responsible", "assigned", "assignee", "role", "who": "write `by` and the name of the role"
    case "every", "weekly", "monthly", "daily", "recurring": "write it like `repeats every 2 weeks`"
    case "description", "note", "notes", "comment", "text": "write `about \"…\"`, or a comment behind `//`"
    case "link", "url", "document": "write it like `see \"Kickoff deck\" <https://example.org/deck>`"
    case "milestone", "result", "deliverable", "output": "write `outcome …`"
    case "precondition", "prerequisite", "entry": "write `input …`"
    case "stage", "section": "write `step … { … }`"
    case "phase": "a phase stands outside of processes; a process names it with `in`"
    default: nil
    }
  }

  /// Returns what to write instead of a word at the beginning of a declaration; nil for a word that says nothing.
  static func hint(forDeclaration word: String) -> String? {
    switch word.lowercased() {
    case "let", "const", "constant", "def", "function", "condition", "rule", "formula", "term":
      "write it like `define costly \"A costly loan\" = value >= 1_000`"
    case "var", "variable", "field", "property", "input", "question", "data", "boolean", "bool", "int", "string":
      "write it like `fact seats: count \"Licensed seats\"`"
    case "enum", "type", "list", "option", "options", "values", "category":
      "write it like `choice service \"Service\" { … }`, with a member on each line"
    case "import", "include", "use", "using", "require":
      "all files of a folder are one playbook: nothing needs to be imported"
    case "test", "example", "story", "case", "feature": "write it like `scenario \"the first contact is late\" { … }`"
    case "workflow", "stage", "procedure", "flow", "project":
      "write it like `process kickoff \"Hold the kickoff\" { … }`"
    case "person", "actor", "team", "user", "group": "write it like `role manager \"Project manager\"`"
    case "table", "matrix": "write it like `decide track: track by enterprise, licences { … }`"
    case "always", "never", "ensure", "must", "constraint", "check":
      "write it like `invariant in_time \"…\": …`, or `assume …` for what is true of the world"
    default: nil
    }
  }

  /// Returns what to write instead of a word that stands where a condition has none, before or behind another.
  static func hint(forJoining left: String, _ right: String) -> String? {
    switch (left.lowercased(), right.lowercased()) {
    case ("either", _), ("both", _): "leave out " + Prose.code(left)
    case ("neither", _), (_, "nor"): "write it like `not (a or b)`"
    case (_, "unless"): "write `and not (…)`"
    case (_, "but"), (_, "plus"), (_, "while"): "join the two by `and`"
    case (_, "within"), (_, "before"), (_, "after"):
      "days are compared like `today <= opens_on + 3 days`"
    default: nil
    }
  }
}
