/// What differs between two texts, line by line.
enum LineDifference {
  /// Returns the lines of both, those of the first alone after `-`, those of the second alone after `+`.
  static func text(from before: String, to after: String, color: Bool) -> String {
    let old = before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let new = after.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [String] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        lines.append(paint("- " + old[left], "31", color))
        left += 1
      } else if right < new.count, inserted.contains(right) {
        lines.append(paint("+ " + new[right], "32", color))
        right += 1
      } else {
        lines.append("  " + (left < old.count ? old[left] : ""))
        left += 1
        right += 1
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func paint(_ line: String, _ parameters: String, _ color: Bool) -> String {
    color ? "\u{1B}[" + parameters + "m" + line + "\u{1B}[0m" : line
  }
}
