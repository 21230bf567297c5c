import Conduct

/// What happened when, what is due when, and where today stands among it.
struct Timeline {
  /// Something on a day.
  struct Entry {
    let day: CivilDate
    let text: String
    let mark: StatusPage.Mark
  }

  private let entries: [Entry]
  private let today: CivilDate
  private let language: Language

  init(_ status: EngagementStatus, in language: Language) {
    self.language = language
    today = status.date
    var entries: [Entry] = []
    func add(_ day: CivilDate?, _ text: String, _ mark: StatusPage.Mark) {
      if let day { entries.append(Entry(day: day, text: text, mark: mark)) }
    }
    for process in status.processes {
      let title = process.documentTitle
      add(process.enteredOn, language.text(EngagementWord.entered, title), .note)
      for task in process.tasks where task.isTold {
        let title = task.documentTitle
        let verdict = task.verdict
        let said = language.text(DocumentWord.labelled, title, language.phrases.text(task.documentPhrase.undated))
        if task.doneOn != nil, verdict.mark == .done {
          add(task.doneOn, said, .done)
        } else if case .on(let day) = task.due, verdict.mark != .closed, verdict.mark != .open {
          add(day, said, verdict.mark)
        }
        if case .on(let day) = task.aim, task.doneOn == nil {
          add(day, language.text(EngagementWord.aimInCalendar, title), .open)
        }
      }
      add(process.completedOn, language.text(EngagementWord.completed, title), .done)
      add(process.leftOn, language.text(EngagementWord.left, title), .note)
    }
    self.entries = entries.enumerated().sorted { left, right in
      left.element.day != right.element.day ? left.element.day < right.element.day : left.offset < right.offset
    }.map(\.element)
  }

  /// Returns the time line as a section with its heading.
  func html() -> String {
    var lines = ["<h2 id=\"timeline\">\(Markup.escaped(language.text(EngagementWord.timeline)))</h2>"]
    guard !entries.isEmpty else {
      lines.append("<p>\(Markup.escaped(language.text(EngagementWord.noDates)))</p>")
      return lines.joined(separator: "\n")
    }
    lines.append("<ol class=\"timeline\">")
    var days = entries.map(\.day)
    if !days.contains(today) { days.append(today) }
    let byDay = Dictionary(grouping: entries, by: \.day)
    for day in Set(days).sorted() {
      let own = byDay[day] ?? []
      let kind = day == today ? " class=\"is-today\"" : day < today ? " class=\"is-past\"" : ""
      let word = day == today ? " · " + Markup.escaped(language.text(EngagementWord.today)) : ""
      lines.append(
        "<li\(kind)><time datetime=\"\(day.iso)\">\(language.date(day))</time><span class=\"when\">\(word)</span>")
      if !own.isEmpty {
        lines.append("<ul>")
        lines += own.map {
          "<li><span class=\"\($0.mark.className)\">\($0.mark.sign)</span> \(Markup.escaped($0.text))</li>"
        }
        lines.append("</ul>")
      }
      lines.append("</li>")
    }
    lines.append("</ol>")
    return lines.joined(separator: "\n")
  }
}

extension StatusPhrase {
  /// The phrase without its day, for where the day stands already.
  fileprivate var undated: StatusPhrase {
    switch self {
    case .overdue: .overdue(since: nil)
    case .due: .due(nil)
    case .pending: .pending(due: nil)
    case .done(_, let late): .done(nil, late: late)
    default: self
    }
  }
}
