#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much is generated: more can be asked for by environment variables.
enum Settings {
  /// How many stories the agreement is tested on.
  static let stories = number("CONDUCT_STORIES", default: 1_600)
  /// How many stories each law is tested on.
  static let lawStories = number("CONDUCT_LAW_STORIES", default: 400)
  /// How many days of a story are asked about.
  static let days = number("CONDUCT_DAYS", default: 6)
  /// Every how many-th change of the shipped rules is made in the text as well; 1 for all.
  static let mutantStride = max(1, number("CONDUCT_MUTANTS", default: 7))

  private static func number(_ name: String, default standard: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) } ?? standard
  }
}
