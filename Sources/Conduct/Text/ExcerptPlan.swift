/// Which lines of one file a diagnostic shows, and where its labels go.
struct ExcerptPlan: Sendable {
  /// A label that covers several lines, with the lane beside the text in which its bar runs.
  struct Bar: Sendable {
    let mark: ExcerptMark
    let lane: Int
    /// Whether the mark starts with its line, so that the bar needs no row of its own to begin.
    let startsLine: Bool
  }

  /// The most bars that run beside each other; further labels show their first line only.
  private static let maximumLanes = 4
  /// A label of up to so many lines is shown as a whole, a longer one by two lines at each end.
  private static let wholeLines = 5

  /// The lines of the file.
  let lines: LineIndex
  /// The labels within one line, by line.
  private(set) var marks: [Int: [ExcerptMark]] = [:]
  /// The labels over several lines, by first line.
  private(set) var bars: [Int: [Bar]] = [:]
  /// The number of lanes.
  private(set) var laneCount = 0
  /// The lines to show, from 0, ascending.
  private(set) var shown: [Int] = []

  /// Plans the excerpt; O(marks · log marks).
  init(_ all: [ExcerptMark], lines: LineIndex) {
    self.lines = lines
    var laneEnds: [Int] = []
    for mark in all.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) {
      var lane: Int?
      if mark.isMultiline {
        lane = laneEnds.firstIndex { $0 < mark.firstLine }
        if lane == nil, laneEnds.count < Self.maximumLanes {
          lane = laneEnds.count
          laneEnds.append(-1)
        }
      }
      if let lane {
        laneEnds[lane] = mark.lastLine
        addBar(mark, lane: lane)
      } else {
        marks[mark.firstLine, default: []].append(mark.isMultiline ? mark.firstLineOnly(lines) : mark)
        shown.append(mark.firstLine)
      }
    }
    laneCount = laneEnds.count
    shown = Self.joined(shown)
  }

  /// The number, from 1, of the last line that is shown.
  var lastNumber: Int { (shown.last ?? 0) + 1 }

  private mutating func addBar(_ mark: ExcerptMark, lane: Int) {
    let first = lines.content(of: mark.firstLine)
    let isBlank = lines.bytes[first.lowerBound..<max(first.lowerBound, min(mark.start, first.upperBound))]
      .allSatisfy { $0 == 0x20 || $0 == 0x09 }
    bars[mark.firstLine, default: []].append(Bar(mark: mark, lane: lane, startsLine: isBlank))
    if mark.lastLine - mark.firstLine < Self.wholeLines {
      shown += Array(mark.firstLine...mark.lastLine)
    } else {
      shown += [mark.firstLine, mark.firstLine + 1, mark.lastLine - 1, mark.lastLine]
    }
  }

  /// Sorts the lines, drops what is twice, and fills gaps of a single line.
  private static func joined(_ lines: [Int]) -> [Int] {
    var result: [Int] = []
    for line in lines.sorted() {
      if let last = result.last {
        if line == last { continue }
        if line == last + 2 { result.append(last + 1) }
      }
      result.append(line)
    }
    return result
  }
}
