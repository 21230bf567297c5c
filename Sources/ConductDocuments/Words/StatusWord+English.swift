import Conduct

extension StatusWord {
  /// The words in English.
  var english: String {
    switch status {
    case .applicable: isDenied ? "{1} does not apply" : "{1} applies"
    case .required: isDenied ? "{1} is not required" : "{1} is required"
    case .optional: isDenied ? "{1} is not optional" : "{1} is optional"
    case .forbidden: isDenied ? "{1} is not forbidden" : "{1} is not allowed"
    case .waived: isDenied ? "{1} is not waived" : "{1} is waived"
    case .conflict: isDenied ? "{1} is not both required and forbidden" : "{1} is both required and forbidden"
    case .pending: isDenied ? "{1} does not wait for its process" : "{1} waits for its process"
    case .open: isDenied ? "{1} is not open" : "{1} is open"
    case .blocked: isDenied ? "{1} is not blocked" : "{1} is blocked"
    case .due: isDenied ? "{1} is not due" : "{1} is due"
    case .overdue: isDenied ? "{1} is not overdue" : "{1} is overdue"
    case .behind: isDenied ? "{1} is not behind its target" : "{1} is behind its target"
    case .done: isDenied ? "{1} is not done" : "{1} is done"
    case .late: isDenied ? "{1} was not done late" : "{1} was done late"
    case .met: isDenied ? "{1} is not met" : "{1} is met"
    case .triggered: isDenied ? "{1} is not called for" : "{1} is called for"
    case .ready: isDenied ? "{1} is not ready to be entered" : "{1} is ready to be entered"
    case .entered: isDenied ? "{1} has not been entered" : "{1} has been entered"
    case .active: isDenied ? "{1} is not active" : "{1} is active"
    case .completable: isDenied ? "{1} cannot be completed" : "{1} can be completed"
    case .complete: isDenied ? "{1} is not complete" : "{1} is complete"
    case .left: isDenied ? "{1} was not left" : "{1} was left"
    case .next: isDenied ? "{1} is not next" : "{1} is next"
    case .advised: isDenied ? "{1} is not advised" : "{1} is advised"
    case .permitted: isDenied ? "{1} is not permitted" : "{1} is permitted"
    case .happened: isDenied ? "{1} has not happened" : "{1} has happened"
    }
  }
}
