/// Everything that the language page and the grammar name, as far as generated stories contain it.
public enum Construct: String, CaseIterable, Sendable {
  /// Lines of the header and of calendars.
  case versionDate, versionText, language, languageRegion, businessDays, holidays, horizon

  /// Declarations, and what may be said on their lines.
  case phase, role, resource, choice, orderedChoice, fact, factOnce, factPresumed, factPerMember, factInProcess
  case factInStep, event, eventPerMember, eventInProcess, scope, assumption, definition, definitionPerMember
  case definedSet, calendar, invariant, invariantOnDo, invariantOnEnter, invariantOnComplete, invariantOnLeave
  case adviceOutside, process, processForEach, processInPhase, processReference, externalProcess, scenario, engagement
  case engagementVersion

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
  case dueWithin, dueBy, aimWithin, aimBy, deadlineWhen, spanNamed, spanBracketed, after, afterSeveral, afterWhen
  case onlyWhen, gateOfStep, repeats, repeatsUntil, repeatsWhen, kept

  /// Expressions.
  case literalTruth, literalNumber, literalDecimal, literalSeparated, literalPercent, literalDate, literalText
  case literalDay, literalBusinessDay, literalWeek, literalMonth, literalYear, today, undecided, memberQualified
  case setLiteral, setOfWholeChoice, indexMember, indexVariable, indexFact, qualifiedName, referenceName, bareInput
  case bareOutcome, bareEvent, conditional, implication, disjunction, conjunction, negation, every, some, none, less
  case lessOrEqual, greater, greaterOrEqual, identity, identityNegated, known, unknown, notKnown, notUnknown
  case knownComparison, inclusion, inclusionNegated, membership, membershipNegated, range, empty, notEmpty
  case statusNegated, censusEvery, censusSome, censusNo, censusOf, censusNegated, censusInput, censusOutcome
  case censusStep, censusTask, censusRequiredTask, censusOptionalTask, plus, minus, datePlus, product, negative, share
  case count, total, daysFrom, businessDaysFrom, highest, lowest, bracketed

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
  case keywordName, unicodeName, sharedName, escapedText, unicodeText, continuedLine, severalOnOneLine
}
