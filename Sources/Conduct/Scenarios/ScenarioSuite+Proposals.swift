extension ScenarioSuite {
  /// The day on which scenarios begin that are proposed: that of the first scenario, or of the version, or some Monday.
  var dayOfProposals: CivilDate {
    let version = playbook.version.flatMap { CivilDate(iso: $0) }
    return scripts.first?.days.first?.date ?? version ?? CivilDate(dayNumber: Self.someMonday) ?? CivilDate.first
  }

  /// 2026-01-05.
  private static let someMonday = 20_458
}
