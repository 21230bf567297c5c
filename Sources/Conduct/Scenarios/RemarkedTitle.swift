/// A title behind a sign, with a remark beside it, or below where it is too long.
struct RemarkedTitle {
  let sign: String
  let title: String
  let remark: String

  /// The lines, none wider than the width as far as words can be parted.
  func lines(width: Int) -> [String] {
    var lines = title.visible.wrapped(to: width - 2)
    let last = lines.last ?? ""
    let isRoom = last.displayWidth + 3 + remark.displayWidth <= width - 2
    if !remark.isEmpty {
      if isRoom { lines[lines.count - 1] = last + " · " + remark.visible } else { lines.append("  " + remark.visible) }
    }
    return lines.enumerated().map { ($0 == 0 ? sign + " " : "  ") + $1 }
  }
}
