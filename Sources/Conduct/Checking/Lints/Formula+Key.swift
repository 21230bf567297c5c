extension Formula {
  /// A text that is the same for formulas that say the same in the same way, wherever they stand; O(length).
  var key: String {
    switch form {
    case .constant(let constant): constant.key
    case .undecided(let reason): Self.key("undecided", [String(reason.utf8.count), reason])
    case .today: "today"
    case .fact(let index, let owner, let member):
      Self.key("fact", [String(index), Self.key(owner), member.map { $0.key } ?? ""])
    case .definition(let index, let argument): Self.key("definition", [String(index), argument.map { $0.key } ?? ""])
    case .table(let index, let argument): Self.key("table", [String(index), argument.map { $0.key } ?? ""])
    case .status(let thing, let status): Self.key("status", [thing.key, status.rawValue])
    case .remark(let number): Self.key("remark", [String(number)])
    case .property(let thing, let property): Self.key("property", [thing.key, property.rawValue])
    case .event(let index, let owner, let member, let aspect):
      Self.key("event", [String(index), Self.key(owner), member.map { $0.key } ?? "", aspect.rawValue])
    case .member(let term): Self.key("member", [choiceKey, term.key])
    case .members(let terms): Self.key("members", [choiceKey] + terms.map(\.key).sorted())
    case .not(let inner): Self.key("not", [inner.key])
    case .all(let parts): Self.key("all", parts.map(\.key).sorted())
    case .any(let parts): Self.key("any", parts.map(\.key).sorted())
    case .implies(let left, let right): Self.key("implies", [left.key, right.key])
    case .conditional(let condition, let then, let otherwise):
      Self.key("conditional", [condition.key, then.key, otherwise.key])
    case .less(let left, let right): Self.key("less", [left.key, right.key])
    case .same(let left, let right): Self.key("same", [left.key, right.key].sorted())
    case .within(let value, let low, let high): Self.key("within", [value.key, low.key, high.key])
    case .isKnown(let inner): Self.key("isKnown", [inner.key])
    case .includes(let set, let term): Self.key("includes", [set.key, term.key])
    case .isEmpty(let set): Self.key("isEmpty", [set.key])
    case .quantified(let quantifier, let variable, let set, let body):
      Self.key("quantified", [quantifier.rawValue, String(variable), set.key, body.key])
    case .census(let quantifier, let kind, let process, let negated, let status):
      Self.key(
        "census",
        [
          quantifier.rawValue, kind.rawValue, String(process.process), Self.key(process.members), String(negated),
          status.rawValue,
        ])
    case .sum(let terms): Self.key("sum", terms.map { ($0.negative ? "-" : "+") + $0.1.key }.sorted())
    case .product(let left, let right): Self.key("product", [left.key, right.key].sorted())
    case .negative(let inner): Self.key("negative", [inner.key])
    case .share(let share, let whole): Self.key("share", [share.key, whole.key])
    case .count(let variable, let set, let condition): Self.key("count", [String(variable), set.key, condition.key])
    case .total(let value, let variable, let set): Self.key("total", [value.key, String(variable), set.key])
    case .distance(let business, let from, let to): Self.key("distance", [String(business), from.key, to.key])
    case .extreme(let highest, let set): Self.key("extreme", [String(highest), set.key])
    case .shifted(let day, let negative, let duration):
      Self.key("shifted", [day.key, String(negative), duration.key])
    }
  }

  /// The choice of a member or set.
  private var choiceKey: String {
    switch type {
    case .choice(let choice), .set(let choice): String(choice)
    default: ""
    }
  }

  private static func key(_ terms: [MemberTerm]) -> String { terms.map(\.key).joined(separator: ".") }

  private static func key(_ form: String, _ parts: [String]) -> String {
    form + "(" + parts.joined(separator: ",") + ")"
  }
}

extension MemberTerm {
  /// The same for terms that stand for the same member.
  var key: String {
    switch self {
    case .constant(let member): String(member)
    case .variable(let variable): "v" + String(variable)
    case .value(let formula): formula.key
    }
  }
}

extension ThingTerm {
  /// The same for terms that stand for the same thing.
  var key: String {
    let (kind, index) =
      switch thing {
      case .process(let index): ("process", index)
      case .milestone(let index): ("milestone", index)
      case .step(let index): ("step", index)
      case .task(let index): ("task", index)
      }
    return kind + String(index) + "[" + members.map(\.key).joined(separator: ".") + "]"
  }
}

extension Constant {
  /// The same for constants that are equal.
  fileprivate var key: String {
    switch self {
    case .truth(let truth): truth ? "yes" : "no"
    case .whole(let number): "whole" + String(number)
    case .tenThousandths(let number): "number" + String(number)
    case .percent(let hundredths): "percent" + String(hundredths)
    case .date(let date): "date" + String(date.dayNumber)
    case .text(let text): "text" + String(text.utf8.count) + ":" + text
    }
  }
}
