/// The journal of one engagement.
public struct GeneratedJournal: Hashable, Sendable {
  struct Block: Hashable, Sendable {
    var day: GeneratedDay
    var changes: [GeneratedChange]
  }

  var name: String
  var title: String?
  var playbook: String
  /// The version of the playbook, where the journal names it.
  var version: GeneratedHeaderLine?
  var blocks: [Block]
}

/// A change of the record.
enum GeneratedChange: Hashable, Sendable {
  case assign(GeneratedReference, GeneratedLiteral)
  /// A tick of an input or outcome.
  case attest(GeneratedReference, Bool)
  case adjust(GeneratedReference, adding: Bool, choice: String, [String], inBraces: Bool)
  case perform(GeneratedReference, on: GeneratedDay?, note: String?)
  case record(GeneratedReference, on: GeneratedDay?, note: String?)
  case retract(GeneratedReference)
  case waive(GeneratedReference, because: String, by: String?)
  case enter(GeneratedReference, on: GeneratedDay?, note: String?)
  case complete(GeneratedReference, on: GeneratedDay?, note: String?)
  case leaveBecause(GeneratedReference, String)
  case leaveAs(GeneratedReference, ending: String)
  indirect case force(GeneratedChange, because: String)

  /// What the change is about.
  var thing: GeneratedReference {
    switch self {
    case .assign(let thing, _), .attest(let thing, _), .adjust(let thing, _, _, _, _), .perform(let thing, _, _),
      .record(let thing, _, _), .retract(let thing), .waive(let thing, _, _), .enter(let thing, _, _),
      .complete(let thing, _, _), .leaveBecause(let thing, _), .leaveAs(let thing, _):
      thing
    case .force(let change, _): change.thing
    }
  }

  /// The input or outcome that is ticked.
  var attested: GeneratedKey? {
    switch self {
    case .attest(let thing, _): thing.key
    case .force(let change, _): change.attested
    default: nil
    }
  }
}

/// A story that a playbook tells to be tested.
struct GeneratedScenario: Hashable, Sendable {
  enum Given: Hashable, Sendable {
    case change(GeneratedChange)
    case status(GeneratedReference, GeneratedStatus)
  }

  enum Statement: Hashable, Sendable {
    case change(GeneratedChange)
    case expect(GeneratedExpression, because: GeneratedExpression?)
    case expectRefused(GeneratedChange)
    case expectList(GeneratedStatus, [GeneratedReference])
  }

  struct Day: Hashable, Sendable {
    var day: GeneratedDay
    var statements: [Statement]
  }

  var title: String
  var given: [Given]
  var days: [Day]
}
