/// A JSON document, or a part of one. Objects keep the order of their members.
public enum JSONValue: Sendable, Hashable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// Any other number, exactly as it is spelled.
  case decimal(JSONDecimal)
  /// A string.
  case text(String)
  /// A list.
  case array([JSONValue])
  /// Members in their order; the keys are distinct.
  case object([Member])

  /// A key of an object and what stands under it.
  public struct Member: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSONValue

    /// Creates a member.
    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// The value under a key of an object; nil if there is none, or if this is no object; O(members).
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of an array, else nil.
  public var elements: [JSONValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  /// The string, else nil.
  public var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  /// Returns an integer.
  public static func integer(_ value: Int) -> JSONValue { .integer(Int64(value)) }

  /// Returns the text, or null.
  public static func optional(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

  /// Returns a list of texts.
  public static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// Creates an object; the members keep their order.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }

  /// Creates an array.
  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }

  /// Creates a string.
  public init(stringLiteral value: String) {
    self = .text(value)
  }
}
