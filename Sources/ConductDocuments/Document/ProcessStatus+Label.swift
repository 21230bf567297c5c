import Conduct

extension ProcessStatus {
  /// The title with the member for which it exists.
  var documentTitle: String { title + (memberTitle.map { " (\($0))" } ?? "") }
}
