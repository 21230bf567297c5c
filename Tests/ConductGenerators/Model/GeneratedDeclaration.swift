/// A declaration at the top of a file.
enum GeneratedDeclaration: Hashable, Sendable {
  case header(GeneratedHeader)
  case phase(GeneratedTitled)
  case role(GeneratedTitled)
  case resource(GeneratedResource)
  case choice(GeneratedChoice)
  case fact(GeneratedFact)
  case event(GeneratedEvent)
  case scope(fact: String)
  case assumption(GeneratedAssumption)
  case definition(GeneratedDefinition)
  case calendar(GeneratedCalendar)
  case table(GeneratedTable)
  case process(GeneratedProcess)
  case invariant(GeneratedInvariant)
  case scenario(GeneratedScenario)
  case advice(GeneratedAdvice)
}

/// A name with its title.
struct GeneratedTitled: Hashable, Sendable {
  var name: String
  var title: String?
}

/// A line of the header or of a calendar.
enum GeneratedHeaderLine: Hashable, Sendable {
  case versionDate(GeneratedDay)
  case versionText(String)
  case language(String)
  case businessDays(String, String)
  case holidays([GeneratedDay])
  case horizon(GeneratedDay, GeneratedDay)
}

extension GeneratedHeaderLine {
  var isVersion: Bool {
    switch self {
    case .versionDate, .versionText: true
    case .language, .businessDays, .holidays, .horizon: false
    }
  }
}

struct GeneratedHeader: Hashable, Sendable {
  var name: String
  var title: String
  var lines: [GeneratedHeaderLine]
}

struct GeneratedResource: Hashable, Sendable {
  var name: String
  var title: String?
  var link: String
}

struct GeneratedChoice: Hashable, Sendable {
  var name: String
  var title: String?
  var isOrdered: Bool
  var members: [GeneratedTitled]
}

struct GeneratedFact: Hashable, Sendable {
  var name: String
  /// The choice for each member of which it is told.
  var index: String?
  var type: GeneratedType
  var isOnce: Bool
  var presumed: GeneratedLiteral?
  var title: String?
  var citations: [GeneratedCitation] = []
}

struct GeneratedEvent: Hashable, Sendable {
  var name: String
  var index: String?
  var title: String?
  var citations: [GeneratedCitation] = []
}

struct GeneratedAssumption: Hashable, Sendable {
  var condition: GeneratedExpression
  var title: String?
  var citations: [GeneratedCitation] = []
}

/// The variable of a definition or table that is given per member, and of `for each`.
struct GeneratedParameter: Hashable, Sendable {
  var variable: String
  var choice: String
}

struct GeneratedDefinition: Hashable, Sendable {
  var name: String
  var parameter: GeneratedParameter?
  var title: String?
  var value: GeneratedExpression
  var citations: [GeneratedCitation] = []
}

struct GeneratedCalendar: Hashable, Sendable {
  var name: String
  var title: String?
  var condition: GeneratedExpression?
  var lines: [GeneratedHeaderLine]
}

struct GeneratedTable: Hashable, Sendable {
  enum Test: Hashable, Sendable {
    case value(GeneratedLiteral)
    case comparison(GeneratedComparison, GeneratedLiteral)
    case range(GeneratedLiteral, GeneratedLiteral)
  }

  struct Row: Hashable, Sendable {
    /// The tests of each cell, none for `any`; nil for `otherwise`.
    var cells: [[Test]]?
    var result: GeneratedLiteral
  }

  var name: String
  var parameter: GeneratedParameter?
  var title: String?
  var type: GeneratedType
  var inputs: [GeneratedExpression]
  var rows: [Row]
  var citations: [GeneratedCitation] = []
}

/// The acts on which an invariant is judged.
enum GeneratedAct: String, Hashable, Sendable, CaseIterable {
  case perform = "do"
  case enter, complete, leave
}

struct GeneratedInvariant: Hashable, Sendable {
  struct Moment: Hashable, Sendable {
    var act: GeneratedAct
    var thing: GeneratedReference
  }

  var name: String
  var title: String?
  var moment: Moment?
  var condition: GeneratedExpression
  var citations: [GeneratedCitation] = []
}

/// What is shown while a condition holds.
struct GeneratedAdvice: Hashable, Sendable {
  enum Tone: String, Hashable, Sendable, CaseIterable {
    case advise, permit, forbid
  }

  var tone: Tone
  var text: String
  var condition: GeneratedExpression?
  var citations: [GeneratedCitation] = []
}

/// What a declaration or clause goes back to.
enum GeneratedCitation: Hashable, Sendable {
  case source(String)
  case about(String)
  case see(label: String, link: String)
  case resource(String)
  case formerly(String)
}
