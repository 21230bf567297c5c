package import Conduct

/// What the data of a portfolio looks like: a JSON Schema of one row, and the first line of CSV.
package struct PortfolioSchema {
  private let playbook: Playbook

  /// The schema of a playbook's data.
  package init(_ playbook: Playbook) { self.playbook = playbook }

  /// The first line of CSV: what names the engagement, then every column; sets in one column each.
  package var csv: [UInt8] {
    let sink = ByteSink()
    sink.append(PortfolioHeading.standardID)
    for column in columns {
      sink.append(UInt8(ascii: ","))
      CSVText.append(column.name, to: sink)
    }
    sink.append(UInt8(ascii: "\n"))
    return sink.bytes
  }

  /// The columns that a file needs at most: of a set the one for all members, not those for each.
  private var columns: [PortfolioColumn] {
    var sets: Set<Int> = []
    return playbook.portfolioColumns.filter { column in
      if case .set = column.content {
        sets.formUnion(column.slot..<(column.slot + column.width))
        return true
      }
      return !sets.contains(column.slot)
    }
  }

  /// The JSON Schema of a row.
  package var json: JSONValue {
    let properties = [JSONValue.Member(PortfolioHeading.standardID, .object([.init("type", ["string", "null"])]))]
    return .object([
      .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
      .init("title", .text(playbook.title)), .init("type", "object"), .init("additionalProperties", .bool(false)),
      .init("properties", .object(properties + playbook.portfolioColumns.map { .init($0.name, Self.schema($0)) })),
    ])
  }

  private static func schema(_ column: PortfolioColumn) -> JSONValue {
    // What is recorded is never unknown; it has happened or not.
    let absent: [JSONValue] = column.isRecord ? [.null] : ["unknown", .null]
    let title = column.title.map { [JSONValue.Member("title", .text($0))] } ?? []
    func oneOf(_ schema: [JSONValue.Member]) -> JSONValue {
      .object(title + [.init("anyOf", .array([.object(schema), .object([.init("enum", .array(absent))])]))])
    }
    func whole(_ number: Int64) -> JSONValue { .integer(number) }
    switch column.content {
    case .truth: return .object(title + [.init("enum", .array([.bool(true), .bool(false), "yes", "no"] + absent))])
    case .count:
      return oneOf([
        .init("type", "integer"), .init("minimum", whole(column.domain.lowerBound)),
        .init("maximum", whole(column.domain.upperBound)),
      ])
    case .number:
      return oneOf([
        .init("type", "number"), .init("minimum", whole(column.domain.lowerBound / 10_000)),
        .init("maximum", whole(column.domain.upperBound / 10_000)),
      ])
    case .percent: return oneOf([.init("type", "string"), .init("pattern", "^[+-]?[0-9]+(\\.[0-9]{1,2})?0* ?%$")])
    case .date: return oneOf([.init("type", "string"), .init("format", "date")])
    case .text: return .object(title + [.init("type", ["string", "null"])])
    case .choice(let members):
      return .object(title + [.init("enum", .array(members.map(JSONValue.text) + absent))])
    case .set(let members):
      let items = JSONValue.object([.init("enum", .array(members.flatMap { [.text($0), .text($0 + "?")] }))])
      return oneOf([.init("type", "array"), .init("items", items), .init("uniqueItems", .bool(true))])
    }
  }
}
