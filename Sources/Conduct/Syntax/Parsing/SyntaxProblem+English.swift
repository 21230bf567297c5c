/// What is said about what the grammar does not allow.
extension SyntaxProblem {
  /// Returns the diagnostic for the problem.
  func diagnostic() -> Diagnostic {
    switch kind {
    case .lexical(let kind): kind.diagnostic(at: span)
    case .expected(let expectation, let found): expected(expectation, found)
    case .missing(let word): missing(word)
    case .misspelled(let written, let meant): misspelled(written, meant)
    case .foreign(let written, let instead): foreign(written, instead)
    case .counting(let ofThings): counting(ofThings)
    case .unless(let needsBrackets): unless(needsBrackets)
    case .foreignRange(let between, let and): foreignRange(between, and)
    case .reservedWord(let keyword): reservedWord(keyword)
    case .severalWords(let written, let joined): severalWords(written, joined)
    case .unquotedTitle(let written): unquotedTitle(written)
    case .nothingBetween(let left, let right, let names): nothingBetween(left, right, names)
    case .commaInNumber(let written, let instead): commaInNumber(written, instead)
    case .needlessSign(let sign): needlessSign(sign)
    case .severalMembers(let word, let members, let set): severalMembers(word, members, set)
    case .statusAfterGate(let gate, let status): statusAfterGate(gate, status)
    case .bareWhen(let block): bareWhen(block)
    case .needlessCommas(let atLineEnds, let within): needlessCommas(atLineEnds, within)
    case .unclosed(let opening, let closedBy, let noticed): unclosed(opening, closedBy, noticed)
    case .unexpectedClosing(let sign): unexpectedClosing(sign)
    case .missingElse(let start): missingElse(start)
    case .chainedComparison: chainedComparison()
    case .equalsForIs: equalsForIs()
    case .severalHeaderClauses: severalHeaderClauses()
    case .clauseOnHeaderLine(let word): clauseOnHeaderLine(word)
    case .missingModality: missingModality()
    case .needlessModality(let word, let thing): needlessModality(word, thing)
    case .outsideOfProcess(let word, let closing): outsideOfProcess(word, closing)
    case .nestingTooDeep: nestingTooDeep()
    case .tooMany: tooMany()
    }
  }

  private func missing(_ word: String) -> Diagnostic {
    Diagnostic(
      .expectedToken, Prose.code(word) + " is missing", at: .init(span, "it belongs here"),
      fixes: [Prose.add(word, at: span)])
  }

  // MARK: - Limits

  private func nestingTooDeep() -> Diagnostic {
    Diagnostic(
      .nestingTooDeep, "this is nested too deeply", at: .init(span, "more than 100 levels, or more than 1000 terms"),
      help: ["give a part of it a name with `define`"])
  }

  private func tooMany() -> Diagnostic {
    Diagnostic(
      .tooManyDiagnostics, "there are too many mistakes to go on",
      at: .init(span, "the rest of the file is not read"), help: ["mend those above and check again"])
  }
}
