import Conduct

/// The bindings of all columns of an input to a table, and the memory that they point to.
final class CellBindings {
  private let base: UnsafeMutablePointer<CellBinding>
  private let columns: UnsafeMutablePointer<ColumnTable.Column?>
  private let names: UnsafeMutablePointer<UInt8>
  private let ends: UnsafeMutablePointer<Int>
  private let shortNames: UnsafeMutablePointer<UInt64>
  /// A cell for each member of the widest set.
  let scratch: UnsafeMutablePointer<Int64>

  /// Binds each column to the table, which must outlive the bindings; O(columns + members).
  init(_ entries: [PortfolioHeading.Entry], _ table: ColumnTable) {
    let members = entries.map(Self.members)
    let widths = entries.map(Self.width)
    let count = entries.count
    base = .allocate(capacity: max(1, count))
    columns = .allocate(capacity: max(1, widths.reduce(0, +)))
    names = .allocate(capacity: max(1, members.joined().reduce(0) { $0 + $1.utf8.count }))
    let memberCount = members.reduce(0) { $0 + $1.count }
    ends = .allocate(capacity: max(1, memberCount))
    shortNames = .allocate(capacity: max(1, memberCount))
    scratch = .allocate(capacity: max(1, widths.max() ?? 0))
    var (column, name, end, shortName) = (columns, names, ends, shortNames)
    for (index, entry) in entries.enumerated() {
      let binding = Self.binding(entry, widths[index], members[index].count, column, name, end, shortName)
      (base + index).initialize(to: binding)
      if let slot = Self.slot(entry) {
        for offset in 0..<widths[index] {
          (column + offset).initialize(to: table.index(ofSlot: slot + offset).map { table.columns[$0] })
        }
      }
      let first = name
      for member in members[index] {
        for byte in member.utf8 {
          name.initialize(to: byte)
          name += 1
        }
        end.initialize(to: name - first)
        end += 1
        shortName.initialize(to: Self.shortName(member))
        shortName += 1
      }
      column += widths[index]
    }
  }

  deinit {
    base.deallocate()
    columns.deallocate()
    names.deallocate()
    ends.deallocate()
    shortNames.deallocate()
    scratch.deallocate()
  }

  /// The binding of the first column of the input; those of the others stand behind it.
  var first: UnsafePointer<CellBinding> { UnsafePointer(base) }

  private static func binding(
    _ entry: PortfolioHeading.Entry, _ width: Int, _ memberCount: Int,
    _ columns: UnsafePointer<ColumnTable.Column?>, _ names: UnsafePointer<UInt8>, _ ends: UnsafePointer<Int>,
    _ shortNames: UnsafePointer<UInt64>
  ) -> CellBinding {
    let reader = entry.target.reader
    return CellBinding(
      kind: reader.map { kind($0.content) } ?? .ignored, isRecord: reader?.isRecord ?? false, kept: entry.kept,
      domain: reader?.domain ?? 0...0, columns: columns, width: width, names: names, ends: ends,
      shortNames: shortNames, memberCount: memberCount)
  }

  private static func shortName(_ name: String) -> UInt64 {
    guard name.utf8.count < ByteWord.size else { return .max }
    var bytes: UInt64 = 0
    for byte in name.utf8.reversed() { bytes = bytes << 8 | UInt64(byte) }
    return CellBinding.shortName(bytes, name.utf8.count)
  }

  private static func kind(_ content: PortfolioColumn.Content) -> CellBinding.Kind {
    switch content {
    case .truth: .truth
    case .count: .count
    case .number: .number
    case .percent: .percent
    case .date: .date
    case .text: .text
    case .choice: .choice
    case .set: .set
    }
  }

  private static func slot(_ entry: PortfolioHeading.Entry) -> Int? {
    switch entry.target {
    case .ignored: nil
    case .slot(let slot, _), .set(let slot, _): slot
    }
  }

  private static func width(_ entry: PortfolioHeading.Entry) -> Int {
    switch entry.target {
    case .ignored: 0
    case .slot: 1
    case .set: members(entry).count
    }
  }

  private static func members(_ entry: PortfolioHeading.Entry) -> [String] { entry.target.reader?.members ?? [] }
}
