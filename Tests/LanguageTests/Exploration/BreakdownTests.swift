import Testing

#if canImport(Glibc)
  /// What is told when the tool itself breaks down while robots play; the environment makes it.
  @Suite(.enabled(if: PseudoTerminal.isAvailable)) struct BreakdownTests {
    private func run(_ arguments: [String], breaksDown: Bool = true) throws -> ToolRun {
      try ToolRun(
        ["test", "Tests/LanguageTests/Cases/exploration/club", "--seed", "7"] + arguments,
        environment: breaksDown ? ["CONDUCT_BREAKS_DOWN_IN_STORY": "11"] : [:])
    }

    @Test func `the story is told as far as it went, with its number and how to see it again`() throws {
      let run = try run(["--explore", "200", "--format", "json"])
      #expect(run.code == 1)
      #expect(run.output.isEmpty)
      try Recording.expect(run.error, is: "exploration/breakdown.txt")
    }

    @Test func `what was found before is shown`() throws {
      #expect(try run(["--explore", "200"]).output == "there are no scenarios\n")
    }

    @Test func `the way to see it again leads there`() throws {
      let broken = try run(["--story", "11"])
      #expect(broken.code == 1)
      let whole = try run(["--story", "11"], breaksDown: false)
      #expect(whole.code == 0)
      let told = broken.error.split(separator: "\n").prefix { $0 != "  }" }
      #expect(told.count > 3)
      #expect(whole.output.split(separator: "\n").starts(with: told))
    }
  }
#endif
