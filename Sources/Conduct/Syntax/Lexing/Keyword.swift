/// The words of the language. A reserved word is never a name; every other one is a keyword by position only.
public enum Keyword: UInt8, Sendable, CaseIterable {
  /// The reserved words, each spelled as the case.
  case and, or, not, implies, `if`, then, `else`, `is`, `in`, includes, lacks, has, with, `for`, of, from, to,
    every, `some`, no, yes, unknown, known, empty, each, are, `any`, otherwise, undecided, `where`, when,
    number, total, highest, lowest, today, because

  /// The words that are keywords by position.
  case playbook, phase, role, resource, ordered, choice, scope, assume, define, calendar, decide, external,
    process, invariant, on, scenario, engagement, follows, version, advise, permit, forbid, fact, once,
    presumed, event, source, about, see, formerly, `do`, enter, complete, leave, language, business, days,
    holidays, horizon, set, given, expect, refused, force, record, retract, waive, `as`, goal, input, outcome,
    optional, preparing, step, required, forbidden, task, also, next, ending, revised, by, due, aim, within,
    after, only, attested, kept, applicable, repeats, until, applies, met, waived, triggered, day, week, weeks,
    month, months, year, years

  /// The word as it is written.
  public var text: String { Self.words[Int(rawValue)] }

  /// Whether the word can never be a name.
  public var isReserved: Bool { rawValue <= Keyword.because.rawValue }

  /// The words in the order of the cases, written out: to ask the runtime for the names of cases takes long when the
  /// tool starts.
  static let words: [String] = [
    "and", "or", "not", "implies", "if", "then", "else", "is", "in", "includes", "lacks", "has", "with", "for", "of",
    "from", "to", "every", "some", "no", "yes", "unknown", "known", "empty", "each", "are", "any", "otherwise",
    "undecided", "where", "when", "number", "total", "highest", "lowest", "today", "because", "playbook", "phase",
    "role", "resource", "ordered", "choice", "scope", "assume", "define", "calendar", "decide", "external", "process",
    "invariant", "on", "scenario", "engagement", "follows", "version", "advise", "permit", "forbid", "fact", "once",
    "presumed", "event", "source", "about", "see", "formerly", "do", "enter", "complete", "leave", "language",
    "business", "days", "holidays", "horizon", "set", "given", "expect", "refused", "force", "record", "retract",
    "waive", "as", "goal", "input", "outcome", "optional", "preparing", "step", "required", "forbidden", "task",
    "also", "next", "ending", "revised", "by", "due", "aim", "within", "after", "only", "attested", "kept",
    "applicable", "repeats", "until", "applies", "met", "waived", "triggered", "day", "week", "weeks", "month",
    "months", "year", "years",
  ]
}
