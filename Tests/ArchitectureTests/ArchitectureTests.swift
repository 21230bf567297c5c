import Testing

/// What the architecture promises, for every file of the repository.
@Suite struct ArchitectureTests {
  private let repository = Repository.current

  private var core: [SwiftSource] { repository.sources(in: StageRule.folder) }

  private func manifest() throws -> (source: SwiftSource, manifest: PackageManifest) {
    let source = try #require(repository.sources.first { $0.path == "Package.swift" })
    return (source, PackageManifest(source))
  }

  private func report(_ rule: (SwiftSource) -> [Finding], on sources: [SwiftSource]) {
    #expect(!sources.isEmpty)
    Finding.report(sources.flatMap(rule))
  }

  @Test func `each stage of the core names only types of its own and of earlier stages`() {
    report(StageRule(core).findings(in:), on: core)
  }

  @Test func `each file is named after its main type`() {
    report(FileNameRule.findings(in:), on: repository.sources(in: "Sources"))
  }

  @Test func `the package declares only the arrows of the architecture`() throws {
    let (source, manifest) = try manifest()
    #expect(manifest.targets.contains { $0.name == "Conduct" })
    Finding.report(ImportRule(manifest: manifest).findings(inManifest: source))
  }

  @Test func `each file imports only what its target declares`() throws {
    let rule = ImportRule(manifest: try manifest().manifest)
    report(rule.findings(in:), on: repository.sources.filter { $0.isIn("Sources") || $0.isIn("Tests") })
  }

  @Test func `the core imports nothing`() {
    Finding.report(
      core.flatMap { source in
        source.imports.map { Finding(path: source.path, line: $0.line, message: "imports `\($0.module)`") }
      })
  }

  @Test func `no library traps, prints, or goes round the type checker`() {
    report(TrapRule.findings(in:), on: repository.sources(in: "Sources").filter { !$0.isIn("Sources/ConductCLI") })
  }

  @Test func `files, functions and lines are short enough to be read`() {
    report(LengthRule.findings(in:), on: repository.sources)
  }

  @Test func `every exception from a rule is of something that is there`() {
    let known = Set(
      repository.sources.flatMap { source in
        [source.path] + source.declarations.map { "\(source.path) \($0.name)" }
      })
    #expect(LengthRule.exceptions.keys.filter { !known.contains($0) } == [])
    #expect(FileNameRule.exceptions.keys.filter { !known.contains($0) } == [])
  }

  @Test func `whatever can be seen outside is documented`() {
    report(DocumentationRule.findings(in:), on: repository.sources(in: "Sources"))
  }

  @Test func `each code is documented by the title that the catalog has for it`() throws {
    let codes = try #require(core.first { $0.stem == "DiagnosticCode" })
    #expect(codes.declarations.contains { $0.keyword == "case" })
    Finding.report(CodeTitleRule.findings(in: codes, catalog: core))
  }

  @Test func `English prose of the core stands in files that say so`() {
    report(ProseRule.findings(in:), on: core)
  }

  @Test func `no test is skipped without a reason`() {
    report(SkippedTestRule.findings(in:), on: repository.sources(in: "Tests"))
  }

  @Test func `the repository tells nothing of where and how it was made`() {
    let paths = repository.trackedPaths ?? repository.paths
    #expect(!paths.isEmpty)
    Finding.report(
      paths.flatMap { path in
        repository.text(path).map { TraceRule.findings(inText: $0, path: path) } ?? []
      })
  }

  @Test func `git follows no build products and no resolved versions`() {
    let built = (repository.trackedPaths ?? []).filter { path in
      path.hasSuffix("Package.resolved") || path.split(separator: "/").contains { $0.hasPrefix(".build") }
    }
    #expect(built == [])
  }
}
