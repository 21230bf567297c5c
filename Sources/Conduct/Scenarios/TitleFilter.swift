/// Chooses scenarios by their title: by a part of it, or by a pattern with `*` and `?` for the whole of it.
///
/// Upper and lower case are the same.
public struct TitleFilter: Sendable {
  private let pattern: [Character]
  private let isPattern: Bool

  /// Reads a filter: a text that the title contains, or, where it has a `*` or `?`, a pattern.
  public init(_ text: String) {
    pattern = Array(text.lowercased())
    isPattern = text.contains { $0 == "*" || $0 == "?" }
  }

  /// Returns whether a title matches; O(title · filter) at worst.
  public func matches(_ title: String) -> Bool {
    let title = Array(title.lowercased())
    return contains(title) || isPattern && matchesPattern(title)
  }

  private func contains(_ title: [Character]) -> Bool {
    guard title.count >= pattern.count else { return false }
    return (0...(title.count - pattern.count)).contains { title[$0...].starts(with: pattern) }
  }

  /// After a `*`, the rest is tried further and further on.
  private func matchesPattern(_ title: [Character]) -> Bool {
    var (position, place) = (0, 0)
    var star: (position: Int, place: Int)?
    while place < title.count {
      if position < pattern.count, pattern[position] == "*" {
        star = (position, place)
        position += 1
      } else if position < pattern.count, pattern[position] == "?" || pattern[position] == title[place] {
        position += 1
        place += 1
      } else if let last = star {
        star = (last.position, last.place + 1)
        position = last.position + 1
        place = last.place + 1
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy { $0 == "*" }
  }
}
