/// An expression in which every name is resolved and every type known.
///
/// Members of a bound variable stay symbolic: the rule graph writes them out.
struct Formula: Sendable {
  /// The forms of formulas.
  indirect enum Form: Sendable {
    /// A constant in the unit of the type: see `Constant`.
    case constant(Constant)
    /// Unknown for good, with the author's reason.
    case undecided(String)
    /// The day that is asked about.
    case today
    /// A fact; `owner` are the members of its process, `index` the member where it is told per member.
    case fact(Int, owner: [MemberTerm], index: MemberTerm?)
    /// A definition; `argument` where it is defined per member.
    case definition(Int, argument: MemberTerm?)
    /// A decision table.
    case table(Int, argument: MemberTerm?)
    /// A status of a thing.
    case status(ThingTerm, Status)
    /// Whether something that is said in words is so now, by its number among the remarks of the model.
    case remark(Int)
    /// A day or number that a thing has.
    case property(ThingTerm, Property)
    /// Something of an event.
    case event(Int, owner: [MemberTerm], index: MemberTerm?, EventAspect)
    /// A member that a variable stands for.
    case member(MemberTerm)
    case not(Formula)
    case all([Formula])
    case any([Formula])
    case implies(Formula, Formula)
    case conditional(Formula, Formula, Formula)
    /// `a < b`
    case less(Formula, Formula)
    /// `a is b`, for all types.
    case same(Formula, Formula)
    /// `value in low to high`
    case within(Formula, Formula, Formula)
    case isKnown(Formula)
    case includes(Formula, MemberTerm)
    case isEmpty(Formula)
    case quantified(Quantifier, variable: Int, set: Formula, body: Formula)
    case census(Quantifier, CensusKind, ProcessTerm, negated: Bool, Status)
    /// Terms with their signs.
    case sum([(negative: Bool, Formula)])
    case product(Formula, Formula)
    case negative(Formula)
    /// A share, in percent, of a value.
    case share(Formula, of: Formula)
    case count(variable: Int, set: Formula, condition: Formula)
    case total(Formula, variable: Int, set: Formula)
    /// From the first day, not counted, to the second, counted.
    case distance(business: Bool, Formula, Formula)
    case extreme(highest: Bool, Formula)
    /// A day moved by a duration.
    case shifted(Formula, negative: Bool, by: Formula)
    /// Members written out.
    case members([MemberTerm])
  }

  /// What it is.
  let form: Form
  /// The type of its value.
  let type: ValueType
  /// Where it stands in the text.
  let span: Span
}

/// A constant value.
enum Constant: Hashable, Sendable {
  case truth(Bool)
  /// A whole number: a count, or days, business days, months.
  case whole(Int64)
  /// Ten-thousandths of a number.
  case tenThousandths(Int64)
  /// Hundredths of a percent.
  case percent(Int64)
  case date(CivilDate)
  case text(String)
}

/// A member of a choice in a formula.
indirect enum MemberTerm: Sendable {
  /// This member.
  case constant(Int)
  /// The member that a variable stands for.
  case variable(Int)
  /// The member that a value of the choice turns out to be.
  case value(Formula)
}

/// A declared thing in a formula, with the members for which it exists (see `Binding`).
struct ThingTerm: Sendable {
  let thing: Thing
  let members: [MemberTerm]
}

/// A process in a formula.
struct ProcessTerm: Sendable {
  let process: Int
  let members: [MemberTerm]
}

/// A thing of which statuses can be asked, by its index in the model.
enum Thing: Hashable, Sendable {
  case process(Int)
  case milestone(Int)
  case step(Int)
  case task(Int)
}

/// A day or number that a thing has.
package enum Property: String, Hashable, Sendable, CaseIterable {
  /// The day of a task's last completion.
  case doneOn = "done_on"
  /// The day of a task's deadline.
  case dueOn = "due_on"
  /// The day of a task's target.
  case aimOn = "aim_on"
  /// The day of a process's last entry.
  case enteredOn = "entered_on"
  /// The day on which a process's round was completed.
  case completedOn = "completed_on"
  /// The day on which a process's round was left.
  case leftOn = "left_on"
  /// How often a process was entered.
  case round

  /// The type of the property.
  var type: ValueType { self == .round ? .count : .date }
}

/// Something of an event.
package enum EventAspect: String, Hashable, Sendable, CaseIterable {
  /// Whether it happened.
  case happened
  /// The day on which it last happened.
  case on
  /// How often it happened.
  case times
}
