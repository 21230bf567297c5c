/// Blocks and lists in brackets.
extension SourceFormatter {
  /// Takes a block with its lines.
  ///
  /// It stays on one line if the author had it so and it fits.
  mutating func takeBlock<Element>(
    _ elements: [Element], _ span: KeyPath<Element, Span>, _ takeLine: (inout SourceFormatter, Element) -> Void
  ) {
    let closing = lines.closing(index)
    let isOneLine = lines.areOnOneLine(index, closing)
    let block = Span(file: tree.file, start: token.start, end: tree.tokens[closing].start)
    separate(by: .blank)
    group { formatter in
      formatter.take()
      let outerColumns = formatter.columns
      formatter.columns = ColumnRun()
      formatter.depth += 1
      formatter.document.indent()
      formatter.dropSemicolons()
      let isEmpty: Bool
      if isOneLine {
        isEmpty = elements.isEmpty
        formatter.takeShort(elements, takeLine)
      } else {
        let regions = formatter.regions(among: elements, span, in: block)
        isEmpty = formatter.takeLines(elements, span, leaving: regions, takeLine)
      }
      while formatter.index < closing { formatter.take() }
      formatter.columns.align(in: &formatter.document)
      formatter.columns = outerColumns
      formatter.depth -= 1
      formatter.takeClosingBrace(isOneLine: isOneLine, isEmpty: isEmpty)
    }
  }

  /// Takes the lines of a block that stands on one.
  private mutating func takeShort<Element>(
    _ elements: [Element], _ takeLine: (inout SourceFormatter, Element) -> Void
  ) {
    for (number, element) in elements.enumerated() {
      number == 0 ? separate(by: .brace) : separateByLineEndOrSemicolon()
      takeLine(&self, element)
      dropSemicolons()
    }
  }

  private mutating func takeClosingBrace(isOneLine: Bool, isEmpty: Bool) {
    let hasComments = takeComments(emptyLines: true, isFirst: isEmpty)
    document.outdent()
    if hasComments || !isOneLine && !isEmpty {
      document.appendLine()
      separate(by: .none)
    } else if !isEmpty {
      separate(by: .brace)
    }
    take()
  }

  /// Takes a line that may have columns.
  mutating func takeLine(_ kind: ColumnRun.Kind? = nil, _ body: (inout SourceFormatter) -> Void) {
    columns.beginLine(kind, in: &document)
    body(&self)
    columns.endLine(indentation: depth * TextLayout.step, in: &document)
  }

  /// Takes a list in brackets. Where it does not fit on one line, its elements stand between the lines of the brackets,
  /// as many on a line as fit.
  mutating func takeBracketed(_ elements: [Span], upTo end: Int32) {
    takeBracketed(elements, upTo: end) { formatter, span in formatter.take(upTo: span.end) }
  }

  /// Takes a list in brackets, the elements by a body.
  mutating func takeBracketed<Element>(
    _ elements: [Element], upTo end: Int32, _ takeElement: (inout SourceFormatter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return take(upTo: end) }
    let inside: Separator = at(.leftBracket) ? .tightPause : .pause
    group { formatter in
      formatter.take()
      formatter.separate(by: inside)
      for (number, element) in elements.enumerated() {
        if number > 0 { formatter.group { $0.separate(by: .pause) } }
        takeElement(&formatter, element)
        if formatter.at(.comma) { formatter.take() }
      }
      // The closing bracket stands below the line that has the opening one.
      formatter.document.outdent()
      formatter.separate(by: inside)
      formatter.take(upTo: end)
      formatter.document.indent()
    }
  }

  /// Takes a list without brackets, as many elements on a line as fit.
  mutating func takeList(_ elements: [Span]) {
    for (number, element) in elements.enumerated() {
      if number > 0 {
        take(upTo: element.start)
        group { $0.separate(by: .pause) }
      }
      take(upTo: element.end)
    }
  }
}
