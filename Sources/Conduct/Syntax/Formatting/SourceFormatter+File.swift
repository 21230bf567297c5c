/// The top of a file, and what contains mistakes and is left as it is.
extension SourceFormatter {
  /// Takes the whole file.
  mutating func takeFile() {
    let regions = regions(among: tree.declarations, \.span, in: nil)
    let isEmpty = takeLines(tree.declarations, \.span, leaving: regions) { $0.take($1) }
    columns.align(in: &document)
    takeComments(emptyLines: true, isFirst: isEmpty)
  }

  /// The lines that are left as they are, in a block or the whole file.
  func regions<Element>(among elements: [Element], _ span: KeyPath<Element, Span>, in block: Span?) -> [Span] {
    guard damage.hasMistakes else { return [] }
    return damage.regions(among: elements.map { $0[keyPath: span] }, in: block, blockOf: self.block(endingAt:))
  }

  /// Takes things, each on a line of its own, and returns whether there are none.
  ///
  /// - Parameter regions: Whole lines that are left as they are, in order.
  mutating func takeLines<Element>(
    _ elements: [Element], _ span: KeyPath<Element, Span>, leaving regions: [Span],
    _ takeLine: (inout SourceFormatter, Element) -> Void
  ) -> Bool {
    var regions = regions[...]
    var isFirst = true
    let outerRegion = nextRegion
    for element in elements {
      let start = element[keyPath: span].start
      while let region = regions.first, region.start <= start {
        regions.removeFirst()
        takeAsIs(region, isFirst: isFirst)
        isFirst = false
      }
      if Int(start) < position { continue }
      nextRegion = regions.first?.start ?? outerRegion
      dropSemicolons()
      startLine(isFirst: isFirst)
      isFirst = false
      takeLine(&self, element)
      dropSemicolons()
    }
    nextRegion = outerRegion
    for region in regions {
      takeAsIs(region, isFirst: isFirst)
      isFirst = false
    }
    return isFirst
  }

  /// Takes lines byte for byte.
  private mutating func takeAsIs(_ region: Span, isFirst: Bool) {
    columns.beginLine(nil, in: &document)
    // A byte order mark is no part of the text.
    let start = max(region.start, Int32(position))
    startLine(isFirst: isFirst, before: Int(start))
    document.append(verbatim: start..<max(start, region.end))
    untouched.append(region)
    skip(to: region.end)
  }

  /// The place of the block that ends a thing, from brace to brace; nil if it ends with something else.
  func block(endingAt thing: Span) -> Span? {
    guard let last = token(endingAt: thing.end), tree.tokens[last].kind == .rightBrace else { return nil }
    let opening = tree.tokens[lines.closing(last)]
    guard opening.kind == .leftBrace, opening.start > thing.start else { return nil }
    return Span(file: tree.file, start: opening.start, end: thing.end - 1)
  }

  /// The index of the token that ends at an offset; O(log tokens).
  private func token(endingAt end: Int32) -> Int? {
    var low = 0
    var high = tree.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tree.tokens[middle].end < end { low = middle + 1 } else { high = middle }
    }
    return low < tree.tokens.count && tree.tokens[low].end == end ? low : nil
  }
}
