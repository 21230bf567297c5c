/// Conditions that hold as long as something has not happened, because its day is compared without asking whether it
/// has: `t.done_on > assigned_on` is yes while `t` is not done.
///
/// The day of what has not happened is *never*, later than every date. Found are comparisons of `done_on`,
/// `entered_on`, `completed_on`, `left_on` of a thing, or `on` of an event, in a condition that does not ask as well
/// whether the thing is done, entered, complete, left, or the event has happened. What is claimed for all times
/// (`assume`, invariants without an act) opens nothing and is left out.
enum DaysBeforeTheyHappen: Lint {
  static let code = DiagnosticCode.doneOnWithoutDone

  static func problems(in subject: LintSubject) -> [LintProblem] {
    var finder = Finder(subject: subject)
    for rule in subject.uses.dated { finder.read(rule) }
    return finder.problems
  }

  /// Something that happens on a day.
  private enum Happening: Hashable {
    case thing(Thing, Status)
    case event(Int)
  }

  private struct Finder {
    let subject: LintSubject
    var problems: [LintProblem] = []
    private var rule: Formula?
    private var places: Set<Span> = []

    init(subject: LintSubject) { self.subject = subject }

    mutating func read(_ rule: Formula) {
      self.rule = rule
      search(rule, positive: true, at: rule.span)
    }

    /// Looks for comparisons; `place` is what is yes while something has not happened, where the formula itself is no.
    private mutating func search(_ formula: Formula, positive: Bool, at place: Span) {
      let place = positive ? formula.span : place
      switch formula.form {
      // `a >= b` is read as `not a < b`, at one place.
      case .not(let inner) where inner.span == formula.span: compare(inner, positive: !positive, at: place)
      case .not(let inner): search(inner, positive: !positive, at: positive ? formula.span : place)
      case .all(let parts), .any(let parts): for part in parts { search(part, positive: positive, at: place) }
      case .implies(let left, let right):
        search(left, positive: !positive, at: positive ? formula.span : place)
        search(right, positive: positive, at: place)
      case .conditional(let condition, let then, let otherwise):
        search(condition, positive: true, at: condition.span)
        search(then, positive: positive, at: place)
        search(otherwise, positive: positive, at: place)
      case .quantified(let quantifier, _, _, let body):
        search(body, positive: (quantifier == .no) != positive, at: quantifier == .no ? formula.span : place)
      case .less, .same, .within: compare(formula, positive: positive, at: place)
      case .count(_, _, let condition): search(condition, positive: true, at: condition.span)
      default: formula.forEachPart { search($0, positive: true, at: $0.span) }
      }
    }

    /// `x < never` is yes, `never < x` and `never is x` are no, for every date.
    private mutating func compare(_ formula: Formula, positive: Bool, at place: Span) {
      switch formula.form {
      case .less(let left, let right): report(positive ? right : left, at: place)
      case .same(let left, let right):
        guard !positive else { return }
        report(left, at: place)
        report(right, at: place)
      case .within(let value, _, _):
        if !positive { report(value, at: place) }
      default: search(formula, positive: positive, at: place)
      }
    }

    private mutating func report(_ day: Formula, at place: Span) {
      let day = day.unshifted
      guard let happening = happening(day), !isAsked(happening), places.insert(place).inserted else { return }
      var status: Status?
      if case .thing(_, let own) = happening { status = own }
      problems.append(LintProblem(kind: .dayBeforeItHappens(base(of: day), status), span: place))
    }

    /// What happens on a day.
    private func happening(_ day: Formula) -> Happening? {
      switch day.form {
      case .property(let term, let property): property.happening.map { .thing(term.thing, $0) }
      case .event(let event, _, _, .on): .event(event)
      default: nil
      }
    }

    /// `first_contact` of `first_contact.done_on`.
    private func base(of day: Formula) -> String {
      let text = subject.text(of: day.span)
      return text.lastIndex(of: ".").map { String(text[..<$0]) } ?? text
    }

    /// Whether the rule asks somewhere whether it has happened.
    private func isAsked(_ happening: Happening) -> Bool {
      rule?.contains { part in
        switch part.form {
        case .status(let term, let status): happening == .thing(term.thing, status) || isLate(happening, term, status)
        case .event(let event, _, _, .happened): happening == .event(event)
        case .isKnown(let inner): self.happening(inner.unshifted) == happening
        default: false
        }
      } ?? false
    }

    /// A task that is late is done.
    private func isLate(_ happening: Happening, _ term: ThingTerm, _ status: Status) -> Bool {
      status == .late && happening == .thing(term.thing, .done)
    }
  }
}

extension Formula {
  /// The day from which a day is counted: that of `assigned_on + 2 business days` is `assigned_on`.
  var unshifted: Formula {
    var day = self
    while case .shifted(let base, _, _) = day.form { day = base }
    return day
  }
}
