import Conduct
import Foundation
@main
struct Main { static func main() throws {
  for p in CommandLine.arguments.dropFirst() {
    let data = [UInt8](try Data(contentsOf: URL(fileURLWithPath: p)))
    let f = SourceFile(path: p, bytes: data)
    let t = debugParse(f)
    print(p, t.declarations.count, t.printed() == data)
    for q in t.problems { let l = f.location(of: Int(q.span.start), lineStarts: f.lineStarts()); print("  \(l.line):\(l.column) \(q.kind)") }
  }
} }
