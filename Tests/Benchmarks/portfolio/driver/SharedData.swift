import Foundation

/// The engagements that all peers evaluate, and the answers that all must give; see `generate.py`.
struct SharedData {
  static let facts = [
    "seats", "active_users", "origin", "managed", "wants_partner", "enterprise", "licenses", "dibs_confirmed",
    "roles_known", "tnc_needed", "exchange", "onedrive", "sharepoint", "outlook_mobile", "aadp", "intune",
    "office_proplus", "windows10", "days_since_assigned", "d3979", "d3616", "d994", "d983", "d1903", "d1904", "d3734",
    "d3278", "d3718", "d3737", "d3738", "d2536", "d3735", "ea_member",
  ]
  static let tasks = [3979, 3616, 994, 983, 1903, 1904, 3734, 3278, 3718, 3737, 3738, 2536, 3735]
  static let open = [1903, 1904, 3734, 3278, 3718, 3737, 3738]

  /// What is asked of the playbook, in the order of the expected answers.
  static let verdicts: [String] =
    ["enablement_complete", "enhanced_adoption"] + tasks.map { "s\($0).obligation" } + ["overdue_3616"]
    + open.map { "open_\($0)" }
    + [
      "workshop_tasks_done", "open_2536", "kickoff_complete", "workshop_ready", "workshop_complete", "review_ready",
      "goes_next",
    ]

  let count: Int
  private let cells: Data
  private let answers: Data

  init(count: Int) throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["BENCH_DATA"] ?? "data")
    self.count = count
    cells = try Data(contentsOf: folder.appending(path: "data.bin"), options: .alwaysMapped)
    answers = try Data(contentsOf: folder.appending(path: "expected.bin"), options: .alwaysMapped)
  }

  /// A fact of an engagement, by its place.
  func cell(_ row: Int, _ fact: Int) -> Int64 {
    cells.withUnsafeBytes { bytes in
      Int64(bytes.loadUnaligned(fromByteOffset: (row * Self.facts.count + fact) * 4, as: Int32.self))
    }
  }

  /// The answer that all peers must give.
  func answer(_ row: Int, _ verdict: Int) -> UInt8 { answers[row * Self.verdicts.count + verdict] }
}
