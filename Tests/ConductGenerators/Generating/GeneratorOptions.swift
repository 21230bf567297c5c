/// Which parts of the language generated stories use.
public struct GeneratorOptions: Hashable, Sendable {
  /// How journals come about.
  public enum Journals: Hashable, Sendable {
    /// In an order that rules usually permit: told before entered, entered before done; nothing forced or retracted.
    case lawful
    /// Any well-typed statement at any time.
    case wild
  }

  /// `is known` and `is unknown` in rules.
  public var isKnown: Bool
  /// `undecided`.
  public var undecided: Bool
  /// Products of two facts.
  public var products: Bool
  /// Decision tables.
  public var tables: Bool
  /// Calendars beside the header's.
  public var calendars: Bool
  /// `repeats every`.
  public var repeats: Bool
  /// Things and processes per member.
  public var forEach: Bool
  /// Processes of somebody else.
  public var externalProcesses: Bool
  /// Facts and events that belong to the rounds of a process.
  public var processFacts: Bool
  /// Conditions on records of what comes later in the playbook.
  public var forwardRecords: Bool
  /// What is taken for granted.
  public var assumptions: Bool
  /// Invariants.
  public var invariants: Bool
  /// Scenarios.
  public var scenarios: Bool
  /// The extremes of every type in journals.
  public var extremes: Bool
  /// Names that are keywords elsewhere, and names outside ASCII.
  public var unusualNames: Bool
  /// How journals come about.
  public var journals: Journals

  /// Creates options that use everything but for what is switched off.
  public init(
    isKnown: Bool = true, undecided: Bool = true, products: Bool = true, tables: Bool = true, calendars: Bool = true,
    repeats: Bool = true, forEach: Bool = true, externalProcesses: Bool = true, processFacts: Bool = true,
    forwardRecords: Bool = true, assumptions: Bool = true, invariants: Bool = true, scenarios: Bool = true,
    extremes: Bool = true, unusualNames: Bool = true, journals: Journals = .wild
  ) {
    self.isKnown = isKnown
    self.undecided = undecided
    self.products = products
    self.tables = tables
    self.calendars = calendars
    self.repeats = repeats
    self.forEach = forEach
    self.externalProcesses = externalProcesses
    self.processFacts = processFacts
    self.forwardRecords = forwardRecords
    self.assumptions = assumptions
    self.invariants = invariants
    self.scenarios = scenarios
    self.extremes = extremes
    self.unusualNames = unusualNames
    self.journals = journals
  }
}
