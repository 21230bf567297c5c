/// What is said about names.
extension CheckProblem {
  func unknownName(_ name: String, _ wanted: Wanted, _ nearest: [String]) -> Diagnostic {
    if name.hasPrefix("#") {
      return say(
        .unknownName, "nothing has the reference " + Prose.code(name), help: Prose.didYouMean(nearest))
    }
    let words = wanted == .type ? Self.typesFromElsewhere : Self.wordsFromElsewhere
    let elsewhere = words[name.lowercased()].map { ["the language says " + $0] }
    return say(
      .unknownName, "no " + Self.sought(wanted) + " is called " + Prose.code(name),
      help: elsewhere ?? (nearest.isEmpty ? Self.declare(name, wanted) : Prose.didYouMean(nearest)))
  }

  /// What people write for words of the language.
  private static let wordsFromElsewhere = [
    "yes": "`yes`, in small letters", "no": "`no`, in small letters", "today": "`today`, in small letters",
    "unknown": "`unknown`, in small letters", "true": "`yes`", "false": "`no`",
    "null": "`unknown`, as in `seats is unknown`",
    "nil": "`unknown`, as in `seats is unknown`", "now": "`today`", "all": "`every`",
    "none": "`no`, as in `no task is open`",
    "isnt": "`is not`", "else": "`otherwise`",
  ]

  /// What people write for types of the language.
  private static let typesFromElsewhere = [
    "int": "`count`", "integer": "`count`", "float": "`number`", "decimal": "`number`", "money": "`number`",
    "string": "`text`", "bool": "`yes/no`", "boolean": "`yes/no`", "datetime": "`date`", "day": "`date`",
    "percentage": "`percent`", "list": "`set of` a choice", "set": "`set of` a choice", "week": "`days`",
    "weeks": "`days`",
    "year": "`months`", "years": "`months`", "month": "`months`",
  ]

  /// How the thing that is sought would be declared.
  private static func declare(_ name: String, _ wanted: Wanted) -> [String] {
    let example: String? =
      switch wanted {
      case .anything, .fact: "fact " + name + ": yes/no"
      case .choice, .type: "choice " + name + " { … }"
      case .phase: "phase " + name
      case .role: "role " + name
      case .resource: "resource " + name + " <https://…>"
      case .setFact: "fact " + name + ": set of …"
      case .process: "process " + name + " { … }"
      case .event: "event " + name
      case .ending: "ending " + name + " when …"
      case .thing, .task, .member, .status, .gate, .record: nil
      }
    return example.map { ["declare it first, for instance as " + Prose.code($0)] } ?? []
  }

  // MARK: - Twice and ambiguous

  func duplicateName(_ name: String, _ noun: Noun, _ first: Span) -> Diagnostic {
    say(
      .duplicateName, "the name " + Prose.code(name) + " is given twice", "given again, to " + noun.withArticle,
      secondary: [.init(first, "given first here")], help: ["choose another name for one of the two"])
  }

  func ambiguousName(_ name: String, _ spellings: [String], _ places: [Span]) -> Diagnostic {
    let shown = zip(places, spellings).prefix(4).map { Diagnostic.Label($0, "this is " + Prose.code($1)) }
    return say(
      .ambiguousName, Prose.code(name) + " stands for more than one thing", secondary: Array(shown),
      help: ["write " + Prose.codes(spellings)])
  }

  func shadowed(_ name: String, _ noun: Noun, _ outer: Span) -> Diagnostic {
    say(
      .shadowedName, Prose.code(name) + " is already the name of " + noun.withArticle, "the same name again",
      secondary: [.init(outer, "its first meaning")],
      help: ["choose another name here, so that every use has one meaning"])
  }

  func duplicateReference(_ reference: String, _ first: Span) -> Diagnostic {
    say(
      .duplicateReference, "the reference " + Prose.code("#" + reference) + " is given twice in this process",
      secondary: [.init(first, "given first here")], help: ["remove it from one of the two"])
  }

