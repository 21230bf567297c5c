/// A declaration at the top of a file.
public enum Declaration: Sendable {
  /// `playbook fasttrack "…" { … }`
  case playbook(PlaybookHeader)
  /// `phase initiate "…"`
  case phase(NamedDeclaration)
  /// `role fm "…"`
  case role(NamedDeclaration)
  /// `resource deck "…" <…>`
  case resource(ResourceDeclaration)
  /// `choice service "…" { … }`
  case choice(ChoiceDeclaration)
  /// `fact seats: count "…"`
  case fact(FactDeclaration)
  /// `event delivered "…"`
  case event(EventDeclaration)
  /// `scope intended`
  case scope(ScopeDeclaration)
  /// `assume active_users <= seats "…"`
  case assumption(Assumption)
  /// `define enablement_complete "…" = …`
  case definition(Definition)
  /// `calendar br "…" when … { … }`
  case calendar(CalendarDeclaration)
  /// `decide track: kind by a, b { … }`
  case table(DecisionTable)
  /// `process kickoff "…" in initiate { … }`, external ones too
  case process(ProcessDeclaration)
  /// `invariant n "…": …`
  case invariant(Invariant)
  /// `scenario "…" { … }`
  case scenario(Scenario)
  /// `engagement contoso "…" follows fasttrack`
  case engagement(EngagementHeader)
  /// `advise "…" when …` outside any process
  case advice(Advice)
  /// `on 2019-05-02 { … }` of a journal
  case day(Day)
}

/// A declaration of a name and its title: a phase or a role.
public struct NamedDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// Where the whole stands.
  public let span: Span
}

/// `resource deck "Kickoff deck" <https://…>`
public struct ResourceDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// Where it is found.
  public let link: LinkLiteral
  /// Where the whole stands.
  public let span: Span
}

/// One line of a playbook header or a calendar.
public struct HeaderLine: Sendable {
  /// What the line says.
  public enum Kind: Sendable {
    /// `version 2020-04-30`
    case version(String, Span)
    /// `language pt-BR`
    case language(String)
    /// `business days monday to friday`
    case businessDays(Name, Name)
    /// `holidays 2020-01-01, 2020-12-25`
    case holidays([DateLiteral])
    /// `horizon 1970-01-01 to 2099-12-31`
    case horizon(DateLiteral, DateLiteral)
  }

  /// What it says.
  public let kind: Kind
  /// Where it stands.
  public let span: Span
}

/// `playbook fasttrack "…" { … }`
public struct PlaybookHeader: Sendable {
  /// The name by which engagements follow it.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral
  /// Its lines.
  public let lines: [HeaderLine]
  /// Where the whole stands.
  public let span: Span
}

/// `calendar br "Brazil" when region is br { … }`
public struct CalendarDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// Where the calendar holds.
  public let condition: Expression?
  /// Its lines.
  public let lines: [HeaderLine]
  /// Where the whole stands.
  public let span: Span
}

/// `choice service "Service" { exchange "…" … }`
public struct ChoiceDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// Whether its members are ordered, the first being the lowest.
  public let ordered: Bool
  /// Its members.
  public let members: [NamedDeclaration]
  /// Where the whole stands.
  public let span: Span
}

/// A type as it is written.
public struct TypeName: Sendable {
  /// The shapes of a type.
  public enum Kind: Sendable {
    /// `yes/no`
    case yesNo
    /// `number`
    case number
    /// `business days`
    case businessDays
    /// `count`, `percent`, `date`, `text`, `days`, `months` or the name of a choice
    case named(Name)
    /// `set of service`
    case set(of: Name)
  }

  /// Its shape.
  public let kind: Kind
  /// Where it stands.
  public let span: Span
}

/// `fact licences[service]: count once presumed 0 "…"`
public struct FactDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// The choice of which each member has a value.
  public let index: Name?
  /// The type.
  public let type: TypeName
  /// Where `once` stands: told once, never changed.
  public let once: Span?
  /// The value until another is told.
  public let presumed: Value?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

/// `event not_passed[stage] "…"`
public struct EventDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// The choice for each member of which it happens.
  public let index: Name?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

/// `scope intended`
public struct ScopeDeclaration: Sendable {
  /// The fact that `applies to` looks at.
  public let fact: Name
  /// Where the whole stands.
  public let span: Span
}

/// `assume active_users <= seats "…"`
public struct Assumption: Sendable {
  /// What is taken for granted.
  public let condition: Expression
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

/// A parameter in brackets, `[s: service]`.
public struct Parameter: Sendable {
  /// The name that stands for each member.
  public let name: Name
  /// The choice.
  public let choice: Name
}

/// `define at_target[s: service] "…" = …`
public struct Definition: Sendable {
  /// The name.
  public let name: Name
  /// The parameter of one that is defined per member.
  public let parameter: Parameter?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What it stands for.
  public let value: Expression
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

extension Declaration {
  /// Where the declaration stands.
  public var span: Span {
    switch self {
    case .playbook(let declaration): declaration.span
    case .phase(let declaration), .role(let declaration): declaration.span
    case .resource(let declaration): declaration.span
    case .choice(let declaration): declaration.span
    case .fact(let declaration): declaration.span
    case .event(let declaration): declaration.span
    case .scope(let declaration): declaration.span
    case .assumption(let declaration): declaration.span
    case .definition(let declaration): declaration.span
    case .calendar(let declaration): declaration.span
    case .table(let declaration): declaration.span
    case .process(let declaration): declaration.span
    case .invariant(let declaration): declaration.span
    case .scenario(let declaration): declaration.span
    case .engagement(let declaration): declaration.span
    case .advice(let declaration): declaration.span
    case .day(let declaration): declaration.span
    }
  }
}
