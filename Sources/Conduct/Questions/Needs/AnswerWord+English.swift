/// The words of answers in an interview that the language itself does not have.
enum AnswerWord {
  /// Leaves a question open.
  static let skip = "skip"
  /// Nobody knows: the question is left open.
  static let skipping: Set<String> = [skip, "unknown", "?", "don't know", "do not know"]
  static let yes: Set<String> = ["yes", "y"]
  static let no: Set<String> = ["no", "n"]
  /// No member of a set, or every one.
  static let none: Set<String> = ["none", "no", "nothing"]
  static let all = "all"
}
