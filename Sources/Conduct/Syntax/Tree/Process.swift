/// `process kickoff "…" in initiate for each s in requested { … }`
public struct ProcessDeclaration: Sendable {
  /// The name.
  public let name: Name
  /// A reference to another system.
  public let reference: ReferenceLiteral?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// Whether somebody else conducts it.
  public let external: Bool
  /// The phase it belongs to.
  public let phase: Name?
  /// The members for each of which it exists.
  public let each: Each?
  /// What stands inside; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}

/// `for each s in intended`
public struct Each: Sendable {
  /// The name that stands for each member.
  public let variable: Name
  /// The set.
  public let set: Expression
}

/// Something that stands in the block of a process, step, task, input or outcome.
///
/// The tree accepts every item in every block; the checker says what makes no sense where.
public indirect enum Item: Sendable {
  /// `input …` or `outcome …`
  case milestone(Milestone)
  /// `step …`
  case step(StepDeclaration)
  /// `required task …`
  case task(TaskDeclaration)
  /// `also task other.t`
  case alsoTask(ThingPath, Span)
  /// `any of { … }`
  case anyOf([Item], Span)
  /// `for each …`, `for a, b …`, `where …`
  case group(Group)
  /// `fact …`
  case fact(FactDeclaration)
  /// `event …`
  case event(EventDeclaration)
  /// `goal "…" when …`
  case goal(TextLiteral, condition: Expression?, Span)
  /// `advise "…" when …`
  case advice(Advice)
  /// `next p when …`
  case next(Next)
  /// `ending x "…" when …`
  case ending(Ending)
  /// `revised 2020-04-30 "…"`
  case revision(DateLiteral, TextLiteral?, Span)
  /// A clause.
  case clause(Clause)
  /// `source`, `about`, `see`, `formerly`
  case citation(Citation)

  /// Where the item stands.
  public var span: Span {
    switch self {
    case .milestone(let item): item.span
    case .step(let item): item.span
    case .task(let item): item.span
    case .alsoTask(_, let span), .anyOf(_, let span), .goal(_, _, let span), .revision(_, _, let span): span
    case .group(let item): item.span
    case .fact(let item): item.span
    case .event(let item): item.span
    case .advice(let item): item.span
    case .next(let item): item.span
    case .ending(let item): item.span
    case .clause(let item): item.span
    case .citation(let item): item.span
    }
  }
}

/// An input or an outcome: what must hold before a process starts or ends.
public struct Milestone: Sendable {
  /// Which of the two.
  public enum Kind: String, Sendable {
    /// Needed before the process starts.
    case input
    /// Wanted before the process ends.
    case outcome
  }

  /// Which of the two.
  public let kind: Kind
  /// Whether it does not stand in the way of completion.
  public let optional: Bool
  /// The name.
  public let name: Name
  /// A reference to another system.
  public let reference: ReferenceLiteral?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What stands inside, its children among it; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}

/// `preparing step prepare "…" by fm { … }`
public struct StepDeclaration: Sendable {
  /// Whether it happens before the process can be entered.
  public let preparing: Bool
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What stands inside; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}

/// The base modality of a task.
public enum Modality: String, Sendable, CaseIterable {
  /// Somebody owes it.
  case required
  /// It may be done.
  case optional
  /// It must not be done.
  case forbidden
}

/// `required task first_contact #3616 "…" by fm { … }`
public struct TaskDeclaration: Sendable {
  /// The base modality.
  public let modality: Modality
  /// The name; a task without one is called by its reference.
  public let name: Name?
  /// A reference to another system.
  public let reference: ReferenceLiteral?
  /// What a reader calls it.
  public let title: TextLiteral?
  /// What stands inside; clauses of the header line come first.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}

/// A group of items that share an applicability.
public struct Group: Sendable {
  /// What the items share.
  public enum Kind: Sendable {
    /// `for each s in intended`: the items exist once per member.
    case each(Each)
    /// `for exchange, onedrive in entitled`: the items apply where one of the members is in the set.
    case members([Name], in: Name?)
    /// `where c`
    case condition(Expression)
  }

  /// What the items share.
  public let kind: Kind
  /// The roles of the tasks inside.
  public let roles: [Name]
  /// The items.
  public let items: [Item]
  /// Where the whole stands.
  public let span: Span
}

/// `advise "…" when …`, `permit …`, `forbid …`
public struct Advice: Sendable {
  /// The tone.
  public enum Kind: String, Sendable, CaseIterable {
    /// Recommended.
    case advise
    /// Allowed.
    case permit
    /// Not to be done.
    case forbid
  }

  /// The tone.
  public let kind: Kind
  /// What is said.
  public let text: TextLiteral
  /// When it is said.
  public let condition: Expression?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

/// `next success_workshop when …` or `next "…" when …`
public struct Next: Sendable {
  /// Where the engagement may go.
  public enum Target: Sendable {
    /// Processes.
    case processes([ThingPath])
    /// In words.
    case text(TextLiteral)
  }

  /// Where the engagement may go.
  public let target: Target
  /// When.
  public let condition: Expression?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

/// `ending not_carried "…" when …`
public struct Ending: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// When the process may end so.
  public let condition: Expression
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

/// A clause that adjusts the thing in whose block it stands.
public struct Clause: Sendable {
  /// The clauses; `Clause.condition` is what stands after `when`.
  public enum Kind: Sendable {
    /// `applies when c`
    case appliesWhen
    /// `applies to exchange, onedrive in entitled`
    case appliesTo([Name], in: Name?)
    /// `met when c`
    case metWhen
    /// `required when c`, `optional when c`, `forbidden when c`
    case modalityWhen(Modality)
    /// `waived when c`
    case waivedWhen
    /// `triggered when c`
    case triggeredWhen
    /// `waived only by fm`
    case waivedOnlyBy([Name])
    /// `by fm when c`
    case by([Name])
    /// `due within 2 business days of assigned_on when c`, `aim by …`
    case deadline(Deadline)
    /// `after t, u when c`
    case after([ThingPath])
    /// `only when c`
    case onlyWhen
    /// `attested`
    case attested
    /// `kept`
    case kept
    /// `if applicable`
    case ifApplicable
    /// `repeats every 2 weeks until c`
    case repeats(every: Expression, until: Expression?)
  }

  /// What the clause says.
  public let kind: Kind
  /// What stands after `when`.
  public let condition: Expression?
  /// What it goes back to.
  public let citations: [Citation]
  /// Where it stands.
  public let span: Span
}

/// When a task is due, or aimed at.
public struct Deadline: Sendable {
  /// How hard it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Missing it is a breach.
    case due
    /// Missing it is only behind.
    case aim
  }

  /// How the day is found.
  public enum Day: Sendable {
    /// `within d of e`
    case within(Expression, of: Expression)
    /// `by e`
    case by(Expression)
  }

  /// How hard it is.
  public let kind: Kind
  /// How the day is found.
  public let day: Day
}
