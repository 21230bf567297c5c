import Testing

/// Each rule finds what it looks for, in texts made for it; a guard that sees nothing guards nothing.
@Suite struct RuleTests {
  private func source(_ text: String, _ path: String = "Sources/Conduct/Text/Sample.swift") -> SwiftSource {
    SwiftSource(path: path, text: text)
  }

  private func lines(_ findings: [Finding]) -> [Int] { findings.map(\.line) }

  @Test func `a type of a later stage is found, unless it is only mentioned`() {
    let early = source(
      """
      /// Uses Graph.
      struct Sample {
        let text = "Graph"
        let graph: Other.Graph
        let real = "\\(Graph.count)"
      }
      """)
    let late = source("struct Graph {}", "Sources/Conduct/Graph/Graph.swift")
    let rule = StageRule([early, late])
    #expect(lines(rule.findings(in: early)) == [5])
    #expect(rule.findings(in: late) == [])
    #expect(rule.findings(in: source("", "Sources/Conduct/Utils/Sample.swift")).count == 1)
  }

  @Test func `private and nested types of a later stage leave the name free`() {
    let early = source("struct Sample { let entry: Entry; struct Entry {} }")
    let late = source(
      "private struct Entry {}\nstruct Graph { struct Kind {} }", "Sources/Conduct/Graph/Graph.swift")
    let other = source("enum Kind {}", "Sources/Conduct/Journal/Kind.swift")
    #expect(StageRule([early, late, other]).findings(in: early) == [])
    #expect(StageRule([early, late, other]).findings(in: late) == [])
  }

  @Test(arguments: [
    ("struct Sample {}", 0), ("extension Sample {}", 0), ("struct Other {}", 1),
    ("struct Sample {}\nprivate struct Other {\(String(repeating: "\n", count: 50))}", 0),
    ("struct Sample {}\nstruct Other {\(String(repeating: "\n", count: 50))}", 1),
    ("struct Sample {}\nstruct Other {}", 0), ("let answer = 42", 0),
  ])
  func `a file is named after its main type`(text: String, count: Int) {
    #expect(FileNameRule.findings(in: source(text)).count == count)
    #expect(FileNameRule.findings(in: source(text, "Sources/Conduct/Text/Sample+Concern.swift")).count == count)
  }

  @Test func `imports are read with their attributes and kinds`() {
    let text = "@testable import Conduct\npublic import struct Foundation.Date\n#if os(Linux)\n  import Glibc\n#endif\n"
    #expect(source(text).imports.map(\.module) == ["Conduct", "Foundation", "Glibc"])
    #expect(source(text).imports.map(\.line) == [1, 2, 4])
  }

  @Test func `the manifest gives folders and dependencies of targets`() {
    let manifest = PackageManifest(
      source(
        """
        let package = Package(
          name: "conduct", products: [.library(name: "Conduct", targets: ["Conduct"])],
          targets: [
            .target(name: "Conduct", swiftSettings: settings),
            .executableTarget(
              name: "ConductCLI", dependencies: ["Conduct", .product(name: "ArgumentParser", package: "parser")]),
            .testTarget(name: "Tests", dependencies: [.target(name: "Conduct")], path: "Tests/Own"),
          ])
        """, "Package.swift"))
    #expect(manifest.targets.map(\.name) == ["Conduct", "ConductCLI", "Tests"])
    #expect(manifest.targets.map(\.folder) == ["Sources/Conduct", "Sources/ConductCLI", "Tests/Own"])
    #expect(manifest.targets.map(\.dependencies) == [[], ["Conduct", "ArgumentParser"], ["Conduct"]])
  }

  @Test func `an import against the arrows is found`() {
    let package = source(
      """
      .target(name: "Conduct", dependencies: ["ConductProver"]), .target(name: "ConductProver", dependencies: []),
      .target(name: "ConductUtils", dependencies: ["Conduct"])
      """, "Package.swift")
    let rule = ImportRule(manifest: PackageManifest(package))
    #expect(rule.findings(inManifest: package).count == 2)
    #expect(lines(rule.findings(in: source("import ConductProver\nimport Foundation\n"))) == [2])
  }

  @Test(arguments: [
    "let x = try! f()", "let x = y as! Int", "fatalError(\"no\")", "precondition(x > 0)", "print(x)",
    "struct S: @unchecked Sendable {}", "nonisolated(unsafe) var x = 1", "let x: Any = 1",
    "unsafeBitCast(x, to: Int.self)",
  ])
  func `a trap is found`(text: String) {
    #expect(TrapRule.findings(in: source(text)).count == 1)
  }

