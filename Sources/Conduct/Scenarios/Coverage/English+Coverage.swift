extension English {
  /// Returns the first line of a report on coverage.
  public func coverageHeading(_ coverage: Coverage) -> String {
    guard coverage.total > 0 else { return "coverage: there is no rule to show" }
    let counts = "\(coverage.covered) of \(coverage.total)"
    return "coverage \(coverage.percent)%: the scenarios show \(counts) things that rules can do"
  }

  /// Returns the heading over what comments explain.
  public func explainedHeading(_ count: Int) -> String {
    count == 1 ? "1 more is explained in a comment" : "\(count) more are explained in comments"
  }

  /// What stands between how much is shown and how much there is.
  public var outOf: String { "of" }

  /// What is wrong with a comment that explains nothing.
  public var needlessExplanation: String { "this comment explains nothing: what it speaks of is shown, or is no rule" }

  /// Returns the name of a kind of rules.
  public func name(_ kind: CoverageKind) -> String {
    switch kind {
    case .condition: "conditions yes, no and unknown"
    case .modality: "modalities of tasks"
    case .milestone: "inputs and outcomes met and unmet"
    case .gate: "gates shut and passed"
    case .deadline: "deadlines kept and broken"
    case .row: "rows of decision tables"
    case .process: "processes entered and completed"
    case .transition: "transitions open and closed"
    case .ending: "endings taken"
    case .event: "events"
    case .invariant: "invariants tried by an act"
    }
  }

  /// Returns what is not shown: "`required when wants_partner` of kickoff.quickleads is never no".
  public func text(_ gap: CoverageGap) -> String {
    text([gap])
  }

  /// Returns what of one rule is not shown.
  func text(_ gaps: [CoverageGap]) -> String {
    guard let first = gaps.first else { return "" }
    let rule = first.words.isEmpty ? "`\(first.owner)`" : "`\(first.words)` of \(first.owner)"
    return "\(rule) " + list(gaps.map { never($0.aim) }, more: 0)
  }

  private func never(_ aim: CoverageAim) -> String {
    switch aim {
    case .yes: "never holds"
    case .no: "never fails to hold"
    case .unknown: "is never unknown"
    case .required, .optional, .forbidden, .waived, .met, .kept, .broken, .entered, .completed, .taken, .open, .closed:
      "is never \(aim.rawValue)"
    case .unmet: "is never asked for and not met"
    case .shut: "never blocks"
    case .passed: "never lets through because what it waits for is done"
    case .matched: "never decides"
    case .happened: "never happens"
    case .tried: "is never put to the test: nobody acts"
    }
  }

  /// Returns the title of a scenario that shows something.
  func title(_ gap: CoverageGap) -> String {
    let rule = gap.words.isEmpty ? gap.owner : gap.words + " (" + gap.owner + ")"
    return rule + " " + once(gap.aim)
  }

  private func once(_ aim: CoverageAim) -> String {
    switch aim {
    case .yes: "holds"
    case .no: "does not hold"
    case .required, .optional, .forbidden, .waived, .met, .kept, .broken, .entered, .completed, .taken, .open, .closed,
      .unknown:
      "is \(aim.rawValue)"
    case .unmet: "is not met"
    case .shut: "blocks"
    case .passed: "lets through"
    case .matched: "decides"
    case .happened: "happens"
    case .tried: "is put to the test"
    }
  }

  /// Says that what is proposed for something else shows this, too.
  public var shownByOthers: String { "what is proposed above shows it, too" }

  /// Says for how many things no scenario was sought.
  public func unsoughtGaps(_ count: Int, after limit: Int) -> String {
    "for the last \(count) no scenario was sought: that is done for the first \(limit) only"
  }

  /// Returns why something is not shown.
  public func reason(_ gap: CoverageGap) -> String {
    switch gap.reason {
    case .neverEntered(let process): "no scenario enters “\(process)”"
    case .neverApplies: "it applies in no state of any scenario"
    case .neverBegun: "in no state of any scenario has it begun, and does its condition hold"
    case .always(let aims): always(aims, gap)
    case .never: never(gap)
    }
  }

  private func always(_ aims: [CoverageAim], _ gap: CoverageGap) -> String {
    let seen = aims.map(\.rawValue).joined(separator: " or ")
    switch gap.kind {
    case .condition: return "it is \(seen) in every state of every scenario"
    case .modality: return "it is \(seen) in every state in which it applies"
    case .milestone, .gate, .deadline, .row, .process, .transition, .ending, .event, .invariant: return never(gap)
    }
  }

  private func never(_ gap: CoverageGap) -> String {
    switch gap.aim {
    case .kept: "the task is never done by that day"
    case .broken: "that day never passes before the task is done"
    case .met: "it is not met in any state in which it applies"
    case .unmet: "in every state in which it is asked for it is met, or not known to be"
    case .unknown: "what it depends on is always known"
    case .waived: "no scenario waives it"
    case .shut: "what it waits for is never required and open still"
    case .passed: "what it waits for is never done"
    case .matched: "another row decides, or none is known to"
    case .entered: "no scenario enters it"
    case .completed: "no scenario completes it"
    case .open: "it never holds once the process is entered"
    case .closed: "whenever the process is entered it holds, or is not known"
    case .taken: "no scenario leaves the process so"
    case .happened: "no scenario records it"
    case .tried: "no scenario does what it speaks of"
    case .yes, .no, .required, .optional, .forbidden: "no scenario comes to such a state"
    }
  }
}
