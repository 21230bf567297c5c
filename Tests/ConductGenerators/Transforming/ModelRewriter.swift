/// Goes through a model and changes or drops what it meets.
///
/// A part in which something is dropped that it cannot do without is dropped as a whole.
protocol ModelRewriter {
  /// The name for something that is declared.
  mutating func declare(_ key: GeneratedKey) -> GeneratedKey
  /// The name for something that is referred to, or nil to drop what refers to it.
  mutating func use(_ key: GeneratedKey) -> GeneratedKey?
  /// The name of a variable.
  mutating func variable(_ name: String) -> String
  /// An expression before its operands are visited.
  mutating func expression(_ expression: GeneratedExpression) -> GeneratedExpression
  /// Whether a part stays: a declaration, item, clause, citation, statement or block.
  mutating func keepsPart() -> Bool
  /// A declared table or process, a fact and so on goes by this before its parts are visited.
  mutating func items(_ items: [GeneratedItem]) -> [GeneratedItem]
}

extension ModelRewriter {
  mutating func declare(_ key: GeneratedKey) -> GeneratedKey { key }
  mutating func use(_ key: GeneratedKey) -> GeneratedKey? { key }
  mutating func variable(_ name: String) -> String { name }
  mutating func expression(_ expression: GeneratedExpression) -> GeneratedExpression { expression }
  mutating func keepsPart() -> Bool { true }
  mutating func items(_ items: [GeneratedItem]) -> [GeneratedItem] { items }

  // MARK: - Names

  mutating func declared(_ name: String, in owner: String? = nil) -> String {
    declare(GeneratedKey(name, in: owner)).name
  }

  mutating func used(_ name: String, in owner: String? = nil) -> String? { use(GeneratedKey(name, in: owner))?.name }

  /// All names, or nil where one of them is dropped.
  mutating func used(_ names: [String], in owner: String? = nil) -> [String]? {
    var result: [String] = []
    for name in names {
      guard let used = used(name, in: owner) else { return nil }
      result.append(used)
    }
    return result
  }

  mutating func index(_ index: GeneratedIndex) -> GeneratedIndex? {
    switch index {
    case .member(let choice, let name):
      guard let newChoice = used(choice), let newName = used(name, in: choice) else { return nil }
      return .member(choice: newChoice, newName)
    case .variable(let name): return .variable(variable(name))
    case .fact(let name): return used(name).map { .fact($0) }
    }
  }

  mutating func reference(_ reference: GeneratedReference) -> GeneratedReference? {
    var result = reference
    if let owner = reference.owner {
      guard let newOwner = used(owner) else { return nil }
      result.owner = newOwner
    }
    if let ownerIndex = reference.ownerIndex {
      guard let newIndex = index(ownerIndex) else { return nil }
      result.ownerIndex = newIndex
    }
    guard let name = used(reference.name, in: reference.owner) else { return nil }
    result.name = name
    result.indices = []
    for member in reference.indices {
      guard let newIndex = index(member) else { return nil }
      result.indices.append(newIndex)
    }
    return result
  }

  mutating func references(_ references: [GeneratedReference]) -> [GeneratedReference]? {
    let result = references.compactMap { reference($0) }
    return result.isEmpty ? nil : result
  }

  mutating func type(_ type: GeneratedType) -> GeneratedType? {
    switch type {
    case .choice(let choice): used(choice).map { .choice($0) }
    case .set(let choice): used(choice).map { .set($0) }
    case .yesNo, .count, .number, .percent, .date, .days, .businessDays, .months, .text: type
    }
  }

  mutating func literal(_ literal: GeneratedLiteral) -> GeneratedLiteral? {
    switch literal {
    case .member(let choice, let name):
      guard let newChoice = used(choice), let newName = used(name, in: choice) else { return nil }
      return .member(choice: newChoice, newName)
    case .members(let choice, let names):
      guard let newChoice = used(choice), let newNames = used(names, in: choice) else { return nil }
      return .members(choice: newChoice, newNames)
    case .truth, .number, .percent, .date, .text, .duration, .today, .unknown: return literal
    }
  }

  mutating func parameter(_ parameter: GeneratedParameter) -> GeneratedParameter? {
    guard let choice = used(parameter.choice) else { return nil }
    return GeneratedParameter(variable: variable(parameter.variable), choice: choice)
  }

  mutating func citations(_ citations: [GeneratedCitation]) -> [GeneratedCitation] {
    citations.compactMap { citation($0) }
  }

  mutating func citation(_ citation: GeneratedCitation) -> GeneratedCitation? {
    guard keepsPart() else { return nil }
    switch citation {
    case .resource(let name): return used(name).map { .resource($0) }
    case .formerly(let name): return .formerly(declared(name))
    case .source, .about, .see: return citation
    }
  }
}
