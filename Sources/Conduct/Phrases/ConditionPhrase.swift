/// A condition or value of a playbook as a reader is told it: names are titles, sugar is back, and a language puts it
/// into words.
package indirect enum ConditionPhrase: Sendable, Hashable {
  /// A fact, definition or table by its title; as a condition, that it holds.
  case name(String)
  /// A whole number.
  case whole(Int64)
  /// A decimal, percentage or text as the author writes it.
  case literal(String)
  /// A day.
  case day(CivilDate)
  /// Yes or no.
  case truth(Bool)
  /// The day that is asked about.
  case today
  /// What the playbook leaves open, with the author's reason.
  case undecided(String)
  /// A status of a thing, by the title of the thing.
  case status(String, Status)
  /// A day or number that a thing has.
  case property(String, Property)
  /// Something of an event, by its title.
  case event(String, EventAspect)
  /// The opposite.
  case not(ConditionPhrase)
  /// All of them.
  case all([ConditionPhrase])
  /// One of them.
  case any([ConditionPhrase])
  /// The second wherever the first.
  case implies(ConditionPhrase, ConditionPhrase)
  /// The second if the first, else the third.
  case conditional(ConditionPhrase, ConditionPhrase, ConditionPhrase)
  /// A comparison of two values.
  case comparison(ConditionPhrase, Comparison, ConditionPhrase)
  /// From the second to the third, both included.
  case within(ConditionPhrase, ConditionPhrase, ConditionPhrase)
  /// Whether a value is known.
  case isKnown(ConditionPhrase)
  /// A set has a member.
  case includes(ConditionPhrase, ConditionPhrase)
  /// A set has none.
  case isEmpty(ConditionPhrase)
  /// A condition for the members of a set.
  case quantified(Quantifier, set: ConditionPhrase, body: ConditionPhrase)
  /// A status of the things of a process, by the title of the process.
  case census(Quantifier, CensusKind, process: String, negated: Bool, Status)
  /// Values with their signs.
  case sum([Term])
  /// Two values multiplied.
  case product(ConditionPhrase, ConditionPhrase)
  /// A value with the other sign.
  case negative(ConditionPhrase)
  /// A share of a value.
  case share(ConditionPhrase, of: ConditionPhrase)
  /// How many members of a set meet a condition; all of them, where it is *yes*.
  case count(set: ConditionPhrase, condition: ConditionPhrase)
  /// A value added up over a set.
  case total(ConditionPhrase, set: ConditionPhrase)
  /// The days between two days.
  case distance(business: Bool, ConditionPhrase, ConditionPhrase)
  /// The highest or lowest member of a set.
  case extreme(highest: Bool, ConditionPhrase)
  /// A day moved by a duration, forward or back.
  case shifted(ConditionPhrase, back: Bool, by: ConditionPhrase)
  /// A duration: its number, and its unit.
  case duration(Int64, DurationUnit)
  /// Members of a choice, by title.
  case members([ConditionPhrase])
  /// The member of whatever set is spoken of.
  case each

  /// How two values are compared.
  package enum Comparison: Sendable, Hashable, CaseIterable {
    /// Less, or not more.
    case less, atMost
    /// More, or not less.
    case greater, atLeast
    /// The same value, or another.
    case same, different
  }

  /// A part of a sum.
  package struct Term: Sendable, Hashable {
    /// Whether it is taken away.
    package let isNegative: Bool
    /// What is added or taken away.
    package let value: ConditionPhrase
  }
}
