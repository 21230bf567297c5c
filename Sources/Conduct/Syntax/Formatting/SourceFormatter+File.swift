/// The top of a file, where what contains mistakes is left as it is.
extension SourceFormatter {
  /// Takes the whole file but for some places.
  ///
  /// - Parameter regions: Whole lines that are left as they are, in order.
  mutating func takeFile(leaving regions: [Span]) {
    var regions = regions[...]
    var isFirst = true
    for declaration in tree.declarations {
      while let region = regions.first, region.start <= declaration.span.start {
        regions.removeFirst()
        takeAsIs(region, isFirst: isFirst)
        isFirst = false
      }
      if Int(declaration.span.start) < position { continue }
      nextRegion = regions.first?.start ?? .max
      dropSemicolons()
      startLine(isFirst: isFirst)
      isFirst = false
      take(declaration)
      dropSemicolons()
    }
    for region in regions {
      takeAsIs(region, isFirst: isFirst)
      isFirst = false
    }
    columns.align(in: &document)
    takeComments(emptyLines: true, isFirst: isFirst)
  }

  /// Takes lines byte for byte.
  private mutating func takeAsIs(_ region: Span, isFirst: Bool) {
    columns.beginLine(nil, in: &document)
    // A byte order mark is no part of the text.
    let start = max(region.start, Int32(position))
    startLine(isFirst: isFirst, before: Int(start))
    document.append(verbatim: start..<max(start, region.end))
    skip(to: region.end)
  }
}
