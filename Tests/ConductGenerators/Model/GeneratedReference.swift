/// What a name stands for: something of the playbook, of a process (its owner), or a member of a choice (its owner).
struct GeneratedKey: Hashable, Sendable {
  /// The process or choice in which the name is declared; nil at the top of the playbook.
  var owner: String?
  var name: String

  init(_ name: String, in owner: String? = nil) {
    self.owner = owner
    self.name = name
  }

  /// The set that `applies to` looks at where it names none.
  static let scope = GeneratedKey(" scope")
}

/// The member for which something is meant.
enum GeneratedIndex: Hashable, Sendable {
  case member(choice: String, String)
  case variable(String)
  /// The member that a fact of the playbook tells.
  case fact(String)
}

/// A declared thing, fact or definition, as it is named somewhere.
struct GeneratedReference: Hashable, Sendable {
  /// The process in which it is declared.
  var owner: String?
  /// The member of a process that exists per member.
  var ownerIndex: GeneratedIndex?
  /// The name, or the reference with its number sign.
  var name: String
  var indices: [GeneratedIndex] = []
  /// Whether the process is written even where the name alone would do.
  var isQualified = false

  var key: GeneratedKey { GeneratedKey(name, in: owner) }

  /// The variables in its indices.
  var variables: [String] {
    (indices + (ownerIndex.map { [$0] } ?? [])).compactMap { index in
      if case .variable(let name) = index { name } else { nil }
    }
  }
}
