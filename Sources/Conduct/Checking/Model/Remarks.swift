/// Something that a playbook says in words, by its keyword and its text as it is written.
struct Remark: Hashable, Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case goal, advise, permit, forbid, next
  }

  let kind: Kind
  let text: String
}

/// All that a playbook says in words, and where its transitions lead: what can be asked to be so.
struct Remarks: Sendable {
  /// Each once, in the order in which they are written.
  private(set) var all: [Remark] = []
  private var numbers: [Remark: Int] = [:]
  /// The processes to which transitions lead.
  var destinations: Set<Int> = []

  /// The number of a remark, which is noted if it is not yet.
  mutating func number(noting remark: Remark) -> Int {
    if let known = numbers[remark] { return known }
    numbers[remark] = all.count
    all.append(remark)
    return all.count - 1
  }

  /// The number of a remark; nil where nothing says it.
  func number(of remark: Remark) -> Int? { numbers[remark] }

  /// The texts of a kind, each once.
  func texts(_ kind: Remark.Kind) -> [String] { all.filter { $0.kind == kind }.map(\.text) }
}

extension Remark {
  /// The remark as it is asked for: `"Look at the plan" is advised`.
  var question: String { [TextDecoder.quoted(text), Keyword.is.text, kind.status.rawValue].joined(separator: " ") }
}

extension Remark.Kind {
  init(_ kind: Advice.Kind) {
    switch kind {
    case .advise: self = .advise
    case .permit: self = .permit
    case .forbid: self = .forbid
    }
  }

  /// The kind of what can be asked to have a status; nil where texts never have it.
  init?(_ status: Status) {
    guard let kind = Self.allCases.first(where: { $0.status == status }) else { return nil }
    self = kind
  }

  /// The status that such a text has while it is said.
  var status: Status {
    switch self {
    case .goal: .applicable
    case .advise: .advised
    case .permit: .permitted
    case .forbid: .forbidden
    case .next: .next
    }
  }
}