  @Test(arguments: [
    "// fatalError()", "let x = \"try! this\"", "precondition(x > (0), \"x counts \\(things())\")", "page.print(x)",
    "let x: any Error = y", "a != b", "x as Int", "case .Any: break",
  ])
  func `what looks like a trap is none`(text: String) {
    #expect(TrapRule.findings(in: source(text)) == [])
  }

  @Test func `long files, functions and lines are found`() {
    let long = String(repeating: "\n", count: LengthRule.longestFunction)
    let function = source("struct S {\n  func f(g: () -> Int = { 1 }) {\(long)  }\n}\n")
    #expect(lines(LengthRule.findings(in: function)) == [2])
    #expect(LengthRule.findings(in: source("struct S {\(long)}")) == [])
    #expect(LengthRule.findings(in: source(String(repeating: "\n", count: LengthRule.longestFile))) == [])
    #expect(LengthRule.findings(in: source(String(repeating: "\n", count: LengthRule.longestFile + 1))).count == 1)
    #expect(LengthRule.findings(in: source(String(repeating: "ü", count: LengthRule.longestLine))) == [])
    #expect(LengthRule.findings(in: source(String(repeating: "ü", count: LengthRule.longestLine + 1))).count == 1)
  }

  @Test func `what can be seen outside and is not documented is found`() {
    let text = """
      /// Documented.
      @frozen public enum Sample {
        case first
        /// Documented.
        case second(Int)
        private(set) public var third: Int { switch self { case .first: 1; case .second: 2 } }
        func fourth() { let public = 1 }
      }
      public protocol Other { func fifth(); /** Documented. */ var sixth: Int { get } }
      package struct Third { /// Documented.
        public let x = 1, y = 2 }
      enum Fourth { case later, open
        case public }
      extension Sample: Hashable { public static func == (a: Self, b: Self) -> Bool { true } }
      """
    let findings = DocumentationRule.findings(in: source(text))
    #expect(lines(findings) == [3, 6, 9, 9, 10, 14])
    #expect(findings.last?.message.contains("Sample.==") == true)
  }

  @Test func `a code whose documentation is not its title is found`() {
    let codes = source("enum Code {\n/// One.\ncase one\n/// Other.\ncase two\n/// Three.\ncase three }")
    let catalog = source("let all = [CatalogEntry(.one, title: \"One\"), CatalogEntry(.two, title: \"Two\")]")
    #expect(lines(CodeTitleRule.findings(in: codes, catalog: [catalog])) == [5, 7])
  }

  @Test(arguments: [
    ("\"two words\"", 1), ("\"one\"", 0), ("\"rules/fast track\"", 1), ("\"a b\"", 0), ("\"\\(count) tasks done\"", 1),
    ("\"\\(count) tasks\"", 0), ("precondition(x, \"two words\")", 0), ("f(precondition(x, y), \"two words\")", 1),
    ("\"\"\"\n  two\n  words\n  \"\"\"", 1), ("\"business days\"", 0), ("\"text (in brackets)\"", 1),
  ])
  func `prose is found outside of English files`(text: String, count: Int) {
    #expect(ProseRule.findings(in: source(text)).count == count)
    #expect(ProseRule.findings(in: source(text, "Sources/Conduct/Text/Sample+English.swift")) == [])
  }

  @Test(arguments: [
    ("@Test(.disabled()) func f() {}", 1), ("@Test(.disabled(if: isSlow)) func f() {}", 1),
    ("@Test(.disabled(\"needs a network\")) func f() {}", 0), ("@Test(.disabled(if: isSlow, \"slow\")) func f() {}", 0),
    ("withKnownIssue { }", 1), ("withKnownIssue(\"later\") { }", 0), ("style.disabled = true", 0),
  ])
  func `a test skipped without a reason is found`(text: String, count: Int) {
    #expect(SkippedTestRule.findings(in: source(text)).count == count)
  }

  @Test(arguments: [("see iss" + "ue 12", 1), ("/wo" + "rk/main", 1), ("the issue of the day", 0), ("homework/1", 0)])
  func `a trace of the making is found`(text: String, count: Int) {
    #expect(TraceRule.findings(inText: "first line\n" + text, path: "README.md").map(\.line) == (count == 1 ? [2] : []))
  }

  @Test func `comments, raw strings and nested interpolations are told apart`() {
    let text = """
      /* a /* nested */ "comment" */ let a = #"raw "quoted" \\(text)"# // end
      let b = "x\\(f("y\\(c)"))z"
      """
    let tokens = SwiftTokenizer.tokens(of: text)
    #expect(tokens.filter { $0.kind == .text }.map(\.text) == ["raw \"quoted\" \\(text)", "x\u{FFFC}z", "y\u{FFFC}"])
    #expect(tokens.filter { $0.kind == .word }.map(\.text) == ["let", "a", "let", "b", "f", "c"])
  }
}
