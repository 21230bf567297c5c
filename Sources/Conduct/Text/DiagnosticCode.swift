/// The stable codes of all diagnostics: `E…` is an error, `W…` a warning. A code is never reused.
///
/// E00 characters and tokens · E01 syntax · E02 names · E03 types and units · E04 structure · E05 decision tables ·
/// E06 cycles · E07 journals · E09 limits · W02 to W08 lints.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Characters and tokens
  case invalidUTF8 = "E0001"
  case strayCharacter = "E0002"
  case unterminatedText = "E0003"
  case invalidEscape = "E0004"
  case malformedNumber = "E0005"
  case malformedDate = "E0006"
  case malformedReference = "E0007"
  case malformedLink = "E0008"
  case foreignQuotes = "E0009"

  // Syntax
  case expectedToken = "E0101"
  case expectedDeclaration = "E0102"
  case expectedItem = "E0103"
  case expectedExpression = "E0104"
  case expectedStatement = "E0105"
  case unclosedBracket = "E0106"
  case unexpectedClosing = "E0107"
  case reservedWordAsName = "E0108"
  case missingElse = "E0109"
  case chainedComparison = "E0110"
  case equalsForIs = "E0111"
  case expectedName = "E0112"
  case expectedText = "E0113"
  case severalHeaderClauses = "E0114"
  case foreignOperator = "E0115"
  case expectedType = "E0116"
  case misspelledWord = "E0117"

  // Names
  case unknownName = "E0201"
  case duplicateName = "E0202"
  case ambiguousName = "E0203"
  case wrongKindOfName = "E0204"
  case unknownMember = "E0205"
  case unknownStatus = "E0206"
  case unknownProperty = "E0207"
  case duplicateReference = "E0208"
  case missingHeader = "E0209"
  case severalHeaders = "E0210"
  case shadowedName = "E0211"
  case missingIndex = "E0212"
  case needlessIndex = "E0213"
  case builtInTypeAsChoice = "E0214"
  case missingProcess = "E0215"

  // Types and units
  case typeMismatch = "E0301"
  case conditionExpected = "E0302"
  case bareThing = "E0303"
  case unitMismatch = "E0304"
  case percentForCount = "E0305"
  case notOrdered = "E0306"
  case cannotInferType = "E0307"
  case outOfRange = "E0308"
  case statusOfWrongKind = "E0309"
  case constantCondition = "E0310"
  case branchesDiffer = "E0311"
  case notComparable = "E0312"
  case noArithmetic = "E0313"

  // Structure
  case misplacedClause = "E0401"
  case duplicateClause = "E0402"
  case missingScope = "E0403"
  case misplacedItem = "E0404"
  case repeatedHeaderLine = "E0405"
  case emptyChoice = "E0406"
  case severalBases = "E0407"
  case misplacedDeclaration = "E0408"
  case invalidHeaderLine = "E0409"

  // Decision tables
  case tableGap = "E0501"
  case tableOverlap = "E0502"
  case tableWidth = "E0503"
  case tableRowUnreachable = "W0501"

  // Cycles
  case cycle = "E0601"

  // Journals
  case dayGoesBack = "E0701"
  case dayInTheFuture = "E0702"
  case unknownPlaybook = "E0703"
  case misplacedStatement = "E0704"
  case wrongVersion = "W0701"

  // Limits
  case fileTooLarge = "E0901"
  case nestingTooDeep = "E0902"
  case tooManyMembers = "E0903"
  case tooManyDeclarations = "E0904"
  case tooManyDiagnostics = "E0905"
  case tooManyInstances = "E0906"

  // Lints
  case referenceInTwoProcesses = "W0201"
  case unusedFact = "W0202"
  case unusedRole = "W0203"
  case unusedMember = "W0204"
  case unreachablePhase = "W0205"
  case taskWithoutRole = "W0206"
  case emptyProcess = "W0207"
  case gateNeverRequired = "W0208"
  case doneOnWithoutDone = "W0209"
  case quantifierOverEmptySet = "W0210"
  case deadlineNeverDecides = "W0211"
  case stepExcludesItsTask = "W0212"
  case invisibleCharacter = "W0213"
  case notALink = "W0214"
  case nearlySameTitle = "W0215"
  case needlessAllow = "W0216"
  case completesOnEntry = "W0217"
  case unusedDefinition = "W0218"

  /// How grave a diagnostic of this code is.
  public var severity: Severity { rawValue.hasPrefix("W") ? .warning : .error }
}
