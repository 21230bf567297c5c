/// Measures how long one thing after the other takes.
struct Stopwatch {
  private var last = ContinuousClock.now

  /// Returns the time since the last lap, or since the beginning.
  mutating func lap() -> Duration {
    let now = ContinuousClock.now
    defer { last = now }
    return now - last
  }
}
