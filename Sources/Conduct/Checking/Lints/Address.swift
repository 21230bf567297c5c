/// The parts of a link's address, as far as they tell whether it leads anywhere.
struct Address {
  private let text: String
  private let scheme: String
  private let host: String
  private let rest: Substring

  /// Takes an address apart; it has `://`.
  init(_ text: String) {
    self.text = text
    var remaining = text[...]
    let colon = remaining.firstIndex(of: ":") ?? remaining.endIndex
    scheme = remaining[..<colon].lowercased()
    remaining = remaining[colon...].dropFirst(3)
    let end = remaining.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? remaining.endIndex
    var authority = remaining[..<end]
    if let at = authority.lastIndex(of: "@") { authority = authority[authority.index(after: at)...] }
    if !authority.hasPrefix("["), let port = authority.lastIndex(of: ":") { authority = authority[..<port] }
    host = authority.lowercased()
    rest = remaining[end...]
  }

  /// The address without what makes no difference: capitals of scheme and host, a slash at the end.
  var normal: String {
    let path = rest.hasSuffix("/") ? rest.dropLast() : rest
    return scheme + "://" + host + path
  }

  /// What is wrong with the address, if anything is.
  var fault: LintProblem.LinkFault? {
    if scheme == "file" { return .localFile }
    if !Self.schemes.contains(scheme), let meant = NameSuggestion.nearest(to: scheme, among: Self.schemes) {
      return .unknownScheme(scheme, meant: meant)
    }
    if host.isEmpty { return .noHost }
    if let scalar = text.unicodeScalars.first(where: Self.isImpossible) { return .character(scalar.value) }
    if Self.wrappers.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return .wrapped(host) }
    if isInternal { return .internalHost(host) }
    if Self.workspaces.contains(where: { host.hasSuffix("." + $0) }) { return .workspace(host) }
    return nil
  }

  private static let schemes = ["https", "http"]

  /// Where mail programs send their readers first.
  private static let wrappers = ["safelinks.protection.outlook.com", "urldefense.com", "urldefense.proofpoint.com"]

  /// Domains that exist inside one network only.
  private static let internalDomains = [
    "localhost", "localdomain", "local", "internal", "intranet", "corp", "lan", "home",
  ]

  /// Where every host is the workspace of one organisation, which asks for a sign-in.
  private static let workspaces = ["sharepoint.com"]

  /// Blanks, invisible characters, and the punctuation of a sentence around the address.
  private static func isImpossible(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return false }
    if scalar.properties.isWhitespace || VisibleText.isInvisible(scalar) { return true }
    switch scalar.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation: return true
    default: return false
    }
  }

  /// Whether the host is one of a network of its own: without a domain, of an internal one, or by a private number.
  private var isInternal: Bool {
    if host.hasPrefix("[") { return false }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last else { return true }
    if Self.internalDomains.contains(String(last)) { return true }
    let numbers = parts.compactMap { UInt8($0) }
    guard numbers.count == 4, parts.count == 4 else { return false }
    switch (numbers[0], numbers[1]) {
    case (10, _), (127, _), (192, 168), (172, 16...31), (169, 254): return true
    default: return false
    }
  }
}
