/// Composes one story: the state while a playbook and its journal come about.
///
/// What an expression may refer to is what stands among the symbols by then, with the statuses that are settled by
/// then; so no rule can depend on itself, whatever the order in which the text is written later.
struct Composer: Sendable {
  var random: RandomSource
  let size: Int
  let options: GeneratorOptions
  var names: NameGiver
  var symbols: [Symbol] = []
  var choices: [GeneratedChoice] = []
  var roles: [String] = []
  var phases: [String] = []
  var resources: [String] = []
  /// The set that `applies to` looks at.
  var scope: Symbol?
  /// Definitions that are sets of certain members.
  var definedSets: [Symbol] = []
  /// The constants with which each value is compared.
  var constants: [GeneratedKey: [GeneratedLiteral]] = [:]
  /// The lengths of durations in days, roughly.
  var offsets: [Int] = []
  var nextGroup = 0
  /// What has been declared so far.
  var vocabulary: [GeneratedDeclaration] = []
  var rules: [GeneratedDeclaration] = []
  var processes: [GeneratedProcess] = []

  init(random: RandomSource, size: Int, options: GeneratorOptions) {
    self.random = random
    self.size = max(0, size)
    self.options = options
    names = NameGiver(isUnusual: options.unusualNames)
  }

  /// A number that grows with the size.
  mutating func amount(_ least: Int, perSize divisor: Int) -> Int {
    random.number(least...(least + (size + divisor / 2) / divisor))
  }

  // MARK: - Texts

  mutating func text() -> String {
    if options.unusualNames, random.chance(6), let text = random.pick(Vocabulary.unusualTexts) { return text }
    let words = [Vocabulary.verbs, Vocabulary.objects, Vocabulary.companions].map { random.pick($0) ?? "" }
    return words.prefix(random.chance(50) ? 3 : 2).joined(separator: " ")
  }

  mutating func title() -> String? { random.chance(85) ? text() : nil }

  mutating func reason() -> String { random.pick(Vocabulary.reasons) ?? "" }

  mutating func citations(_ percent: Int = 10) -> [GeneratedCitation] {
    guard random.chance(percent) else { return [] }
    return (0..<random.number(1...2)).map { _ in citation() }
  }

  private mutating func citation() -> GeneratedCitation {
    switch random.below(6) {
    case 0: return .about(text() + "\n" + text())
    case 1: return .about(text())
    case 2: return .see(label: text(), link: random.pick(Vocabulary.links) ?? "")
    case 3: return random.pick(resources).map { .resource($0) } ?? .source(text())
    case 4: return .formerly("old_" + names.name(from: &random))
    default: return .source(text())
    }
  }

  // MARK: - Names

  mutating func someRoles() -> [String] { random.some(of: roles, atMost: 2) }

  func members(of choice: String) -> [String] {
    choices.first { $0.name == choice }.map { $0.members.map(\.name) } ?? []
  }

  func isOrdered(_ choice: String) -> Bool { choices.contains { $0.name == choice && $0.isOrdered } }

  /// The member for which something is meant: a variable that is bound here, a fact's value, or any member.
  mutating func index(_ choice: String, _ context: Context, facts: Bool = false) -> GeneratedIndex {
    let bound = context.variables.filter { $0.choice == choice }
    if random.chance(80), let variable = random.pick(bound) { return .variable(variable.variable) }
    if facts, !context.isStatement, random.chance(12) {
      let telling = symbols.filter {
        $0.kind == .fact && $0.owner == nil && $0.choices.isEmpty && $0.type == .choice(choice)
      }
      if let fact = random.pick(telling) { return .fact(fact.name) }
    }
    return .member(choice: choice, random.pick(members(of: choice)) ?? "")
  }

  /// A way to name something where an expression stands, or nil where it cannot be named.
  mutating func reference(to symbol: Symbol, _ context: Context) -> GeneratedReference? {
    var reference = GeneratedReference(owner: symbol.owner, name: symbol.name)
    let isOwn = symbol.owner != nil && symbol.owner == context.owner
    if let choice = symbol.ownerChoice, !isOwn {
      reference.ownerIndex = index(choice, context)
      reference.isQualified = random.chance(75)
    } else if symbol.owner != nil, symbol.ownerChoice == nil {
      reference.isQualified = random.chance(isOwn ? 6 : 25)
    }
    guard !symbol.choices.isEmpty else { return reference }
    if isOwn, !symbol.groups.isEmpty {
      // Inside its own group a bare name means this member's; between the two there is no name for it.
      if context.groups.starts(with: symbol.groups) {
        reference.isQualified = false
        return reference
      }
      if context.groups.first == symbol.groups.first { return nil }
    }
    reference.indices = symbol.choices.map { index($0, context, facts: symbol.isValue) }
    return reference
  }
}
