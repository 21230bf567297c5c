/// Gives out names, each of which is used once in the playbook, or once in each of several processes.
struct NameGiver: Sendable {
  private var used: Set<String> = []
  /// The names of each process.
  private var local: [String: Set<String>] = [:]
  private var localNames: [String] = []
  private var variables = 0
  private var references: Set<String> = []
  let isUnusual: Bool

  init(isUnusual: Bool) {
    self.isUnusual = isUnusual
  }

  /// A name for something of the playbook.
  mutating func name(from random: inout RandomSource, keywords: Bool = false) -> String {
    for _ in 0..<20 {
      let name = candidate(from: &random, keywords: keywords)
      if used.insert(name).inserted { return name }
    }
    var number = used.count
    while !used.insert("extra_\(number)").inserted { number += 1 }
    return "extra_\(number)"
  }

  /// A name for something of a process, sometimes one that another process has too.
  mutating func name(in process: String, from random: inout RandomSource) -> String {
    if random.chance(15), let shared = random.pick(localNames), local[process, default: []].insert(shared).inserted {
      return shared
    }
    let name = name(from: &random, keywords: true)
    local[process, default: []].insert(name)
    localNames.append(name)
    return name
  }

  private func candidate(from random: inout RandomSource, keywords: Bool) -> String {
    if isUnusual {
      if keywords, random.chance(8), let word = random.pick(Vocabulary.keywordList) { return word }
      if random.chance(8), let word = random.pick(Vocabulary.foreign) { return word }
    }
    let noun = random.pick(Vocabulary.nouns) ?? "thing"
    let adjective = random.pick(Vocabulary.adjectives) ?? "some"
    switch random.below(10) {
    case 0: return noun
    case 1: return adjective + "_" + noun + String(random.number(2...9))
    default: return adjective + "_" + noun
    }
  }

  /// A variable that no other quantifier of the playbook has, so that definitions can be written out anywhere.
  mutating func variable() -> String {
    let letters = Array("smuvwxyzqrtnkhgfdcab")
    while true {
      let letter = String(letters[variables % letters.count])
      let round = variables / letters.count
      variables += 1
      let name = round == 0 ? letter : letter + String(round)
      if used.insert(name).inserted { return name }
    }
  }

  /// A reference to another system.
  mutating func reference(from random: inout RandomSource) -> String {
    while true {
      let number = String(random.number(1...99_999))
      let reference = random.chance(20) ? "CMR-" + number : number
      if references.insert(reference).inserted { return reference }
    }
  }
}
