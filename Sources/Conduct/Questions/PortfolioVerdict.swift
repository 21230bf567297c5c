/// Something that is asked of every engagement of a portfolio, and how the answer is read from the roots of a program.
package struct PortfolioVerdict: Sendable {
  /// How the answer is read; roots are places among those of the program.
  package enum Reading: Sendable {
    /// Yes, no or unknown.
    case truth(Int)
    /// A value that is written as its content says.
    case value(Int, PortfolioColumn.Content)
    /// Which members a set has.
    case set([Candidate])
    /// The first state that is definitely so.
    case state(Decision)
    /// Where the engagement may go.
    case next([Candidate])
  }

  /// A name that belongs to the answer if one of its roots is yes, and perhaps if one is unknown.
  package struct Candidate: Sendable {
    /// The name.
    package let name: String
    /// Its roots.
    package let roots: [Int]
  }

  /// The steps by which a state is found: the first that is so decides; if none is, it is unknown.
  package struct Decision: Sendable {
    /// One step.
    package struct Step: Sendable {
      /// What is looked at.
      package let root: Int
      /// What it must be.
      package let truth: Truth
      /// The state, by its place.
      package let state: Int
    }

    /// The states; the last is the one of which nothing is known.
    package let states: [String]
    /// The steps, in order.
    package internal(set) var steps: [Step] = []
    /// The state if no step decides.
    package var otherwise: Int { states.count - 1 }
  }

  /// The heading of the column.
  package let name: String
  /// How the answer is read.
  package let reading: Reading
  /// What to ask of one engagement to have the answer explained; nil where there is nothing to explain.
  package let question: String?
}
