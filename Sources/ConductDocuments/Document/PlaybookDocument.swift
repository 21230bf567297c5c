import Conduct

/// A playbook as the document that it replaces.
struct PlaybookDocument {
  let outline: PlaybookOutline
  let language: Language
  private var words: ConditionText { ConditionText(language: language) }

  init(_ outline: PlaybookOutline, in language: Language) {
    self.outline = outline
    self.language = language
  }

  /// Returns the document.
  ///
  /// - Parameter picture: The flow as SVG, for formats that show pictures.
  func blocks(picture: String? = nil) -> [Block] {
    var blocks: [Block] = [.heading(1, [.text(outline.title)], id: nil)]
    if let version = outline.version { blocks.append(labelled(.version, version)) }
    if let picture {
      blocks.append(.heading(2, [.text(language.text(DocumentWord.flow))], id: "flow"))
      blocks.append(.picture(picture, description: language.text(EngagementWord.pictureOf, outline.title)))
    }
    for process in outline.inPhases { blocks += ProcessSection(process, of: self).blocks() }
    if !outline.advice.isEmpty {
      blocks.append(.heading(2, [.text(language.text(DocumentWord.general))], id: "general"))
      blocks.append(.list(outline.advice.map(item)))
    }
    blocks += definitions()
    if !outline.resources.isEmpty {
      blocks.append(.heading(2, [.text(language.text(DocumentWord.resources))], id: "resources"))
      blocks.append(.list(outline.resources.map { [.paragraph([.link($0.label, url: $0.url)])] }))
    }
    return blocks
  }

  private func definitions() -> [Block] {
    guard !outline.definitions.isEmpty else { return [] }
    let items = outline.definitions.map { entry -> [Block] in
      var line: [Inline] = [.strong(entry.title)]
      if let member = entry.member {
        line += aside([language.text(DocumentWord.forEach, words.quoted(member))])
      }
      if let value = entry.value { line.append(.text(language.text(DocumentWord.labelled, "", words.text(value)))) }
      return [.paragraph(line)] + below(entry.notes)
    }
    return [.heading(2, [.text(language.text(DocumentWord.terms))], id: "terms"), .list(items)]
  }

  // MARK: - Parts that sections share

  /// "Version: 2020-04-30"
  func labelled(_ word: DocumentWord, _ text: String) -> Block {
    .paragraph([
      .strong(language.text(DocumentWord.labelled, language.text(word), "").trimmedBlanks), .text(" " + text),
    ])
  }

  /// Advice as an item of a list, with its condition.
  func item(_ advice: AdviceOutline) -> [Block] {
    let text: String =
      switch advice.kind {
      case .advise: advice.text
      case .permit: language.text(DocumentWord.labelled, language.text(DocumentWord.permit), advice.text)
      case .forbid: language.text(DocumentWord.labelled, language.text(DocumentWord.forbid), advice.text)
      }
    return [.paragraph([.text(text)] + whenever(advice.conditions))] + below(advice.notes)
  }

  /// A text with the condition under which it holds.
  func item(_ conditional: PlaybookOutline.Conditional) -> [Block] {
    [.paragraph([.text(conditional.text)] + whenever([conditional.condition].compactMap { $0 }))]
  }

  /// Conditions behind what they govern.
  func whenever(_ conditions: [ConditionPhrase]) -> [Inline] {
    guard let first = conditions.first else { return [] }
    let condition = conditions.count > 1 ? ConditionPhrase.all(conditions) : first
    return aside([words.whenever(condition)])
  }

  /// Remarks in brackets behind what they are about.
  func aside(_ remarks: [String]) -> [Inline] {
    guard !remarks.isEmpty else { return [] }
    let joined = remarks.joined(separator: language.text(DocumentWord.semicolon))
    return [.aside(language.inBrackets(joined))]
  }

  /// What stands below an item: explanations and links.
  func below(_ notes: OutlineNotes) -> [Block] {
    let items =
      notes.about.flatMap(\.paragraphs).map { [Block.paragraph([.text($0)])] }
      + notes.links.map { [Block.paragraph([.link($0.label, url: $0.url)])] }
    return items.isEmpty ? [] : [.list(items)]
  }

  /// Where one finds more, on one line.
  func links(_ notes: OutlineNotes) -> [Block] {
    guard !notes.links.isEmpty else { return [] }
    var line: [Inline] = [
      .strong(language.text(DocumentWord.labelled, language.text(DocumentWord.more), "").trimmedBlanks)
    ]
    for (position, link) in notes.links.enumerated() {
      line.append(.text(position == 0 ? " " : language.text(DocumentWord.comma)))
      line.append(.link(link.label, url: link.url))
    }
    return [.paragraph(line)]
  }

  /// The documents that something goes back to.
  func sources(_ notes: OutlineNotes) -> [Block] {
    notes.sources.isEmpty
      ? [] : [labelled(.source, notes.sources.joined(separator: language.text(DocumentWord.semicolon)))]
  }
}

extension PlaybookOutline {
  /// The processes in the order of their phases, those without a phase last.
  var inPhases: [ProcessOutline] {
    processes.enumerated().sorted { left, right in
      (left.element.phase ?? phases.count, left.offset) < (right.element.phase ?? phases.count, right.offset)
    }.map(\.element)
  }
}

extension Language {
  /// Returns a remark in the brackets of the language, to stand behind what it is about.
  func inBrackets(_ remark: String) -> String { text(DocumentWord.bracketed, "", remark).prefixedBlank }
}

extension String {
  /// The paragraphs of a text, each on one line.
  var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: " ").oneLine }
  }

  /// The text behind a blank, unless it begins with a bracket that brings its own.
  fileprivate var prefixedBlank: String {
    let text = trimmedBlanks
    return text.first == "（" ? text : " " + text
  }
}
