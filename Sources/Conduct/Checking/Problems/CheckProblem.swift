/// Something that is wrong with a playbook whose syntax is right.
struct CheckProblem: Sendable {
  /// What a name is wanted for.
  enum Wanted: Sendable, Hashable {
    case anything, choice, type, phase, role, resource, fact, setFact, process, thing, task, member(of: String), event
    case ending, status, gate, record
  }

  /// A kind of declared thing, as it is named to the author.
  enum Noun: String, Sendable, Hashable {
    case playbook, phase, role, resource, choice, member, fact, event, definition, table, calendar, process, input
    case outcome, step, task, ending, invariant, variable, scenario, engagement, day, group, advice
  }

  enum Kind: Sendable {
    // Names
    case unknownName(String, wanted: Wanted, nearest: [String])
    case duplicateName(String, Noun, first: Span)
    case ambiguousName(String, spellings: [String], places: [Span])
    case wrongKind(String, is: Noun, wanted: Wanted, declared: Span?)
    case unknownMember(String, choice: String, members: [String], nearest: [String], declared: Span)
    case unknownWeekday(String, weekdays: [String], nearest: [String])
    case unknownStatus(String, of: Noun, statuses: [String], nearest: [String])
    case unknownProperty(String, of: Noun, properties: [String], nearest: [String])
    case duplicateReference(String, first: Span)
    case referenceInTwoProcesses(String, first: Span, path: String)
    case missingHeader
    case severalHeaders(first: Span)
    case shadowed(String, Noun, outer: Span)
    case missingIndex(String, choice: String, example: String)
    case needlessIndex(String)
    case builtInTypeAsChoice(String)
    /// `every task is done` outside of any process.
    case missingProcess(String, example: String?)
    /// A process or text, as it is written, of which something is asked that nothing in the playbook says.
    case neverSaid(Remark.Kind, String, nearest: [String])

    // Types
    case mismatch(found: String, expected: String)
    /// A single member where a set is needed.
    case memberForSet(String)
    case conditionExpected(found: String, instead: String?)
    case bareThing(String, Noun, instead: String)
    case unitMismatch(left: String, right: String)
    case durationExpected(found: String)
    /// The percentage as it is written, if it is a constant.
    case percentForCount(String?)
    case notOrdered(String, choice: String?)
    case cannotInfer(String, spellings: [String])
    case outOfRange(String)
    case statusOfValue(String)
    case valueOfThing(String, Noun, statuses: [String])
    case constantCondition(always: Bool)
    case branchesDiffer(String, String, first: Span)
    case notComparable(String, String)
    case noArithmetic(operation: String, String, String?, instead: String?)

    // Structure
    case misplacedClause(String, Noun)
    case misplacedItem(String, Noun)
    /// Something in `any of` that is no input or outcome.
    case itemInAnyOf(String)
    /// Something of an external process, which somebody else conducts.
    case itemOfExternal(String)
    case duplicateClause(String, first: Span)
    case missingScope([String])
    case repeatedHeaderLine(String, first: Span)
    case emptyChoice(String)
    case severalBases(String, first: Span)
    case misplacedDeclaration(Noun, inEngagement: Bool)
    case invalidHeaderLine(String)

    // Tables
    case tableGap(String, missing: String)
    case tableOverlap(String, example: String, first: Span)
    case tableWidth(cells: Int, inputs: Int)
    case rowUnreachable(String)

    // Cycles
    case cycle([(name: String, span: Span)])

    // Journals
    case dayGoesBack(before: String, previous: Span)
    case dayInTheFuture(block: String)
    case unknownPlaybook(String)
    case misplacedStatement(String)
    case wrongVersion(named: String, present: String)

    // Limits
    case tooManyMembers(Int)
    case tooManyDeclarations(Int)
    case tooManyInstances(Int)
    /// Checking that stopped after so many problems.
    case tooMany
  }

  let kind: Kind
  let span: Span
  /// Other places of the same mistake.
  var others: [Span] = []
}

extension CheckProblem {
  /// What several places have in common if they are wrong for one reason: a declaration that is missing or mistaken.
  var commonCause: String? {
    switch kind {
    case .unknownName, .missingScope, .missingIndex, .needlessIndex: String(describing: kind)
    case .notOrdered(_, .some(let choice)): choice
    default: nil
    }
  }
}

extension [CheckProblem] {
  /// The problems, those with a common cause put together as one at the first of their places.
  func grouped() -> [CheckProblem] {
    var result: [CheckProblem] = []
    var firsts: [String: Int] = [:]
    for problem in self.enumerated().sorted(by: { ($0.element.span, $0.offset) < ($1.element.span, $1.offset) }).map(
      \.element)
    {
      if let cause = problem.commonCause {
        if let first = firsts[cause] {
          result[first].others.append(problem.span)
          continue
        }
        firsts[cause] = result.count
      }
      result.append(problem)
    }
    return result
  }
}
