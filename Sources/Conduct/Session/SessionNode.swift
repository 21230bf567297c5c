/// A state that a session has been in: an engagement on a day, and how it came about. Never changes.
struct SessionNode: Sendable {
  /// The number of the state before; none where the session began.
  let parent: Int?
  /// What was entered, in canonical form and on one line.
  let title: String
  /// What was entered, as it was typed.
  let text: String
  /// The engagement with all that was told and recorded up to here.
  let engagement: Engagement
  /// The day up to which time has gone on.
  let day: CivilDate

  /// Where the engagement stands.
  var status: EngagementStatus { engagement.status(on: day) }
}
