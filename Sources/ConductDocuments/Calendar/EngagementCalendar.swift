import Conduct

/// The deadlines of an engagement as an iCalendar file (RFC 5545).
///
/// Every deadline and target is an event of one whole day. Its identifier is made of the engagement and the task, so
/// that a calendar that reads the file again moves the event and does not add another. Nothing here reads a clock: the
/// stamp is the day that was asked about.
struct EngagementCalendar {
  let status: EngagementStatus
  let language: Language
  private var words: any Phrasebook { language.phrases }

  init(_ status: EngagementStatus, in language: Language) {
    self.status = status
    self.language = language
  }

  /// Returns the file, with the line ends that the format asks for.
  func text() -> String {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Conduct//Conduct//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:" + Self.escaped(status.engagementTitle),
    ]
    for process in status.inPhases {
      for task in process.tasks where task.isTold && task.verdict.mark != .closed {
        if case .on(let day) = task.due { lines += event(.taskInCalendar, "due", day, task, process) }
        if case .on(let day) = task.aim { lines += event(.aimInCalendar, "aim", day, task, process) }
      }
    }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined()
  }

  private func event(
    _ word: EngagementWord, _ kind: String, _ day: CivilDate, _ task: TaskStatus, _ process: ProcessStatus
  ) -> [String] {
    let summary = language.text(word, status.engagementTitle + " – " + task.documentTitle)
    let description = process.documentTitle + "\n" + words.text(task.documentPhrase)
    let path = [status.playbook, status.engagement, process.path, task.id, "\(process.round)", kind]
    let following = day.adding(days: 1) ?? day
    return [
      "BEGIN:VEVENT", "UID:" + path.map(Markup.identifier).joined(separator: "/") + "@conduct",
      "DTSTAMP:" + Self.basic(status.date) + "T000000Z", "DTSTART;VALUE=DATE:" + Self.basic(day),
      "DTEND;VALUE=DATE:" + Self.basic(following), "SUMMARY:" + Self.escaped(summary),
      "DESCRIPTION:" + Self.escaped(description), "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func basic(_ day: CivilDate) -> String { String(day.iso.filter { $0 != "-" }) }

  /// A text as the format writes it: what is invisible is spelled out, line breaks and separators are escaped.
  static func escaped(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { line in
      var result = ""
      for character in String(line).foldingBlanks.visible {
        if character == "\\" || character == ";" || character == "," { result += "\\" }
        result.append(character)
      }
      return result
    }.joined(separator: "\\n")
  }

  /// A line of at most 75 bytes, gone on with on lines that begin with a blank; no character is cut.
  static func folded(_ line: String) -> String {
    var result = ""
    var bytes = 0
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if bytes + size > 75 {
        result += "\r\n "
        bytes = 1
      }
      result.unicodeScalars.append(scalar)
      bytes += size
    }
    return result + "\r\n"
  }
}
