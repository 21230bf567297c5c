/// The flow of a playbook: processes in their phases, and what leads from one to another.
struct Flow: Sendable {
  /// The phases, each a column; the last one has no title where processes stand in no phase.
  var columns: [String] = []
  /// The processes, in order of declaration.
  var boxes: [Box] = []
  /// What leads from one process to another.
  var transitions: [Transition] = []
  /// The inputs of one process that another establishes.
  var ties: [Tie] = []

  /// How something stands in an engagement; nil in a playbook.
  enum State: String, Sendable, CaseIterable {
    case done, active, ready, waiting, unknown, over
  }

  /// One process.
  struct Box: Sendable {
    let id: String
    let title: String
    /// What is said about it: where it stands, or that it is conducted elsewhere.
    let remark: String?
    let state: State?
    let column: Int
    /// The inputs that other processes establish.
    var inputs: [Row]
    var steps: [Row]
    /// Where the engagement may go.
    var next: [Row]
  }

  /// One line of a process.
  struct Row: Sendable {
    let text: String
    /// The condition, in words.
    var remark: String?
    var state: State?
  }

  /// A way from a line of a process to another process.
  struct Transition: Sendable {
    let from: Int
    let row: Int
    let to: Int
  }

  /// What a line of a process needs of another process.
  struct Tie: Sendable {
    let from: Int
    let to: Int
    let row: Int
  }
}