  func referenceInTwoProcesses(_ reference: String, _ first: Span, _ path: String) -> Diagnostic {
    say(
      .referenceInTwoProcesses, "the reference " + Prose.code("#" + reference) + " stands in two processes",
      secondary: [.init(first, "this is " + Prose.code(path))],
      help: ["if it is one and the same task, write it once and `also task " + path + "` in the other process"])
  }

  // MARK: - Kinds

  func wrongKind(_ name: String, _ noun: Noun, _ wanted: Wanted, _ declared: Span?) -> Diagnostic {
    let label = declared.flatMap { $0 == span ? nil : Diagnostic.Label($0, "declared here") }
    let (message, help) = Self.wrongKind(name, noun, wanted)
    return say(.wrongKindOfName, message, secondary: label.map { [$0] } ?? [], help: help)
  }

  private static func wrongKind(_ name: String, _ noun: Noun, _ wanted: Wanted) -> (String, [String]) {
    let subject = "the " + noun.word + " " + Prose.code(name)
    switch (wanted, noun) {
    case (.anything, .process):
      return (subject + " has no value", ["ask for a status, as in " + Prose.code(name + " is complete")])
    case (.anything, .task), (.anything, .step):
      return (subject + " has no value", ["ask for a status, as in " + Prose.code(name + " is done")])
    case (.anything, _): return (subject + " is neither a condition nor a value", [])
    case (.gate, .process):
      return (
        "`after` waits for tasks and steps, not for processes",
        ["write " + Prose.code("only when " + name + " is complete")]
      )
    case (.gate, _):
      return (
        "`after` waits for tasks and steps, not for " + noun.withArticle, ["write " + Prose.code("only when " + name)]
      )
    case (.record, .task): return (subject + " takes no value", ["write " + Prose.code("do " + name)])
    case (.record, .process): return (subject + " takes no value", ["write " + Prose.code("enter " + name)])
    case (.record, .event): return (subject + " takes no value", ["write " + Prose.code("record " + name)])
    case (.record, .definition), (.record, .table):
      return (subject + " is not told, it follows from facts", ["tell the facts that it looks at"])
    case (.record, .input), (.record, .outcome):
      return (subject + " is not ticked, it follows from its conditions", ["tell what its `met when` looks at"])
    case (.setFact, .fact):
      return (subject + " is not a set", ["here a fact with the type `set of` a choice is needed"])
    default: return (Prose.code(name) + " is " + noun.withArticle + ", not " + Prose.withArticle(sought(wanted)), [])
    }
  }

  func neverSaid(_ kind: Remark.Kind, _ written: String, _ nearest: [String]) -> Diagnostic {
    let keyword = Prose.code(kind.rawValue)
    let says = kind == .next ? "no \(keyword) leads to " : "no \(keyword) says "
    return say(
      .neverSaid, says + Prose.code(written), "so it is never \(kind.status.rawValue)",
      help: nearest.isEmpty
        ? ["say it where it belongs, as in " + Prose.code("\(kind.rawValue) \(written) when …")]
        : Prose.didYouMean(nearest))
  }

  // MARK: - The header

  func missingHeader() -> Diagnostic {
    say(
      .missingHeader, "no file says which playbook this is",
      help: ["begin one of the files with `playbook my_playbook \"My playbook\" { version 2020-01-31 }`"])
  }

  func severalHeaders(_ first: Span) -> Diagnostic {
    say(
      .severalHeaders, "a playbook has one header", "this is another one", secondary: [.init(first, "the first one")],
      help: ["all files of a folder are one playbook: keep one header and remove the other"])
  }

  func builtInTypeAsChoice(_ name: String) -> Diagnostic {
    say(
      .builtInTypeAsChoice, Prose.code(name) + " is a type of the language and cannot name a choice",
      help: ["choose another name, such as " + Prose.code("kind_of_" + name)])
  }
}
