/// What a column shows of a thing, written behind its name: `kickoff.state`, `first_contact.due`.
package enum PortfolioFacet: String, Sendable, CaseIterable {
  /// The state of a process, step, input or outcome.
  case state
  /// What is owed of a task, and how far it is.
  case obligation, progress
  /// The day on which a task is due, and the one aimed at.
  case due, aim
  /// Whether a task was done after its deadline, and whether it misses its aim.
  case late, behind

  /// Whether it says something of a thing of this kind.
  func isShown(of thing: Thing) -> Bool {
    switch thing {
    case .process, .milestone, .step: self == .state
    case .task: self != .state
    }
  }

  /// What a thing shows that is named alone.
  static func standard(of thing: Thing) -> PortfolioFacet {
    switch thing {
    case .process, .milestone, .step: .state
    case .task: .progress
    }
  }
}
