/// The files that a command line names for formatting, folders replaced by what is in them.
struct FormattableFiles {
  static let endings = [PlaybookFinder.ending, ".engagement"]

  /// The files, each once, in the order in which they are named, those of a folder by their paths.
  private(set) var paths: [String] = []

  init(_ named: [String]) throws {
    var known: Set<String> = []
    for path in named {
      for file in try Self.files(path) where known.insert(Files.absolute(file)).inserted { paths.append(file) }
    }
  }

  private static func files(_ path: String) throws -> [String] {
    guard Files.exists(path) else { throw Failure.unreadable(path, "there is no such file or folder") }
    guard Files.isDirectory(path) else { return [path] }
    let found = endings.flatMap { Files.files(in: path, withEnding: $0) }.sorted()
    guard !found.isEmpty else { throw Failure.unreadable(path, "there is no .conduct or .engagement file in it") }
    return found
  }
}
