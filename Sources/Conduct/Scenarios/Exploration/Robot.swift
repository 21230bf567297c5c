/// Somebody who plays an engagement, with a temper.
public enum Robot: String, Sendable, CaseIterable {
  /// Tells, ticks, enters and does whatever can be, on the day on which it can be.
  case eager
  /// Does one thing a day, only what is owed, and mostly when it is due.
  case idle
  /// Does anything at any time.
  case random

  /// The robot that plays a story.
  init(story: Int) { self = Self.allCases[story % Self.allCases.count] }
}
