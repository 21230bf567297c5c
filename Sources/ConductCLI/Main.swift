import Conduct
import Foundation
@main
struct Main { static func main() throws {
  var files: [SourceFile] = []
  for p in CommandLine.arguments.dropFirst() {
    files.append(SourceFile(path: p, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: p)))))
  }
  let c = CheckedPlaybook(files: files)
  print(DiagnosticRenderer(sources: c.sources).render(c.diagnostics))
} }
