import Conduct

/// What is known of an operand of a comparison: its value, or of `number of …` between how many it lies.
enum NaiveInterval {
  case value(NaiveValue)
  case between(Int, Int)
}

/// Rewrite 5: "`number of … >= k` is yes when k are yes, no when fewer than k are not no".
extension NaiveJudge {
  func interval(_ expression: Expression, _ type: NaiveType?, in scope: NaiveScope) -> NaiveInterval {
    guard case .count(let count) = expression.unparenthesized else {
      return .value(value(of: expression, in: scope, expected: type))
    }
    let (low, high) = bounds(count, in: scope)
    return low == high ? .value(.number(low * 10_000)) : .between(low * 10_000, high * 10_000)
  }

  func less(_ left: NaiveInterval, _ right: NaiveInterval) -> NaiveTruth {
    switch (left, right) {
    case (.value(let a), .value(let b)): less(a, b)
    case (.between(let low, let high), .value(.number(let k))): high < k ? .yes : low >= k ? .no : .unknown
    case (.value(.number(let k)), .between(let low, let high)): k < low ? .yes : k >= high ? .no : .unknown
    case (.between, .value), (.value, .between), (.between, .between): .unknown
    }
  }

  /// `is k` is read as at least k and not at least k + 1: *no* as soon as k is out of reach.
  func equal(_ left: NaiveInterval, _ right: NaiveInterval) -> NaiveTruth {
    switch (left, right) {
    case (.value(let a), .value(let b)): a.equals(b)
    case (.between(let low, let high), .value(.number(let k))), (.value(.number(let k)), .between(let low, let high)):
      k < low || k > high ? .no : .unknown
    case (.between, .value), (.value, .between), (.between, .between): .unknown
    }
  }
}
