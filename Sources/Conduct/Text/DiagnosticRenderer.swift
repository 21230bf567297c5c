/// Renders diagnostics for people: the message, the lines concerned with the places underlined, notes and help.
///
/// A pure function of its input. Nothing of an author's text reaches the output raw that could control a terminal.
public struct DiagnosticRenderer: Sendable {
  private let sources: SourceSet
  private let lines: [LineIndex]
  private let color: Bool
  private let width: Int

  /// Prepares to render diagnostics about some files; O(bytes of the files).
  ///
  /// - Parameters:
  ///   - sources: the files that the spans name.
  ///   - color: whether to write ANSI escape sequences.
  ///   - width: the columns to fill, at least 40; the first line of a diagnostic, paths and crowded
  ///     lines may be longer.
  public init(sources: SourceSet, color: Bool = false, width: Int = 100) {
    self.sources = sources
    lines = sources.files.map(LineIndex.init)
    self.color = color
    self.width = min(max(40, width), 10_000)
  }

  /// Returns the lines of one diagnostic, without a line break at the end; linear in what is shown.
  public func render(_ diagnostic: Diagnostic) -> String {
    layOut(diagnostic).map { $0.text(color: color) }.joined(separator: "\n")
  }

  /// Returns several diagnostics, an empty line between them, and a summary; empty if there are none.
  public func render(_ all: [Diagnostic]) -> String {
    (all.map(render) + [summary(all)]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// Returns "2 errors and 1 warning in 1 file", or nothing if there are none.
  public func summary(_ all: [Diagnostic]) -> String {
    let errors = all.count { $0.severity == .error }
    let files = Set(all.map(\.primary.span.file)).count
    let text = RenderingWords.summary(errors: errors, warnings: all.count - errors, files: files)
    return color ? style(of: errors > 0 ? .error : .warning).painted(text) : text
  }

  private func style(of severity: Severity) -> TextStyle {
    switch severity {
    case .error: .error
    case .warning: .warning
    }
  }
}

// MARK: - Layout

extension DiagnosticRenderer {
  private func layOut(_ diagnostic: Diagnostic) -> [StyledLine] {
    let style = style(of: diagnostic.severity)
    var header = StyledLine(
      RenderingWords.name(of: diagnostic.severity) + "[" + diagnostic.code.rawValue + "]", style)
    header.append(": " + diagnostic.message.visible, .strong)

    let plans = plans([diagnostic.primary] + diagnostic.secondary)
    let gutter = gutter(of: plans)
    var result = [header] + excerpts(plans, gutter: gutter, primaryStyle: style)
    let remarks = remarks(diagnostic)
    if !remarks.isEmpty, !plans.isEmpty { result.append(Excerpt.frame("", gutter: gutter)) }
    return result + remarks.flatMap { layOut($0, gutter: gutter) }
  }

  /// Returns the lines of some places with labels, the first of which is the one that the others explain.
  func excerpt(_ labels: [Diagnostic.Label]) -> String {
    let plans = plans(labels)
    let lines = excerpts(plans, gutter: gutter(of: plans), primaryStyle: .error)
    return lines.map { $0.text(color: color) }.joined(separator: "\n")
  }

  private func gutter(of plans: [(place: Span, plan: ExcerptPlan)]) -> Int {
    plans.reduce(1) { max($0, String($1.plan.lastNumber).utf8.count) }
  }

  private func excerpts(
    _ plans: [(place: Span, plan: ExcerptPlan)], gutter: Int, primaryStyle: TextStyle
  ) -> [StyledLine] {
    let frame = Excerpt.frame("", gutter: gutter)
    return plans.enumerated().flatMap { index, plan in
      var place = StyledLine(String(repeating: " ", count: gutter), .frame)
      place.append(index == 0 ? "--> " : "::: ", .frame)
      place.append(description(of: plan.place))
      let heading = index == 0 ? [place, frame] : [frame, place, frame]
      return heading + Excerpt.rows(plan.plan, gutter: gutter, width: width, primaryStyle: primaryStyle)
    }
  }

  /// Returns `path:line:column` of the start of a span.
  private func description(of span: Span) -> String {
    let file = Int(span.file)
    let location = lines[file].location(of: Int(span.start))
    return "\(sources.files[file].path.visible):\(location.line):\(location.column)"
  }

  /// Returns a plan for each file that has a label, the file of the primary one, which is the first, at the beginning.
  private func plans(_ labels: [Diagnostic.Label]) -> [(place: Span, plan: ExcerptPlan)] {
    var marks: [Int32: [ExcerptMark]] = [:]
    var places: [Span] = []
    for (index, label) in labels.enumerated() where isKnown(label.span) {
      let file = label.span.file
      let mark = ExcerptMark(label, isPrimary: index == 0, lines: lines[Int(file)])
      if marks[file] == nil { places.append(label.span) }
      marks[file, default: []].append(mark)
    }
    return places.map { ($0, ExcerptPlan(marks[$0.file] ?? [], lines: lines[Int($0.file)])) }
  }

  private func isKnown(_ span: Span) -> Bool { lines.indices.contains(Int(span.file)) }
}

// MARK: - Notes and help

extension DiagnosticRenderer {
  private struct Remark {
    let word: String
    let text: String
    let style: TextStyle
  }

  /// Returns what stands below the excerpt. A label whose file is not known becomes a note; the title of a fix is the
  /// help of a diagnostic that has no other.
  private func remarks(_ diagnostic: Diagnostic) -> [Remark] {
    let homeless = ([diagnostic.primary] + diagnostic.secondary).filter { !isKnown($0.span) && !$0.text.isEmpty }
    let notes = homeless.map(\.text) + diagnostic.notes
    let help = diagnostic.help.isEmpty ? diagnostic.fixes.prefix(1).map(\.title) : diagnostic.help
    return notes.map { Remark(word: RenderingWords.note, text: $0, style: .strong) }
      + help.map { Remark(word: RenderingWords.help, text: $0, style: .help) }
  }

  private func layOut(_ remark: Remark, gutter: Int) -> [StyledLine] {
    let indent = gutter + 3 + remark.word.displayWidth + 2
    let texts = remark.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { String($0).visible.wrapped(to: width - indent) }
    return texts.enumerated().map { index, text in
      guard index == 0 else { return StyledLine(String(repeating: " ", count: indent) + text, .plain) }
      var line = StyledLine(String(repeating: " ", count: gutter + 1) + "= ", .frame)
      line.append(remark.word, remark.style)
      line.append(": " + text)
      return line
    }
  }
}
