extension MilestoneStatus {
  /// The mark of the input or outcome and what is said about it.
  package var verdict: (mark: StatusPage.Mark, phrase: StatusPhrase) {
    switch state {
    case .met: (.met, .met)
    case .waived: (.closed, .waived)
    case .unmet: isOptional ? (.open, .optional) : (.unmet, .unmet)
    case .unknown, .notApplicable: (.unknown, .notKnown)
    }
  }
}
