/// Blocks and lists in brackets.
extension SourceFormatter {
  /// Takes a block with its lines.
  ///
  /// It stays on one line if the author had it so and it fits.
  mutating func takeBlock<Element>(_ elements: [Element], _ takeLine: (inout SourceFormatter, Element) -> Void) {
    let isOneLine = lines.areOnOneLine(index, lines.closing(index))
    separate(by: .blank)
    group { formatter in
      formatter.take()
      formatter.takeLines(elements, inOneLine: isOneLine, takeLine)
      formatter.take()
    }
  }

  /// Takes the lines of a block, and what stands before its closing brace.
  private mutating func takeLines<Element>(
    _ elements: [Element], inOneLine isOneLine: Bool, _ takeLine: (inout SourceFormatter, Element) -> Void
  ) {
    let outerColumns = columns
    columns = ColumnRun()
    depth += 1
    document.indent()
    dropSemicolons()
    for (number, element) in elements.enumerated() {
      if !isOneLine {
        startLine(isFirst: number == 0)
      } else if number == 0 {
        separate(by: .brace)
      } else {
        separateByLineEndOrSemicolon()
      }
      takeLine(&self, element)
      dropSemicolons()
    }
    columns.align(in: &document)
    columns = outerColumns
    depth -= 1
    let hasComments = takeComments(emptyLines: true, isFirst: elements.isEmpty)
    document.outdent()
    if hasComments || !isOneLine && !elements.isEmpty {
      document.appendLine()
      separate(by: .none)
    } else if !elements.isEmpty {
      separate(by: .brace)
    }
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
