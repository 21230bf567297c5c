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
}
