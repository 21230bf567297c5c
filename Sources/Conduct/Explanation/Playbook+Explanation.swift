extension Playbook {
  /// A builder that has built everything, ready to be asked for parts.
  func explanationBuilder() -> GraphBuilder {
    var builder = GraphBuilder(model)
    _ = builder.allRoots()
    return builder
  }
}
