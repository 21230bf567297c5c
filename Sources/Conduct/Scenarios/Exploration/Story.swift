/// What happened in an engagement that a robot played.
struct Story: Sendable {
  /// Something that is done on a day, by the number of the day.
  struct Entry: Hashable, Sendable {
    var day: Int64
    var deed: Deed
  }

  /// The day on which it begins.
  var first: Int64
  var entries: [Entry] = []
  /// The day on which it ends.
  var last: Int64

  init(first: Int64) {
    self.first = first
    last = first
  }
}
