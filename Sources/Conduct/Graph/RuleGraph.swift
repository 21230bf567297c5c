/// The meaning of a playbook: what every verdict is computed from, in an order in which one pass computes all.
///
/// Nodes are flat arrays, equal terms stand once, operands come before what uses them. Nodes are sorted by level, then
/// by operation, so that a pass runs through long stretches of the same operation.
struct RuleGraph: Sendable {
  /// A stretch of nodes of one operation.
  struct Run: Sendable {
    let operation: Operation
    let range: Range<Int>
  }

  let runs: [Run]
  let immediates: [Int64]
  /// The operands of node i are `operands[starts[i]..<starts[i + 1]]`.
  let starts: [Int32]
  let operands: [Int32]
  /// Whether a node's cell is a truth, and not a value.
  let isTruth: [Bool]
  let valueSets: [ValueSet]
  /// The calendar of the header, then those of the `calendar` declarations.
  let calendars: [BusinessCalendar]
  let slots: Slots
  let instances: Instances
  let texts: TextPool
  var roots: Roots

  /// How many nodes there are.
  var count: Int { immediates.count }

  /// Which nodes give the verdicts.
  struct Roots: Sendable {
    /// The node of each aspect by instance and view, -1 where nobody asks; see `node(_:_:_:)`.
    var aspects: [Int32] = []
    /// The nodes of each definition, one per member of its parameter; empty for sets.
    var definitions: [[Int32]] = []
    var tables: [[Int32]] = []
    var assumptions: [Int32] = []
    var invariants: [Int32] = []
    /// Advice outside any process.
    var advice: [Int32] = []
    /// Whether each remark is so now, wherever it is said.
    var remarks: [Int32] = []
    /// By process instance, in the order of its entries and, within one, of the members.
    var processes: [Int: ProcessRoots] = [:]
    /// The condition of each calendar, in order.
    var calendars: [Int32] = []
    /// The nodes of the formulas that were asked for beside the playbook's own.
    var questions: [Int32] = []
    /// The nodes of what else was asked for, see `GraphBuilder.Probe`.
    var probes: [Int32] = []
    /// For each task instance the conditions of its role clauses.
    var roles: [Int: [Int32]] = [:]

    /// The node of an aspect of an instance in a view, if it is computed.
    func node(_ aspect: Aspect, _ instance: Int, _ view: RoundView = .current) -> Int? {
      let node = aspects[(instance * Aspect.count + Int(aspect.rawValue)) * 2 + view.rawValue]
      return node >= 0 ? Int(node) : nil
    }
  }

  /// What a process shows beside its things.
  struct ProcessRoots: Sendable {
    struct Entry: Sendable {
      /// The index of the declaration among those of its kind in the process.
      let index: Int
      let members: [Int]
      let node: Int32
    }
    var advice: [Entry] = []
    var next: [Entry] = []
    /// By the index of the ending in the model.
    var endings: [Entry] = []
  }
}
