/// A value in a statement or a table.
public struct Value: Sendable {
  /// The values.
  public enum Kind: Sendable {
    /// A member of a choice.
    case name(Name)
    /// A constant; negative numbers too.
    case literal(Literal.Value)
    /// `unknown`
    case unknown
    /// `today`
    case today
    /// `{ exchange, onedrive }`
    case set([Name])
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands.
  public let span: Span
}

/// A change of the record of an engagement.
public struct Change: Sendable {
  /// The changes.
  public indirect enum Kind: Sendable {
    /// `seats = 800`, `roles_known = yes`
    case assign(ThingPath, Value)
    /// `intended += exchange`, `intended -= { exchange, onedrive }`
    case adjust(ThingPath, adding: Bool, [Name])
    /// `do first_contact on 2019-05-06 "note"`
    case perform(ThingPath, on: DateLiteral?, note: TextLiteral?)
    /// `record not_passed[alpha] on … "note"`
    case record(ThingPath, on: DateLiteral?, note: TextLiteral?)
    /// `retract first_contact`
    case retract(ThingPath)
    /// `waive quickleads because "…" by fm`
    case waive(ThingPath, because: TextLiteral, by: Name?)
    /// `enter kickoff on … "note"`
    case enter(ThingPath, on: DateLiteral?, note: TextLiteral?)
    /// `complete kickoff on … "note"`
    case complete(ThingPath, on: DateLiteral?, note: TextLiteral?)
    /// `leave kickoff because "…"`
    case leaveBecause(ThingPath, TextLiteral)
    /// `leave kickoff as not_carried`
    case leaveAs(ThingPath, Name)
    /// `force … because "…"`
    case force(Change, because: TextLiteral)
  }

  /// What changes.
  public let kind: Kind
  /// Where it stands.
  public let span: Span
}

/// A statement of a scenario's or a journal's day.
public struct Statement: Sendable {
  /// The statements.
  public enum Kind: Sendable {
    /// A change of the record.
    case change(Change)
    /// `expect c because d`
    case expect(Expression, because: Expression?)
    /// `expect refused complete kickoff`
    case expectRefused(Change)
    /// `expect due are [first_contact, kickoff_meeting]`
    case expectList(Name, [ThingPath])
  }

  /// What it says.
  public let kind: Kind
  /// Where it stands.
  public let span: Span
}

/// `on 2019-05-02 { … }`
public struct Day: Sendable {
  /// The day.
  public let date: DateLiteral
  /// What happened or is expected, in order.
  public let statements: [Statement]
  /// Where the whole stands.
  public let span: Span
}

/// One line of `given { … }`.
public enum Given: Sendable {
  /// A statement, not checked against the rules.
  case statement(Statement)
  /// `kickoff is complete`
  case status(ThingPath, Name, Span)
}

/// `scenario "…" { … }`
public struct Scenario: Sendable {
  /// What a reader calls it.
  public let title: TextLiteral
  /// Its starting state.
  public let given: [Given]
  /// Its days.
  public let days: [Day]
  /// Where the whole stands.
  public let span: Span
}

/// An act on which an invariant is judged.
public enum Act: String, Sendable, CaseIterable {
  /// A task is done.
  case perform = "do"
  /// A process is entered.
  case enter
  /// A process is completed.
  case complete
  /// A process is left.
  case leave
}

/// `invariant partner_referred "…" on complete kickoff: …`
public struct Invariant: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// The act at whose moment it must hold; at all times where there is none.
  public let act: (Act, ThingPath)?
  /// What must hold.
  public let condition: Expression
  /// What it goes back to.
  public let citations: [Citation]
  /// Where the whole stands.
  public let span: Span
}

/// `engagement contoso "Contoso" follows fasttrack version 2020-04-30`
public struct EngagementHeader: Sendable {
  /// The name.
  public let name: Name
  /// What a reader calls it.
  public let title: TextLiteral?
  /// The playbook that it follows.
  public let playbook: Name
  /// The version of the playbook, where it is named.
  public let version: TextLiteral?
  /// Where the whole stands.
  public let span: Span
}
