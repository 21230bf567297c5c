/// A language in which the tool speaks.
public enum Language: String, Sendable, CaseIterable {
  /// The tool's own language.
  case english = "en"
  /// Chinese as it is written in China.
  case chinese = "zh-CN"
  /// Portuguese as it is written in Brazil.
  case portuguese = "pt-BR"
  /// Japanese.
  case japanese = "ja-JP"

  /// The language of a BCP 47 tag: the one of that tag, else the first with the same language; English where there is
  /// none.
  public init(closestTo tag: String) {
    let wanted = tag.lowercased().split { $0 == "-" || $0 == "_" }
    let exact = Self.allCases.first { $0.rawValue.lowercased() == wanted.joined(separator: "-") }
    let near = Self.allCases.first { $0.rawValue.prefix { $0 != "-" } == wanted.first ?? "" }
    self = exact ?? near ?? .english
  }

  /// The tool's sentences in this language.
  ///
  /// To add a language, write a type that conforms to `Phrasebook` and return it here.
  public var phrases: any Phrasebook {
    switch self {
    case .english: English()
    case .chinese: Chinese()
    case .portuguese: Portuguese()
    case .japanese: Japanese()
    }
  }
}
