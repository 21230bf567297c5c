extension Excerpt {
  /// The least columns into which the text of a label is squeezed.
  static let narrowestText = 24

  /// A mark with the columns that it underlines.
  private struct Underline {
    let mark: ExcerptMark
    let columns: Range<Int>
  }

  /// Draws the underlines of a line. The label that ends last stands beside its underline if it fits, the others hang
  /// below, from right to left.
  mutating func appendMarks(_ marks: [ExcerptMark], _ layout: ExcerptLine) {
    let underlines = marks.map { mark in
      let start = indent + layout.column(of: mark.start)
      let end = indent + layout.endColumn(of: mark.end)
      return Underline(mark: mark, columns: start..<(mark.end > mark.start && end > start ? end : start + 1))
    }
    var row = barRow()
    for isPrimary in [false, true] {
      for underline in underlines where underline.mark.isPrimary == isPrimary {
        row.put(underline.mark.glyph, in: underline.columns, style(of: underline.mark))
      }
    }
    let beside = besideIndex(underlines)
    if let beside {
      let mark = underlines[beside].mark
      appendRow(row, text: mark.text, at: underlines[beside].columns.upperBound + 1, style: style(of: mark))
    } else {
      appendRow(row)
    }
    let hanging = underlines.indices.filter { $0 != beside && !underlines[$0].mark.text.isEmpty }
    appendHanging(
      hanging.map { underlines[$0] }.sorted {
        ($0.columns.lowerBound, $0.mark.isPrimary ? 0 : 1) < ($1.columns.lowerBound, $1.mark.isPrimary ? 0 : 1)
      })
  }

  /// Returns the index of the underline whose label stands beside it.
  private func besideIndex(_ underlines: [Underline]) -> Int? {
    let last = underlines.indices.max { left, right in
      let (left, right) = (underlines[left], underlines[right])
      return (left.columns.upperBound, left.mark.isPrimary ? 1 : 0, left.columns.lowerBound)
        < (right.columns.upperBound, right.mark.isPrimary ? 1 : 0, right.columns.lowerBound)
    }
    guard let last, !underlines[last].mark.text.isEmpty else { return nil }
    return underlines[last].columns.upperBound + 1 + underlines[last].mark.text.displayWidth <= width ? last : nil
  }

  /// Draws labels below their underlines, each connected by a bar; they are sorted by column.
  private mutating func appendHanging(_ underlines: [Underline]) {
    guard !underlines.isEmpty else { return }
    appendRow(connectors(underlines[...]))
    for index in underlines.indices.reversed() {
      let column = underlines[index].columns.lowerBound
      let mark = underlines[index].mark
      let remaining = underlines[..<index].filter { $0.columns.lowerBound < column }
      let row = connectors(remaining[...])
      // A label that does not fit ends at its connector, as far as the other connectors allow.
      let leftmost = min(column, max(indent, remaining.last.map { $0.columns.lowerBound + 2 } ?? 0))
      let columns = mark.text.displayWidth
      let start = column + columns <= width ? column : max(leftmost, column + 1 - columns)
      for text in mark.text.wrapped(to: max(Self.narrowestText, width - start)) {
        appendRow(row, text: text, at: start, style: style(of: mark))
      }
    }
  }

  private func connectors(_ underlines: ArraySlice<Underline>) -> GlyphRow {
    var row = barRow()
    for underline in underlines {
      row.put("|", at: underline.columns.lowerBound, style(of: underline.mark))
    }
    return row
  }
}
