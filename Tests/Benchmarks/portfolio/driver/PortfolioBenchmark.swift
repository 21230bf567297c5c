import Conduct
import ConductPortfolio
import Foundation

/// Evaluates the shared engagements as the other peers do, compares every answer, and prints one line of JSON.
///
///     PortfolioBenchmark columns|planes|rows thr|hot [n]     engagements a second of CPU time
///     PortfolioBenchmark rows lat                            one engagement at a time
///     PortfolioBenchmark columns|rows mem                    memory after 1,000 engagements
@main
struct PortfolioBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let kind = Kind(rawValue: arguments[1]), let mode = Mode(rawValue: arguments[2]) else {
      print("usage: PortfolioBenchmark columns|planes|rows thr|hot|lat|mem [n]")
      exit(64)
    }
    let count = arguments.count > 3 ? Int(arguments[3]) ?? 1_000_000 : mode.engagements
    let data = try SharedData(count: count)
    let work = try SharedWork(data)
    var done = 0
    switch kind {
    case .columns, .planes:
      let columns = ColumnWork(work, data, keepsPlanes: kind == .planes)
      let begin = now()
      repeat {
        columns.run()
        done += count
      } while mode != .mem && clock(CLOCK_MONOTONIC) - begin.wall < 2
      // The clock stops before the answers are compared, as it does for the other peers.
      let end = now()
      report(kind, mode, done, begin, end, isRight: columns.isRight(data))
    case .rows:
      let rows = RowWork(work, data)
      let begin = now()
      repeat {
        rows.run()
        done += count
      } while mode != .mem && clock(CLOCK_MONOTONIC) - begin.wall < 2
      let end = now()
      report(kind, mode, done, begin, end, isRight: rows.isRight(data))
    }
  }

  enum Kind: String {
    /// Verdicts as a byte each, as NumPy and Polars give them.
    case columns
    /// Verdicts as bit planes, as the bit-sliced C gives them.
    case planes
    /// One engagement at a time.
    case rows
  }

  enum Mode: String {
    case thr, hot, lat, mem

    var engagements: Int {
      switch self {
      case .thr: 1_000_000
      case .hot: 16_384
      case .lat, .mem: 1_000
      }
    }
  }

  typealias Times = (cpu: Double, wall: Double)

  static func now() -> Times { (clock(CLOCK_PROCESS_CPUTIME_ID), clock(CLOCK_MONOTONIC)) }

  static func clock(_ id: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(id, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func report(
    _ kind: Kind, _ mode: Mode, _ done: Int, _ begin: Times, _ end: Times, isRight: Bool
  ) {
    let cpu = end.cpu - begin.cpu
    let wall = end.wall - begin.wall
    let perSecond = Double(done) / wall
    let perCPU = Double(done) / cpu
    let micros = 1e6 / perCPU
    print(
      """
      {"peer":"conduct_\(kind.rawValue)","mode":"\(mode.rawValue)","n":\(done),"sec":\(wall),"per_s":\(perSecond),\
      "per_cpu_s":\(perCPU),"ok":\(isRight),"p50_us":\(micros),"p99_us":\(micros),"rss_mb":\(peakMegabytes())}
      """)
    if !isRight { exit(1) }
  }

  private static func peakMegabytes() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) / 1_024
  }
}
