/// The stable codes of all diagnostics: `E…` is an error, `W…` a warning. A code is never reused.
///
/// E00 characters and tokens · E01 syntax · E02 names · E03 types and units · E04 structure · E05 decision tables ·
/// E06 cycles · E07 journals · E08 translations · E09 limits · W02 to W08 lints.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  // Characters and tokens
  /// A file that is not UTF-8.
  case invalidUTF8 = "E0001"
  /// A character that means nothing.
  case strayCharacter = "E0002"
  /// A text without its closing quote.
  case unterminatedText = "E0003"
  /// A backslash that means nothing.
  case invalidEscape = "E0004"
  /// A number that cannot be read.
  case malformedNumber = "E0005"
  /// A date that cannot be read.
  case malformedDate = "E0006"
  /// A number sign without a reference.
  case malformedReference = "E0007"
  /// A link without its end.
  case malformedLink = "E0008"
  /// Quotation marks that are not straight.
  case foreignQuotes = "E0009"

  // Syntax
  /// Something is missing or too much.
  case expectedToken = "E0101"
  /// Nothing of a playbook begins so.
  case expectedDeclaration = "E0102"
  /// Nothing in this block begins so.
  case expectedItem = "E0103"
  /// A condition or value is missing.
  case expectedExpression = "E0104"
  /// Nothing that happens begins so.
  case expectedStatement = "E0105"
  /// A bracket that is not closed.
  case unclosedBracket = "E0106"
  /// A closing bracket too many.
  case unexpectedClosing = "E0107"
  /// A word of the language as a name.
  case reservedWordAsName = "E0108"
  /// An `if` without an `else`.
  case missingElse = "E0109"
  /// Comparisons in a chain.
  case chainedComparison = "E0110"
  /// `=` where `is` is meant.
  case equalsForIs = "E0111"
  /// A name is missing.
  case expectedName = "E0112"
  /// A text in quotes is missing.
  case expectedText = "E0113"
  /// Too much on a header line.
  case severalHeaderClauses = "E0114"
  /// A sign or word of another language.
  case foreignOperator = "E0115"
  /// A type is missing.
  case expectedType = "E0116"
  /// A misspelled word of the language.
  case misspelledWord = "E0117"

  // Names
  /// A name that nothing has.
  case unknownName = "E0201"
  /// A name given twice.
  case duplicateName = "E0202"
  /// A name that stands for several things.
  case ambiguousName = "E0203"
  /// A name of the wrong kind.
  case wrongKindOfName = "E0204"
  /// Not a member of the choice.
  case unknownMember = "E0205"
  /// A status that such a thing does not have.
  case unknownStatus = "E0206"
  /// Nothing of that name belongs to it.
  case unknownProperty = "E0207"
  /// A reference given twice in one process.
  case duplicateReference = "E0208"
  /// A playbook without a header.
  case missingHeader = "E0209"
  /// Two headers for one playbook.
  case severalHeaders = "E0210"
  /// A name that would hide another.
  case shadowedName = "E0211"
  /// For which member?.
  case missingIndex = "E0212"
  /// A member that is not asked for.
  case needlessIndex = "E0213"
  /// A choice called like a type.
  case builtInTypeAsChoice = "E0214"
  /// Of which process?.
  case missingProcess = "E0215"
  /// Nothing says so.
  case neverSaid = "E0216"

  // Types and units
  /// A value of another type is needed.
  case typeMismatch = "E0301"
  /// A condition is needed.
  case conditionExpected = "E0302"
  /// A task, step or process as a condition.
  case bareThing = "E0303"
  /// Units that do not go together.
  case unitMismatch = "E0304"
  /// A percentage is not a count.
  case percentForCount = "E0305"
  /// Values without an order.
  case notOrdered = "E0306"
  /// A member of which choice?.
  case cannotInferType = "E0307"
  /// A value outside of its type.
  case outOfRange = "E0308"
  /// Status and value confused.
  case statusOfWrongKind = "E0309"
  /// A condition that cannot vary.
  case constantCondition = "E0310"
  /// `then` and `else` of different types.
  case branchesDiffer = "E0311"
  /// Values that cannot be equal.
  case notComparable = "E0312"
  /// Values that one cannot calculate with.
  case noArithmetic = "E0313"

  // Structure
  /// A clause that means nothing here.
  case misplacedClause = "E0401"
  /// A clause given twice.
  case duplicateClause = "E0402"
  /// In which fact to look.
  case missingScope = "E0403"
  /// Something that cannot stand here.
  case misplacedItem = "E0404"
  /// A header line given twice.
  case repeatedHeaderLine = "E0405"
  /// A choice without members.
  case emptyChoice = "E0406"
  /// Two clauses without `when`.
  case severalBases = "E0407"
  /// In the wrong kind of file.
  case misplacedDeclaration = "E0408"
  /// A header line that cannot be so.
  case invalidHeaderLine = "E0409"

  // Decision tables
  /// A case that a table leaves out.
  case tableGap = "E0501"
  /// Two rows that disagree.
  case tableOverlap = "E0502"
  /// A row with too few or too many cells.
  case tableWidth = "E0503"
  /// A row that is never used.
  case tableRowUnreachable = "W0501"

  // Cycles
  /// Something that depends on itself.
  case cycle = "E0601"

  // Journals
  /// A day before the one above it.
  case dayGoesBack = "E0701"
  /// A day that had not come yet.
  case dayInTheFuture = "E0702"
  /// A journal of another playbook.
  case unknownPlaybook = "E0703"
  /// An expectation in a journal.
  case misplacedStatement = "E0704"
  /// Another version of the playbook.
  case wrongVersion = "W0701"

  // Translations
  /// A catalog that is not UTF-8.
  case catalogEncoding = "E0801"
  /// A line that is no part of a catalog.
  case catalogLine = "E0802"
  /// A text of a catalog that cannot be read.
  case catalogText = "E0803"
  /// An entry without its text or translation.
  case catalogEntryIncomplete = "E0804"
  /// A text that a catalog translates twice.
  case catalogDuplicate = "E0805"
  /// A text without a translation.
  case untranslated = "W0801"
  /// A translation to be looked at again.
  case fuzzyTranslation = "W0802"
  /// A translation of a text that is gone.
  case staleTranslation = "W0803"
  /// One text or term translated in two ways.
  case inconsistentTranslation = "W0804"
  /// A number that differs from the source text.
  case numberDiffers = "W0805"
  /// A link that differs from the source text.
  case linkDiffers = "W0806"
  /// A reference that differs from the source text.
  case referenceDiffers = "W0807"
  /// A placeholder that differs from the source text.
  case placeholderDiffers = "W0808"
  /// A character of the wrong width.
  case characterWidth = "W0809"
  /// Words left in the source language.
  case leftoverSource = "W0810"
  /// An invisible character in a translation.
  case invisibleInTranslation = "W0811"
  /// Line breaks that differ from the source text.
  case lineEndsDiffer = "W0812"

  // Limits
  /// A file that is too large.
  case fileTooLarge = "E0901"
  /// Brackets or blocks too deep inside each other.
  case nestingTooDeep = "E0902"
  /// A choice with too many members.
  case tooManyMembers = "E0903"
  /// Too many declarations.
  case tooManyDeclarations = "E0904"
  /// Too many mistakes.
  case tooManyDiagnostics = "E0905"
  /// Too many things for each member.
  case tooManyInstances = "E0906"

  // Lints
  /// One reference in two processes.
  case referenceInTwoProcesses = "W0201"
  /// A fact that no rule looks at.
  case unusedFact = "W0202"
  /// A role that has nothing to do.
  case unusedRole = "W0203"
  /// Members that no rule tells apart.
  case unusedMember = "W0204"
  /// A phase without a process.
  case unreachablePhase = "W0205"
  /// A task that nobody is to do.
  case taskWithoutRole = "W0206"
  /// A process with nothing in it.
  case emptyProcess = "W0207"
  /// A gate that never holds anything back.
  case gateNeverRequired = "W0208"
  /// The day of what has not happened is compared.
  case doneOnWithoutDone = "W0209"
  /// An `every` over a set that may be empty.
  case quantifierOverEmptySet = "W0210"
  /// A deadline that never decides.
  case deadlineNeverDecides = "W0211"
  /// Something is for members that what is around it leaves out.
  case stepExcludesItsTask = "W0212"
  /// A character that nobody sees.
  case invisibleCharacter = "W0213"
  /// A link that is none, or whose label does not tell where it leads.
  case notALink = "W0214"
  /// Two titles that are nearly the same.
  case nearlySameTitle = "W0215"
  /// A comment that silences nothing.
  case needlessAllow = "W0216"
  /// A process that can be completed as soon as it is entered.
  case completesOnEntry = "W0217"
  /// A definition or table that is used nowhere.
  case unusedDefinition = "W0218"

  /// How grave a diagnostic of this code is.
  public var severity: Severity { rawValue.hasPrefix("W") ? .warning : .error }
}
