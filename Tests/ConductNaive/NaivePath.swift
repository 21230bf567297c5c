import Conduct

/// A path as it is written, in an expression or a statement: `kickoff.first_contact.done_on`, `licences[exchange]`.
struct NaivePath {
  struct Segment {
    let name: String
    var indices: [Expression] = []
  }

  private(set) var segments: [Segment] = []

  /// Reads a path; nil where the expression is none.
  init?(_ expression: Expression) {
    switch expression {
    case .name(let name): segments = [Segment(name: name.text)]
    case .reference(let reference): segments = [Segment(name: "#" + reference.text)]
    case .property(let base, let name):
      guard let path = NaivePath(base) else { return nil }
      segments = path.segments + [Segment(name: name.text)]
    case .referenceProperty(let base, let reference):
      guard let path = NaivePath(base) else { return nil }
      segments = path.segments + [Segment(name: "#" + reference.text)]
    case .index(let base, let index, _):
      guard let path = NaivePath(base) else { return nil }
      segments = path.segments
      segments[segments.count - 1].indices.append(index)
    case .parenthesized(let inner, _):
      guard let path = NaivePath(inner) else { return nil }
      self = path
    default: return nil
    }
  }

  /// The path of a statement, a gate or a census.
  init(_ path: ThingPath) {
    for element in path.elements {
      switch element {
      case .name(let name): segments.append(Segment(name: name.text))
      case .reference(let reference): segments.append(Segment(name: "#" + reference.text))
      case .member(let name):
        if !segments.isEmpty { segments[segments.count - 1].indices.append(.name(name)) }
      }
    }
  }

  /// The path of one name.
  init(_ name: Name) {
    segments = [Segment(name: name.text)]
  }

  /// The single name without an index, if it is no more than that.
  var bareName: String? {
    segments.count == 1 && segments[0].indices.isEmpty ? segments[0].name : nil
  }
}

/// A declaration that a path has led to, with the indices that were written.
struct NaiveLocation {
  let entity: NaiveEntity
  /// The indices behind the name of its process.
  var processIndices: [Expression] = []
  /// The indices behind its own name.
  var indices: [Expression] = []
  /// The property behind it, such as `done_on`, or the member of a choice.
  var property: String?
}
