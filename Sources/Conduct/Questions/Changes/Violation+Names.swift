extension Violation.Reason {
  /// The same without the names of what is missing, where a list follows or there is no room for one.
  var withoutNames: Violation.Reason {
    switch self {
    case .blocked: .blocked(waitsFor: [])
    case .notReady(let truth, _): .notReady(truth, inputs: [])
    case .notCompletable(let truth, _): .notCompletable(truth, missing: [])
    case .forbidden, .processLeft, .alreadyActive, .notActive, .endingDoesNotHold, .assumption, .toldOnce,
      .waivedByOther, .notWaivable, .invariant:
      self
    }
  }
}
