extension Playbook {
  /// Returns the name in the playbook header of a file, if it has one; O(length).
  public static func headerName(in source: SourceFile) -> String? {
    for case .playbook(let header) in Parser.parse(source).declarations { return header.name.text }
    return nil
  }
}

extension Engagement {
  /// Returns the name of the playbook that a journal follows, if it says so; O(length).
  public static func playbookName(in source: SourceFile) -> String? {
    for case .engagement(let header) in Parser.parse(source).declarations { return header.playbook.text }
    return nil
  }
}
