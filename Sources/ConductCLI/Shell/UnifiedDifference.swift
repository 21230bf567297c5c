import Conduct

/// What differs between two versions of a file, as `diff -u` writes it.
struct UnifiedDifference {
  /// How many lines that are the same stand around what is not.
  private static let context = 3

  private enum Line {
    case same(ArraySlice<UInt8>)
    case removed(ArraySlice<UInt8>)
    case inserted(ArraySlice<UInt8>)

    var isSame: Bool { if case .same = self { true } else { false } }
    var isOld: Bool { if case .inserted = self { false } else { true } }
    var isNew: Bool { if case .removed = self { false } else { true } }
  }

  private let path: String
  private var lines: [Line] = []

  /// Compares two versions line by line; see `LineMatching` for the cost.
  init(from old: SourceFile, to new: SourceFile) {
    path = old.path
    let before = Self.lines(of: old.bytes)
    let after = Self.lines(of: new.bytes)
    var (left, right) = (0, 0)
    for (old, new) in LineMatching.pairs(before, after) + [(before.count, after.count)] {
      lines += before[left..<old].map(Line.removed)
      lines += after[right..<new].map(Line.inserted)
      if old < before.count { lines.append(.same(before[old])) }
      (left, right) = (old + 1, new + 1)
    }
  }

  /// The lines with their ends, so that a last line without one differs from one with it.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    return start < bytes.count ? lines + [bytes[start...]] : lines
  }

  // MARK: - Writing

  /// Returns the difference as text, empty if there is none.
  ///
  /// - Parameter visibly: Whether control characters are written so that a terminal shows them and does nothing else.
  func text(color: Bool, visibly: Bool) -> String {
    let hunks = hunks
    guard !hunks.isEmpty else { return "" }
    var text = paint("--- \(path)\n+++ \(path)\n", .strong, color)
    var (old, new, position) = (0, 0, 0)
    for hunk in hunks {
      old += lines[position..<hunk.lowerBound].count(where: \.isOld)
      new += lines[position..<hunk.lowerBound].count(where: \.isNew)
      let shown = lines[hunk]
      let (olds, news) = (shown.count(where: \.isOld), shown.count(where: \.isNew))
      let head = "@@ -\(Self.range(old, olds)) +\(Self.range(new, news)) @@\n"
      text += paint(head, .frame, color)
      for line in shown { text += written(line, color, visibly) }
      (old, new, position) = (old + olds, new + news, hunk.upperBound)
    }
    return text
  }

  /// The ranges of lines that are shown together.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (index, line) in lines.enumerated() where !line.isSame {
      let start = max(0, index - Self.context)
      let end = min(lines.count, index + Self.context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  /// Lines as a hunk's head names them: from 1, the one before where there are none.
  private static func range(_ before: Int, _ count: Int) -> String {
    count == 1 ? "\(before + 1)" : "\(count == 0 ? before : before + 1),\(count)"
  }

  private func written(_ line: Line, _ color: Bool, _ visibly: Bool) -> String {
    let (sign, bytes, style): (String, ArraySlice<UInt8>, TextStyle) =
      switch line {
      case .same(let bytes): (" ", bytes, .plain)
      case .removed(let bytes): ("-", bytes, .removed)
      case .inserted(let bytes): ("+", bytes, .inserted)
      }
    let isEnded = bytes.last == 0x0A
    let text = String(decoding: isEnded ? bytes.dropLast() : bytes, as: UTF8.self)
    let end = isEnded ? "\n" : "\n\\ No newline at end of file\n"
    return paint(sign + (visibly ? text.visible : text), style, color) + end
  }

  private func paint(_ text: String, _ style: TextStyle, _ color: Bool) -> String {
    color ? style.painted(text) : text
  }
}
