extension Playbook {
  /// A builder that has built everything, ready to be asked for parts.
  ///
  /// - Parameter questions: Formulas that will be explained; they are built as well.
  func explanationBuilder(asked questions: [Formula] = []) -> GraphBuilder {
    var builder = GraphBuilder(model)
    _ = builder.allRoots()
    for question in questions { _ = builder.build { $0.node(question, GraphBuilder.Environment()) } }
    return builder
  }
}
