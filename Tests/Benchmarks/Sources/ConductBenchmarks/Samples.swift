/// The times that one thing took in several rounds, in nanoseconds.
struct Samples {
  private(set) var times: [Double] = []

  mutating func add(_ time: Double) { times.append(time) }

  /// Measures a body once more, and returns its result.
  mutating func measure<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    let result = try body()
    add((ContinuousClock.now - start).nanoseconds)
    return result
  }

  private var sorted: [Double] { times.sorted() }

  var min: Double { sorted.first ?? 0 }
  var max: Double { sorted.last ?? 0 }

  var median: Double {
    guard !times.isEmpty else { return 0 }
    let (middle, sorted) = (times.count / 2, self.sorted)
    return times.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The same rounds, each time divided.
  func divided(by divisor: Double) -> Samples {
    var result = Samples()
    for time in times { result.add(time / divisor) }
    return result
  }

  /// Round by round, what is left of these times without those of a part.
  func without(_ part: Samples) -> Samples {
    var result = Samples()
    for (time, other) in zip(times, part.times) { result.add(Swift.max(0, time - other)) }
    return result
  }
}

extension Duration {
  /// The duration in nanoseconds.
  var nanoseconds: Double { Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9 }
}
