/// A written condition with its quantifiers written out, "negations pushed inward" (language page, Unknown).
indirect enum NaiveFormula: Sendable {
  case constant(Bool)
  /// A term to the rewrites: a status, a definition, a table, a comparison that is no test of one fact.
  case term(key: String, negated: Bool, truth: NaiveTruth)
  /// A test of a fact against what is written with literals (fine print 17).
  case test(NaiveSlot, NaiveValueSet)
  case all([NaiveFormula])
  case any([NaiveFormula])

  /// A term that is not negated.
  static func term(_ key: String, _ truth: NaiveTruth) -> NaiveFormula {
    .term(key: key, negated: false, truth: truth)
  }

  /// "Negations pushed inward."
  static prefix func ! (formula: NaiveFormula) -> NaiveFormula {
    switch formula {
    case .constant(let truth): .constant(!truth)
    case .term(let key, let negated, let truth): .term(key: key, negated: !negated, truth: truth)
    case .test(let slot, let values): .test(slot, values.complement(in: slot.domain))
    case .all(let operands): .any(operands.map { !$0 })
    case .any(let operands): .all(operands.map { !$0 })
    }
  }

  /// The formula as a text; "operands sorted", so that the order of writing plays no part.
  var key: String {
    switch self {
    case .constant(let truth): truth ? "yes" : "no"
    case .term(let key, let negated, _): negated ? "not " + key : key
    case .test(let slot, let values): "\(slot.key) in \(values.key)"
    case .all(let operands): "(" + operands.map(\.key).sorted().joined(separator: " and ") + ")"
    case .any(let operands): "(" + operands.map(\.key).sorted().joined(separator: " or ") + ")"
    }
  }

  /// "Strong Kleene", of what the rewrites have left.
  var truth: NaiveTruth {
    switch self {
    case .constant(let truth): NaiveTruth(truth)
    case .term(_, let negated, let truth): negated ? !truth : truth
    case .test(let slot, let values): slot.belongs(to: values)
    case .all(let operands): .all(operands.map(\.truth))
    case .any(let operands): .any(operands.map(\.truth))
    }
  }
}

extension NaiveValueSet {
  /// The set as a text.
  var key: String {
    switch self {
    case .ranges(let ranges): ranges.map { "\($0.lowerBound)...\($0.upperBound)" }.joined(separator: ",")
    case .texts(let texts, let excluded): (excluded ? "all but " : "") + texts.sorted().joined(separator: ",")
    }
  }
}
