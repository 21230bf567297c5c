@testable import Conduct

/// A validator for the part of JSON Schema that the shipped schemas use.
struct JSONSchema {
  let root: JSONValue

  /// Returns where and why a value does not match; none if it does.
  func problems(_ value: JSONValue) -> [String] { problems(value, root, at: "$") }

  private func problems(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    if let reference = schema["$ref"]?.string {
      guard let name = reference.split(separator: "/").last, let target = root["$defs"]?[String(name)] else {
        return ["\(path): unknown reference \(reference)"]
      }
      return problems(value, target, at: path)
    }
    var found: [String] = []
    if let type = schema["type"] {
      let allowed = type.string.map { [$0] } ?? (type.elements ?? []).compactMap(\.string)
      if !allowed.contains(where: { value.has(type: $0) }) { found.append("\(path): is no \(allowed)") }
    }
    if let values = schema["enum"]?.elements, !values.contains(value) { found.append("\(path): not one of the values") }
    if let pattern = schema["pattern"]?.string, let text = value.string, !text.matches(pattern: pattern) {
      found.append("\(path): `\(text)` does not match \(pattern)")
    }
    if case .object(let members) = value { found += problems(members, schema, at: path) }
    if let item = schema["items"], let elements = value.elements {
      for (index, element) in elements.enumerated() { found += problems(element, item, at: "\(path)[\(index)]") }
    }
    return found
  }

  private func problems(_ members: [JSONValue.Member], _ schema: JSONValue, at path: String) -> [String] {
    var found: [String] = []
    for name in schema["required"]?.elements?.compactMap(\.string) ?? []
    where !members.contains(where: { $0.key == name }) {
      found.append("\(path): lacks \(name)")
    }
    for member in members {
      if let property = schema["properties"]?[member.key] {
        found += problems(member.value, property, at: "\(path).\(member.key)")
      } else if schema["additionalProperties"] == .bool(false) {
        found.append("\(path): has \(member.key), which the schema does not know")
      }
    }
    return found
  }
}

extension JSONValue {
  fileprivate func has(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"), (.decimal, "number"),
      (.text, "string"), (.array, "array"), (.object, "object"):
      true
    default: false
    }
  }
}

extension String {
  fileprivate func matches(pattern: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return firstMatch(of: regex) != nil
  }
}
