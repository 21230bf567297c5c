/// Days to ask about.
extension GeneratedStory {
  /// Returns the days, in ISO 8601, on which an answer may change: each block's, those before and after deadlines may
  /// fall due, and some between and after; at most some sixty, in order.
  public var days: [String] {
    var days: Set<GeneratedDay> = []
    let blocks = journal.blocks.map(\.day)
    for (day, next) in zip(blocks, blocks.dropFirst()) where day < next {
      days.insert(GeneratedDay(serial: (day.serial + next.serial) / 2))
    }
    if let last = blocks.last {
      days.formUnion([last.adding(days: 1), last.adding(days: 45), last.adding(months: 14)])
    }
    var near: Set<GeneratedDay> = []
    for base in toldDays.union(blocks) {
      for duration in durations {
        let due = base.adding(duration.length, duration.unit)
        near.formUnion([due, due.adding(days: 1), due.adding(days: -1)])
      }
    }
    // Every so many of them, that the number stays small.
    let ordered = near.subtracting(days).sorted()
    let stride = max(1, ordered.count / 40)
    days.formUnion(ordered.enumerated().filter { $0.offset % stride == 0 }.map(\.element))
    return days.union(blocks).sorted().map(\.iso)
  }

  /// The days that are told of facts, or on which something is said to have happened.
  private var toldDays: Set<GeneratedDay> {
    var days: Set<GeneratedDay> = []
    for change in journal.blocks.flatMap(\.changes) {
      switch change {
      case .assign(_, .date(let day)): days.insert(day)
      case .perform(_, let day?, _), .record(_, let day?, _), .enter(_, let day?, _), .complete(_, let day?, _):
        days.insert(day)
      default: break
      }
    }
    return days
  }

  private var durations: Set<Duration> {
    var collecting = DurationCollecting()
    _ = collecting.rewritten(self)
    return collecting.durations
  }

  fileprivate struct Duration: Hashable {
    let length: Int
    let unit: GeneratedUnit
  }
}

/// Collects the durations that are written out in the playbook.
private struct DurationCollecting: ModelRewriter {
  var durations: Set<GeneratedStory.Duration> = []

  mutating func expression(_ expression: GeneratedExpression) -> GeneratedExpression {
    if case .literal(.duration(let length, let unit)) = expression.kind {
      durations.insert(GeneratedStory.Duration(length: length, unit: unit))
    }
    return expression
  }
}

extension GeneratedDay {
  /// The day so much later; holidays are not looked at.
  fileprivate func adding(_ length: Int, _ unit: GeneratedUnit) -> GeneratedDay {
    switch unit {
    case .day: adding(days: length)
    case .businessDay: adding(businessDays: length)
    case .week: adding(days: 7 * length)
    case .month: adding(months: length)
    case .year: adding(months: 12 * length)
    }
  }
}
