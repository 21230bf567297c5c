/// `mark NAME`: names the present state.
enum MarkVerb: SessionVerb {
  static func answer(_ arguments: SessionArguments, in session: inout Session) -> SessionReply {
    guard let name = arguments.words.first, arguments.words.count == 1, isName(name) else {
      return session.mistake(.noStateName(arguments.text))
    }
    guard !session.tree.branches.contains(where: { $0.text == name }) else {
      return session.mistake(.nameIsTaken(name))
    }
    session.tree.mark(name)
    return session.note(.marked(name))
  }

  /// Whether a word can name a state: it is no number of one.
  static func isName(_ word: String) -> Bool { !word.hasPrefix("#") && !word.isEmpty }
}
