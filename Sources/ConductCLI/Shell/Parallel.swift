#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work on all cores, with results in order.
enum Parallel {
  #if canImport(Glibc) || canImport(Darwin)
    /// The number of cores.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
  #else
    /// The number of cores.
    static let cores = 1
  #endif

  /// Does work for stretches of a range, as many at once as there are cores, and returns the answers in order.
  ///
  /// - Parameters:
  ///   - longest: How many elements a stretch has at most: 1 for work that takes long, and longer for some elements.
  ///   - progress: Called after each stretch with the number of elements that are done.
  ///   - isEnough: Whether no stretch is to be begun after an answer; those before it are done all the same.
  static func map<Answer: Sendable>(
    _ count: Int, longest: Int = 256, work: @escaping @Sendable (Range<Int>) -> Answer,
    progress: (Int) -> Void = { _ in },
    isEnough: (Answer) -> Bool = { _ in false }
  ) async -> [Answer] {
    let size = max(1, min(longest, count / (cores * 8)))
    let stretches = stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
    var answers: [Int: Answer] = [:]
    await withTaskGroup(of: (Int, Answer).self) { group in
      var next = 0
      var done = 0
      func begin() {
        guard next < stretches.count else { return }
        let (index, stretch) = (next, stretches[next])
        group.addTask { (index, work(stretch)) }
        next += 1
      }
      for _ in 0..<cores { begin() }
      while let (index, answer) = await group.next() {
        answers[index] = answer
        done += stretches[index].count
        progress(done)
        if isEnough(answer) { next = stretches.count }
        begin()
      }
    }
    return stretches.indices.compactMap { answers[$0] }
  }
}
