extension AnswerPage {
  private static let playbookEnding = ".conduct"

  /// Adds what is wrong with an entry: the message, the place, and what to write instead.
  ///
  /// - Parameter sources: The files of the playbook, and the entry behind them.
  mutating func add(_ diagnostic: Diagnostic, _ sources: SourceSet) {
    addRow(.refused, diagnostic.message)
    let entry = Int32(sources.files.count - 1)
    let playbookFolder = SourceSet(sources.files.filter { $0.path.hasSuffix(Self.playbookEnding) }).commonFolder
    if diagnostic.primary.span.file == entry { addExcerpt(diagnostic.primary, sources) }
    for label in diagnostic.secondary
    where label.span.file != entry && sources.files.indices.contains(Int(label.span.file)) {
      addPair(sources.place(of: label.span, in: playbookFolder), label.text, indent: 4)
    }
    for note in diagnostic.notes { addText(note, indent: 4) }
    let help = diagnostic.help.isEmpty ? diagnostic.fixes.prefix(1).map(\.title) : diagnostic.help
    for line in help { addText(line, .help, indent: 4) }
  }

  /// The line of the entry with the place underlined, unless that is the whole line.
  private mutating func addExcerpt(_ label: Diagnostic.Label, _ sources: SourceSet) {
    let file = sources.file(of: label.span)
    let starts = file.lineStarts()
    let start = Int(label.span.start)
    guard let lineStart = starts.last(where: { $0 <= start }) else { return }
    let lineEnd = starts.first { $0 > start }.map { $0 - 1 } ?? file.bytes.count
    let line = file.text(lineStart..<lineEnd)
    let before = file.text(lineStart..<start).visible
    let marked = file.text(start..<min(max(Int(label.span.end), start), lineEnd)).visible
    guard !before.isEmpty || marked != line.visible || !label.text.isEmpty else { return }
    let blanks = String(repeating: " ", count: before.displayWidth)
    let signs = String(repeating: "^", count: max(1, marked.displayWidth))
    addPage { width, color in
      let shown = "    " + line.visible
      let mark = signs + (label.text.isEmpty ? "" : " " + label.text.visible)
      // A place that is far to the right of a long line is told by its words alone.
      guard before.displayWidth + signs.count + 4 <= width else { return shown }
      return shown + "\n    " + blanks + (color ? TextStyle.error.painted(mark) : mark)
    }
  }
}
