import Testing

@testable import Conduct

/// A playbook of a few facts and one task, for tests of what is read and written.
enum SmallPlaybook {
  static let text = """
    playbook small "Small" {
      version 2020-01-01
      business days monday to friday
    }
    choice service "Service" {
      exchange
      teams
    }
    choice origin "Origin" {
      rfa
      aim_set
    }
    fact seats: count
    fact share: percent
    fact ratio: number
    fact manager: text
    fact began_as: origin
    fact intended: set of service
    fact assigned_on: date
    fact big: yes/no presumed no
    define large = seats >= 1_000
    define named = manager is "Ann"
    process kickoff "Kickoff" {
      input ready_to_go "Ready"
      required task call "Call" { due within 2 days of assigned_on }
      next "Go on" when call is done
    }
    """

  static func read() throws -> Playbook {
    let checked = CheckedPlaybook(files: [SourceFile(path: "small.conduct", text: text)], withLints: false)
    let messages = checked.diagnostics.map(\.message)
    try #require(messages.isEmpty)
    let playbook = checked.playbook
    return try #require(playbook)
  }
}
