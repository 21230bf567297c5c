/// What an answer to `how` says, each a case with its slots.
enum PlanPhrase: Sendable {
  case holdsAlready
  case impossible
  case notFound(searches: Int)
  /// Before what stands in the way.
  case inTheWay
  case heading(plans: Int)
  /// The number of a plan, and whether only what it does otherwise than the first one is shown.
  case plan(Int, steps: Int, isVariant: Bool)
  /// How many more plans are known, and how many searches there were where that was the bound.
  case more(known: Int, searches: Int?)

  // Steps
  /// A day has to come.
  case waitUntil(CivilDate)
  /// Only the author of the statement can say why.
  case withReason
  /// The day by which a task is due, before it is done, or that has passed by then.
  case by(CivilDate), wasDue(CivilDate)
  /// What is told so far, where a fact is told otherwise.
  case insteadOf(String)
  /// Which other values would do as well.
  case leeway(Plan.Leeway, isDay: Bool)

  // Obstacles
  /// What stands in the way, and why it cannot be otherwise.
  case obstacle(Finding.Name, PlanAnswer.Obstacle.Reason)
}
