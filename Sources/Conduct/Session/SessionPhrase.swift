/// What a session says about itself, each a case with its slots.
enum SessionPhrase: Sendable {
  // The beginning
  case newEngagement
  /// What the journal says of days after this one is left out.
  case laterDaysLeftOut(CivilDate)
  case howToBegin

  // After an entry
  case nothingChanged
  case moreChanges(Int)
  /// All changes are about processes of which nothing is at hand.
  case quietChanges(Int)
  case needs

  // Refusals
  /// With the reason, as half a sentence.
  case refused(String)
  /// Before what a blocked task waits for.
  case waitsFor
  case dayGoesBack(CivilDate)
  case goBackInstead

  // What was not understood
  case notUnderstood
  case saysNothing(SessionWord)
  case noDay(String)
  case dayUnknown(String)
  case noNumber(String)
  case noDistance(String)
  case noStateName(String)
  case nameIsTaken(String)
  case unknownState(String, nearest: [String])
  case unknownRole(String, nearest: [String])
  case unknownTaskStatus(String, nearest: [String])
  case nothingIsCalled(String, nearest: [String])
  case usage(SessionWord)
  case verbAlone(SessionStatement)
  case misspelled(String, nearest: [String])
  case noFileName
  case noScenarioTitle
  case fileIsTaken(String)
  case cannotEdit
  case notInTranscript

  // States
  case undone(String)
  case redone(String)
  case nothingToUndo
  case nothingToRedo
  case marked(String)
  case forked(String, from: String)
  case wentTo(String, isBranch: Bool)
  case nothingDiffers
  /// The number of the state before.
  case from(Int)
  case start(CivilDate)

  // Files
  case saved(String)
  case reloaded
  /// The entry that means nothing any more; none where it is the journal.
  case cannotReload(String?)
  /// Why a scenario forces what a journal recorded.
  case recordedAllTheSame

  // Expectations
  /// With the reason of a refusal.
  case asExpected(String?)
  case notAsExpected(Truth)
  case wouldBeAccepted(String)
  case listDiffers(Status)

  // Suppositions
  case supposing
  /// The day of the state to which it leads back.
  case supposedNoMore(CivilDate)
  case nothingToEnd
  case firstEnd
  /// How a statement that has a reason is written.
  case sayWhy(String)

  /// The language of the answers is this one; the locales that there are.
  case speaking(locales: [String])

  // Names
  case name, title, kind, type, each, value, declared
  /// Before the statuses that are so.
  case statuses(Truth)
}
