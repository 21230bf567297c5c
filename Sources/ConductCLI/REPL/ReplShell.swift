import Conduct
import ConductTerminal

/// Carries a session between the terminal and the files.
final class ReplShell {
  private var loader: SessionLoader
  private let show: ShowOptions
  private var loaded: SessionLoader.Loaded?
  /// Whether anything was refused or not understood.
  private(set) var hasFailed = false
  private lazy var editor = LineEditor(
    program: "conduct", historyPath: Terminal.canEdit ? HistoryFile.path() : nil
  ) { [weak self] line, cursor in
    self?.completions(line, cursor) ?? []
  }

  /// What stands before an entry.
  private var prompt: LineEditor.Prompt {
    switch loaded?.session.mode {
    case .supposing: LineEditor.Prompt("what if> ", further: "       . ")
    case .asking: LineEditor.Prompt("ask> ", further: "   . ")
    case .record, nil: LineEditor.Prompt("conduct> ", further: "       . ")
    }
  }

  init(playbook: String?, locale: LocaleOptions, show: ShowOptions) {
    loader = SessionLoader(playbook: playbook, locale: locale, show: show)
    self.show = show
  }

  // MARK: - The conversation

  /// Begins with a file.
  func begin(_ path: String, on day: CivilDate?) throws {
    let loaded = try loader.load(path, on: day, ask: askDay)
    self.loaded = loaded
    if Terminal.isTerminal(0) { print(loaded.session.greeting) }
  }

  /// Answers entries until the end.
  func run() {
    while true {
      switch editor.entry(prompt, isComplete: Session.isComplete) {
      case .entry(let text): if !answer(text) { return }
      case .interrupted: continue
      case .endOfInput:
        // What is open is left first.
        guard let mode = loaded?.session.mode, mode != .record else { return }
        _ = answer(SessionWord.end.rawValue)
      }
    }
  }

  /// Answers an entry; false when it ends the session.
  private func answer(_ text: String) -> Bool {
    guard var loaded else { return false }
    let reply = loaded.session.enter(text)
    self.loaded = loaded
    tell(reply)
    guard let request = reply.request else { return true }
    if case .quit = request { return false }
    do {
      try fulfil(request)
    } catch let failure as Failure {
      hasFailed = true
      Console.error("conduct: \(failure.message)")
    } catch {
      // What is wrong with a playbook was told where it was found.
      hasFailed = true
    }
    return true
  }

  private func tell(_ reply: SessionReply) {
    if reply.outcome != .done { hasFailed = true }
    print(reply.page)
  }

  private func print(_ page: AnswerPage) {
    guard !page.isEmpty else { return }
    Console.print(page.rendered(width: Console.width, color: Console.usesColor(show.color)))
  }

  /// Asks on which day an engagement begins; without a terminal it is the day of the playbook's version.
  private func askDay(_ version: CivilDate?) throws -> CivilDate {
    guard Terminal.isTerminal(0) else {
      guard let version else { throw Failure.usage("the playbook's version is no day; say which with --on 2019-05-02") }
      Console.error("conduct: begins on \(version.iso), the day of the playbook's version; --on chooses another")
      return version
    }
    let proposal = version.map { " [" + $0.iso + "]" } ?? ""
    let prompt = LineEditor.Prompt("On which day does it begin?\(proposal) ", further: "")
    while true {
      guard case .entry(let text) = editor.entry(prompt, isComplete: { _ in true }) else {
        throw Failure(message: "no day was chosen", code: 1)
      }
      let answer = String(text.filter { !$0.isWhitespace })
      if answer.isEmpty, let version { return version }
      if let date = CivilDate(iso: answer) { return date }
      Console.print("  write a day like 2019-05-02")
    }
  }

  // MARK: - What the session asks for

  private func fulfil(_ request: SessionRequest) throws {
    switch request {
    case .quit: break
    case .write(let document, let path): try write(document, path)
    case .load(let path):
      let fresh = try loader.load(path, on: nil, ask: askDay)
      loaded = fresh
      print(fresh.session.greeting)
    case .reload: try reload()
    case .localize(let locale): try speak(locale)
    case .edit(let path, let line):
      guard Terminal.isTerminal(0), Terminal.isTerminal(1), try TextEditor.edit(path, line: line) else {
        if let loaded { tell(loaded.session.cannotEdit()) }
        return
      }
      try reload()
    }
  }

  private func write(_ document: SessionDocument, _ path: String) throws {
    guard var loaded else { return }
    let exists = Files.exists(path)
    switch document.kind {
    case .engagement:
      guard !exists || loaded.session.owns(path) else { return tell(loaded.session.isTaken(path)) }
      try AtomicFile.write(Array(document.text.utf8), to: path)
    case .scenario:
      guard !exists || path.hasSuffix(PlaybookFinder.ending) else { return tell(loaded.session.isTaken(path)) }
      let before = exists ? try Files.read(path).bytes : []
      let gap: [UInt8] = before.isEmpty ? [] : before.last == 0x0A ? [0x0A] : [0x0A, 0x0A]
      try AtomicFile.write(before + gap + Array(document.text.utf8), to: path)
    }
    tell(loaded.session.saved(document, at: path))
    self.loaded = loaded
  }

  private func reload() throws {
    guard var loaded else { return }
    let reply = loaded.session.reload(try loader.localized(loaded.folder, loader.locale))
    self.loaded = loaded
    tell(reply)
  }

  private func speak(_ name: String) throws {
    guard var loaded else { return }
    var locale = loader.locale
    locale.locale = name
    let reply = loaded.session.speak(locale.language, try loader.localized(loaded.folder, locale))
    if reply.outcome == .done { loader.locale = locale }
    self.loaded = loaded
    tell(reply)
  }

  // MARK: - Completion

  private func completions(_ line: String, _ cursor: Int) -> [Completion] {
    if let path = FileNames.path(in: line, cursor) { return FileNames.completions(of: path) }
    guard let (word, found) = loaded?.session.completions(of: line, at: cursor) else { return [] }
    return found.map { found in
      Completion(
        found.text, replacing: word.unicodeScalars.count, suffix: found.suffix,
        detail: found.detail.map { String($0.map { $0.isNewline ? " " : $0 }) })
    }
  }
}
