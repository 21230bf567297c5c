/// Statements in canonical form: one spelling, whatever the layout of the text was.
enum StatementText {
  static func text(_ change: Change) -> String {
    switch change.kind {
    case .assign(let path, let value): return text(path) + " = " + text(value)
    case .adjust(let path, let adding, let names):
      let members = names.map(\.text)
      return text(path) + (adding ? " += " : " -= ") + (members.count == 1 ? members[0] : braced(members))
    case .perform(let path, let day, let note): return record(.do, path, day, note)
    case .record(let path, let day, let note): return record(.record, path, day, note)
    case .enter(let path, let day, let note): return record(.enter, path, day, note)
    case .complete(let path, let day, let note): return record(.complete, path, day, note)
    case .retract(let path): return words(.retract, text(path))
    case .waive(let path, let reason, let role):
      let by = role.map { " " + words(.by, $0.text) } ?? ""
      return words(.waive, text(path)) + " " + words(.because, TextDecoder.quoted(reason.value)) + by
    case .leaveBecause(let path, let reason):
      return words(.leave, text(path)) + " " + words(.because, TextDecoder.quoted(reason.value))
    case .leaveAs(let path, let ending): return words(.leave, text(path)) + " " + words(.as, ending.text)
    case .force(let inner, let reason):
      return words(.force, text(inner)) + " " + words(.because, TextDecoder.quoted(reason.value))
    }
  }

  private static func words(_ keyword: Keyword, _ rest: String) -> String { keyword.text + " " + rest }

  private static func record(_ verb: Keyword, _ path: ThingPath, _ day: DateLiteral?, _ note: TextLiteral?) -> String {
    let on = day.map { " " + words(.on, $0.date.iso) } ?? ""
    return words(verb, text(path)) + on + (note.map { " " + TextDecoder.quoted($0.value) } ?? "")
  }

  static func text(_ path: ThingPath) -> String {
    var output = ""
    for element in path.elements {
      switch element {
      case .name(let name): output += (output.isEmpty ? "" : ".") + name.text
      case .reference(let reference): output += (output.isEmpty ? "#" : ".#") + reference.text
      case .member(let name): output += "[" + name.text + "]"
      }
    }
    return output
  }

  private static func braced(_ members: [String]) -> String {
    members.isEmpty ? "{}" : "{ " + members.joined(separator: ", ") + " }"
  }

  static func text(_ value: Value) -> String {
    switch value.kind {
    case .name(let name): name.text
    case .unknown: Keyword.unknown.text
    case .today: Keyword.today.text
    case .set(let names): braced(names.map(\.text))
    case .literal(let literal): text(literal)
    }
  }

  static func text(_ literal: Literal.Value) -> String {
    switch literal {
    case .truth(let truth): truth ? Keyword.yes.text : Keyword.no.text
    case .number(let number, _): ValueText.decimal(number, places: 4)
    case .percent(let hundredths): ValueText.decimal(hundredths, places: 2) + "%"
    case .date(let date): date.iso
    case .text(let text): TextDecoder.quoted(text)
    case .duration(let length, let unit):
      ValueText.grouped(length) + " " + (length == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue)
    }
  }
}
