@testable import ConductTerminal

/// Lines that are known beforehand, in the place of a person.
final class ScriptedSource: LineSource {
  private var readings: [LineReading]
  private(set) var prompts: [String] = []
  private(set) var remembered: [String] = []
  private(set) var shown: [String] = []
  /// Asked at each line, with a cursor behind this text.
  var tab: String?
  private(set) var completions: [[Completion]] = []

  init(_ readings: [LineReading]) { self.readings = readings }

  func line(prompt: String, complete: @escaping Completion.Finder) -> LineReading {
    prompts.append(prompt)
    if let tab { completions.append(complete(tab, tab.utf8.count)) }
    return readings.isEmpty ? .endOfInput : readings.removeFirst()
  }

  func remember(_ entry: String) { remembered.append(entry) }

  func show(_ line: String, prompt: String) { shown.append(prompt + line) }
}
