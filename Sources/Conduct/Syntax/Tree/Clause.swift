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
