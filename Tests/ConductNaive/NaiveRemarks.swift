import Conduct

/// What a playbook says in words, and where it leads (language page, advice and what comes next).
extension NaiveJudge {
  /// Whether a remark holds, or an ending may be taken.
  func holds(_ remark: NaiveRemark) -> NaiveTruth {
    let process = remark.process
    let condition = remark.condition.map { holds($0, in: remark.scope) } ?? .yes
    let around = all(remark.conditions)
    switch remark.kind {
    case .goal: return applies(process) && condition
    // "Shown while C holds and, inside a process, while it is active (in a preparing step: while it waits)."
    case .advice:
      let waits = !entered(process) && !left(process)
      return applies(remark.container) && around && (remark.preparing ? waits : active(process)) && condition
    // "It informs, from the entry of the process on and after its completion."
    case .next: return applies(remark.container, .within(process)) && around && entered(process) && condition
    // "`leave p as x` is possible while C holds."
    case .ending: return applies(remark.container, .within(process)) && around && condition
    }
  }

  /// Whether a text is said now, in some place.
  func isSaid(_ saying: NaiveSaying) -> NaiveTruth {
    let inProcesses = playbook.remarks.filter { $0.saying == saying }.map { holds($0) }
    let outside = playbook.advice.filter { NaiveSaying($0) == saying }.map { advice in
      advice.condition.map { holds($0, in: .playbook) } ?? .yes
    }
    return .any(inProcesses + outside)
  }

  /// Whether some transition leads to a process now; "whether the process applies plays no part".
  func isNext(_ process: String) -> NaiveTruth {
    .any(
      playbook.remarks.filter { remark in
        guard case .next(let paths) = remark.kind else { return false }
        return paths.contains { path in
          if case .thing(process)? = playbook.target(of: NaivePath(path), in: remark.scope) { true } else { false }
        }
      }.map { holds($0) })
  }
}

extension NaivePlaybook {
  /// All that is said in words.
  var sayings: Set<NaiveSaying> { Set(remarks.compactMap(\.saying) + advice.map { NaiveSaying($0) }) }
}
