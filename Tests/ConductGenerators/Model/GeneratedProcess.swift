/// A process with what stands inside.
struct GeneratedProcess: Hashable, Sendable {
  struct Each: Hashable, Sendable {
    var parameter: GeneratedParameter
    var set: GeneratedExpression
  }

  var name: String
  var reference: String?
  var title: String?
  var isExternal: Bool
  var phase: String?
  var each: Each?
  /// Clauses of the header line: `by`, and one more.
  var head: [GeneratedClause] = []
  var items: [GeneratedItem] = []
}

/// What may stand in a block.
enum GeneratedItem: Hashable, Sendable {
  case milestone(GeneratedMilestone)
  case step(GeneratedStep)
  case task(GeneratedTask)
  case alsoTask(GeneratedReference)
  case anyOf([GeneratedItem])
  case group(GeneratedGroup)
  case fact(GeneratedFact)
  case event(GeneratedEvent)
  case goal(String, condition: GeneratedExpression?)
  case advice(GeneratedAdvice)
  case next(GeneratedNext)
  case ending(GeneratedEnding)
  case revised(GeneratedDay, String?)
  case clause(GeneratedClause)
  case citation(GeneratedCitation)
}

/// An input or outcome.
struct GeneratedMilestone: Hashable, Sendable {
  enum Kind: String, Hashable, Sendable {
    case input, outcome
  }

  var kind: Kind
  var isOptional: Bool
  var name: String
  var reference: String?
  var title: String?
  var head: [GeneratedClause] = []
  var items: [GeneratedItem] = []
}

struct GeneratedStep: Hashable, Sendable {
  var isPreparing: Bool
  var name: String
  var title: String?
  var head: [GeneratedClause] = []
  var items: [GeneratedItem] = []
}

enum GeneratedModality: String, Hashable, Sendable, CaseIterable {
  case required, optional, forbidden
}

struct GeneratedTask: Hashable, Sendable {
  var modality: GeneratedModality
  /// The name; a task without one is called by its reference.
  var name: String?
  var reference: String?
  var title: String?
  var head: [GeneratedClause] = []
  var items: [GeneratedItem] = []
}

/// Things that share an applicability.
struct GeneratedGroup: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case each(GeneratedProcess.Each)
    case members(choice: String, [String], in: GeneratedReference?)
    case condition(GeneratedExpression)
  }

  var kind: Kind
  var roles: [String] = []
  var items: [GeneratedItem]
}

struct GeneratedNext: Hashable, Sendable {
  enum Target: Hashable, Sendable {
    case processes([GeneratedReference])
    case text(String)
  }

  var target: Target
  var condition: GeneratedExpression?
  var citations: [GeneratedCitation] = []
}

struct GeneratedEnding: Hashable, Sendable {
  var name: String
  var title: String?
  var condition: GeneratedExpression
  var citations: [GeneratedCitation] = []
}

/// A clause that adjusts a thing.
struct GeneratedClause: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case appliesWhen
    case appliesTo(choice: String, [String], in: GeneratedReference?)
    /// `applies to` a set that is defined.
    case appliesToDefined(String, in: GeneratedReference?)
    case metWhen
    case modalityWhen(GeneratedModality)
    case waivedWhen
    case triggeredWhen
    case waivedOnlyBy([String])
    case by([String])
    case within(Deadline, GeneratedExpression, of: GeneratedExpression)
    case byDay(Deadline, GeneratedExpression)
    case after([GeneratedReference])
    case onlyWhen
    case attested
    case kept
    case ifApplicable
    case repeats(every: GeneratedExpression, until: GeneratedExpression?)
  }

  enum Deadline: String, Hashable, Sendable, CaseIterable {
    case due, aim
  }

  var kind: Kind
  var condition: GeneratedExpression?
  var citations: [GeneratedCitation] = []

  init(_ kind: Kind, when condition: GeneratedExpression? = nil, _ citations: [GeneratedCitation] = []) {
    self.kind = kind
    self.condition = condition
    self.citations = citations
  }
}
