/// Which terms need which, gathered while a graph is built: what a change of one of them reaches.
struct TermTrace: Sendable {
  /// The terms that were built, in the order in which they were finished.
  private(set) var terms: [TermKey] = []
  private var numbers: [TermKey: Int32] = [:]
  /// The terms that need a term, by its number.
  private var users: [[Int32]] = []
  /// What has been asked for since the last `begin`.
  private(set) var current: [TermKey] = []

  /// Begins a term, or something else that needs terms.
  mutating func begin() { current.removeAll(keepingCapacity: true) }

  /// Notes that a term is needed.
  mutating func needs(_ key: TermKey) { current.append(key) }

  /// Ends a term: what was needed since its beginning was needed for it.
  mutating func end(_ key: TermKey) {
    let user = number(of: key)
    terms[Int(user)] = key
    for need in Set(current) { users[Int(number(of: need))].append(user) }
  }

  private mutating func number(of key: TermKey) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(terms.count)
    numbers[key] = number
    terms.append(key)
    users.append([])
    return number
  }

  /// Returns some terms and all that need them, directly or not, in order of number.
  func closure(of keys: [TermKey]) -> [TermKey] {
    var isReached = [Bool](repeating: false, count: terms.count)
    var stack = keys.compactMap { numbers[$0] }
    for number in stack { isReached[Int(number)] = true }
    while let next = stack.popLast() {
      for user in users[Int(next)] where !isReached[Int(user)] {
        isReached[Int(user)] = true
        stack.append(user)
      }
    }
    return terms.indices.filter { isReached[$0] }.map { terms[$0] }
  }
}
