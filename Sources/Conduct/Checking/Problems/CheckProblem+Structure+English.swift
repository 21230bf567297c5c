/// What is said about what stands where.
extension CheckProblem {
  func misplacedClause(_ word: String, _ noun: Noun) -> Diagnostic {
    if noun == .group {
      return say(
        .misplacedClause, Prose.code(word) + " cannot stand directly in a group",
        help: ["write it in the block of each thing in the group, or use `where` for a condition that they share"])
    }
    return say(
      .misplacedClause, Prose.code(word) + " means nothing for " + noun.withArticle,
      help: Self.home(ofClause: word).map { ["it belongs to " + $0] } ?? [])
  }

  private static func home(ofClause word: String) -> String? {
    switch word {
    case "met when", "attested", "if applicable": "an input or outcome"
    case "waived when", "waived only by": "a task, input or outcome"
    case "required when", "optional when", "forbidden when", "due", "aim", "repeats every", "kept": "a task"
    case "triggered when": "a process"
    case "after", "only when": "a task or step"
    default: nil
    }
  }

  func misplacedItem(_ word: String, _ noun: Noun) -> Diagnostic {
    say(
      .misplacedItem, Prose.code(word) + " cannot stand in " + noun.withArticle,
      help: Self.home(ofItem: word).map { ["it belongs directly in " + $0] } ?? [])
  }

  private static func home(ofItem word: String) -> String? {
    switch word {
    case "step", "goal", "next", "ending", "revised": "a process"
    case "task", "also task", "advise", "permit", "forbid", "fact", "event": "a process or step"
    case "input", "outcome": "a process or step, or in another of its kind"
    case "for each", "for", "where", "any of": "a process, a step, an input or an outcome"
    default: nil
    }
  }

  func itemInAnyOf(_ word: String) -> Diagnostic {
    say(
      .misplacedItem, "`any of` holds inputs or outcomes, and " + Prose.code(word) + " is neither",
      help: ["write it before or after `any of { … }`"])
  }

  func itemOfExternal(_ word: String) -> Diagnostic {
    say(
      .misplacedItem, Prose.code(word) + " cannot stand in an external process",
      help: [
        "somebody else conducts it, and is only told to be entered and completed; remove `external` if it is yours"
      ])
  }

  func duplicateClause(_ word: String, _ first: Span) -> Diagnostic {
    say(
      .duplicateClause, "there is already a " + Prose.code(word), "a second one",
      secondary: [.init(first, "the first one")],
      help: ["keep one of them"])
  }

  func severalBases(_ word: String, _ first: Span) -> Diagnostic {
    say(
      .severalBases, "a second " + Prose.code(word) + " without `when`", secondary: [.init(first, "the first one")],
      help: [
        "say with `when` in which case it holds; the one without `when` holds in all others",
        "if the earlier of two days counts, write " + Prose.code(word + " by (if a < b then a else b)"),
      ])
  }

  func missingScope(_ facts: [String]) -> Diagnostic {
    let example = facts.first ?? "intended"
    return say(
      .missingScope, "`applies to` does not say in which fact to look",
      help: [
        "write " + Prose.code("applies to … in " + example) + ", or once for the whole playbook "
          + Prose.code("scope " + example)
      ])
  }

  // MARK: - The top level

  func repeatedHeaderLine(_ word: String, _ first: Span) -> Diagnostic {
    say(
      .repeatedHeaderLine, Prose.code(word) + " is given twice", "given again",
      secondary: [.init(first, "given first here")],
      help: ["keep one of them"])
  }

  func invalidHeaderLine(_ word: String) -> Diagnostic {
    if word == "horizon" {
      return say(.invalidHeaderLine, "the horizon ends before it begins", help: ["write the earlier day first"])
    }
    return say(
      .invalidHeaderLine, Prose.code(word) + " belongs to the playbook, not to a calendar",
      help: ["write it in the `playbook` header"])
  }

  func emptyChoice(_ name: String) -> Diagnostic {
    say(
      .emptyChoice, "the choice " + Prose.code(name) + " has no members",
      help: ["write its members between `{` and `}`, one a line"])
  }

  func misplacedDeclaration(_ noun: Noun, _ inEngagement: Bool) -> Diagnostic {
    if noun == .day {
      return say(
        .misplacedDeclaration, "a day cannot stand at the top of a playbook",
        help: ["put it into a `scenario`, or into a file that ends with `.engagement`"])
    }
    let home = inEngagement ? "the playbook, not in a journal" : "a journal, not in a playbook"
    let ending = inEngagement ? "`.conduct`" : "`.engagement`"
    return say(
      .misplacedDeclaration, noun.withArticle + " belongs in " + home,
      help: ["put it into a file that ends with " + ending])
  }
}
