#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How much is generated: more can be asked for by environment variables.
enum Settings {
  /// How many playbooks the agreement of columns and evaluator is tested on.
  static let playbooks = number("CONDUCT_PORTFOLIO_PLAYBOOKS", default: 40)
  /// How many engagements each playbook has.
  static let engagements = number("CONDUCT_PORTFOLIO_ENGAGEMENTS", default: 200)

  private static func number(_ name: String, default standard: Int) -> Int {
    getenv(name).flatMap { Int(String(cString: $0)) } ?? standard
  }
}
