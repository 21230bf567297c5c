import Conduct

/// What a status says of a thing, and what its denial says: templates with one slot for the thing.
struct StatusWord: TranslatedWord {
  /// The status.
  let status: Status
  /// Whether it is denied.
  let isDenied: Bool
}
