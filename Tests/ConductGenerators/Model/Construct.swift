/// Everything that the language page and the grammar name, as far as generated stories contain it.
public enum Construct: String, CaseIterable, Sendable {
  /// Lines of the header and of calendars.
  case versionDate, versionText, language, languageRegion, businessDays, holidays, horizon

  /// Declarations, and what may be said on their lines.
  case phase, role, resource, choice, orderedChoice, fact, factOnce, factPresumed, factPerMember, factInProcess
  case factInStep, event, eventPerMember, eventInProcess, scope, assumption, definition, definitionPerMember
  case definedSet, calendar, calendarAlways, invariant, invariantOnDo, invariantOnEnter, invariantOnComplete
  case invariantOnLeave, adviceOutside, process, processForEach, processInPhase, processReference, externalProcess
  case scenario, engagement, engagementVersion

  /// Types as they are declared.
  case typeYesNo, typeCount, typeNumber, typePercent, typeDate, typeText, typeDays, typeBusinessDays, typeMonths
  case typeChoice, typeOrderedChoice, typeSet

  /// Decision tables and their cells.
  case table, tablePerMember, tableSeveralInputs, tableByExpression, tableAny, tableOr, tableComparison, tableRange
  case tableOtherwise

  /// What a declaration or clause goes back to.
  case source, about, aboutLong, seeLink, seeResource, formerly, clauseCitation

  /// What stands in blocks.
  case goal, goalWhen, input, outcome, optionalOutcome, milestoneReference, stepInput, stepOutcome, nestedChildren
  case nestedWithTick, nestedWithMetWhen, anyOfChildren, anyOfAtTop, step, preparingStep, taskRequired, taskOptional
  case taskForbidden, taskReference, taskWithoutName, taskOutsideStep, alsoTask, forEach, nestedForEach, forMembers
  case forMembersIn, forMembersBy, whereGroup, groupInMilestone, groupInStep, advise, permit, forbid, adviceWhen
  case adviceInStep, nextProcess, nextSeveral, nextText, nextWhen, ending, revised, revisedText

  /// Clauses.
  case headerBy, headerClause, appliesWhen, appliesTo, appliesToIn, appliesToDefined, metWhen, attested, ifApplicable
  case requiredWhen, optionalWhen, forbiddenWhen, waivedWhen, waivedOnlyBy, triggeredWhen, by, bySeveral, byWhen
  case dueWithin, dueBy, aimWithin, aimBy, deadlineWhen, spanNamed, spanBracketed, after, afterSeveral, afterStep
  case afterWhen, onlyWhen, gateOfStep, repeats, repeatsUntil, repeatsWhen, kept

  /// Expressions.
  case literalTruth, literalNumber, literalDecimal, literalSeparated, literalPercent, literalDate, literalText
  case literalDay, literalBusinessDay, literalWeek, literalMonth, literalYear, today, undecided, memberQualified
  case setLiteral, emptySetLiteral, setOfWholeChoice, indexMember, indexVariable, indexFact, qualifiedName
  case shortenedPath, referenceName, bareInput, bareOutcome, bareEvent, conditional, implication, disjunction
  case conjunction, negation, every, some, none, less, lessOrEqual, greater, greaterOrEqual, identity, identityNegated
  case known, unknown, notKnown, notUnknown, knownComparison, inclusion, inclusionNegated, membership
  case membershipNegated, range, empty, notEmpty, statusNegated, censusEvery, censusSome, censusNo, censusOf
  case censusNegated, censusInput, censusOutcome, censusStep, censusTask, censusRequiredTask, censusOptionalTask, plus
  case minus, datePlus, dateMinus, compareNumbers, comparePercents, compareDays, compareDurations, compareMembers
  case compareTexts, compareSets, compareTruths, product, negative, share, count, total, daysFrom, businessDaysFrom
  case highest, lowest, bracketed

  /// Days and numbers that things have.
  case doneOn, dueOn, aimOn, enteredOn, completedOn, leftOn, eventOn, eventTimes, round

  /// Statuses that are asked of things.
  case isApplicable, isRequired, isOptional, isForbidden, isWaived, isConflict, isPending, isOpen, isBlocked, isDue
  case isOverdue, isBehind, isDone, isLate, isMet, isTriggered, isReady, isEntered, isActive, isCompletable
  case isComplete, isLeft, isHappened

  /// Statements of journals.
  case tellTruth, tellNumber, tellNegative, tellPercent, tellDate, tellToday, tellText, tellMember, tellSet
  case tellEmptySet, tellUnknown, tellPerMember, tellExtreme, addMember, addMembers, removeMember, tick, untick
  case perform, performOn, record, recordOn, retract, waive, waiveBy, enter, enterOn, complete, completeOn
  case leaveBecause, leaveAs, force, note, changePerMember, laterRound, sameDayTwice

  /// What only scenarios say.
  case given, givenStatus, expect, expectBecause, expectUnknown, expectRefused, expectList

  /// Names, texts and layout.
  case keywordName, unicodeName, sharedName, escapedText, unicodeText, continuedLine, severalOnOneLine, commentLine
  case commentBehind
}
