/// A playbook as a model: its files, and what they declare.
public struct GeneratedPlaybook: Hashable, Sendable {
  struct File: Hashable, Sendable {
    /// The path in the playbook's folder, `processes/second.conduct`.
    var path: String
    var declarations: [GeneratedDeclaration]
  }

  var files: [File]

  var declarations: [GeneratedDeclaration] { files.flatMap(\.declarations) }

  var header: GeneratedHeader? {
    for case .header(let header) in declarations { return header }
    return nil
  }
}
