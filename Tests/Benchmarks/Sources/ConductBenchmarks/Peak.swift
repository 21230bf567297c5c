import Conduct
import ConductGenerators
import Foundation

/// The peak of memory of reading a playbook, measured in a process that does nothing else.
enum Peak {
  /// Reads a generated playbook and returns the peak of this process behind and before it, in KiB, by a space.
  static func measure(lines: Int) -> String {
    let source = SourceFile(path: "big.conduct", text: bigPlaybook(lines: lines, seed: 1))
    let base = highWaterMark
    let read = CheckedPlaybook(files: [source])
    return withExtendedLifetime(read) { "\(highWaterMark) \(base)" }
  }

  /// Measures in a child of this process.
  static func inChild(lines: Int) throws -> (peak: Int, base: Int) {
    let child = Process()
    let output = Pipe()
    child.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = ["--peak", String(lines)]
    child.standardOutput = output
    try child.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    child.waitUntilExit()
    let numbers = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 2 else { throw BenchmarkError("the child that measures memory said: \(text)") }
    return (numbers[0], numbers[1])
  }

  /// The most memory that this process has had so far, in KiB.
  private static var highWaterMark: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return line.split(separator: " ").compactMap { Int($0) }.first ?? 0
  }
}
