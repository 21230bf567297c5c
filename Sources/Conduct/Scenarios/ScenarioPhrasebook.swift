/// The sentences of the tool about scenarios that fail, in one language.
protocol ScenarioPhrasebook: Phrasebook {
  /// Returns what went wrong in a scenario, as a heading and notes.
  func text(_ failure: ScenarioFailure) -> (heading: String, notes: [String])
  /// Returns the last line of a test run.
  func summary(_ run: TestRun) -> String
  /// Returns how often an invariant was looked at.
  func sightings(_ invariant: InvariantResult) -> String
}

extension Language {
  /// The tool's sentences about scenarios in this language.
  var scenarioPhrases: any ScenarioPhrasebook {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    case .portuguese: Portuguese()
    case .japanese: Japanese()
    }
  }
}
