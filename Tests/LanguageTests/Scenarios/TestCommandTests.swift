import Testing

#if canImport(Glibc)
  /// What `conduct test` says beside its report: what to do next.
  @Suite(.enabled(if: PseudoTerminal.isAvailable)) struct TestCommandTests {
    private static let cases = "Tests/LanguageTests/Cases/"

    @Test func `a folder of several playbooks is not taken for one`() throws {
      let run = try ToolRun(["test", "rules"])
      #expect(run.code == 1)
      #expect(run.output.isEmpty)
      #expect(
        run.error
          == "conduct: there are 2 playbooks in `rules`; name one of them: `rules/fasttrack`, `rules/incident`\n")
    }

    @Test func `a filter that finds nothing tells where the titles are`() throws {
      let run = try ToolRun(["test", "rules/incident", "--filter", "no such title"])
      #expect(run.code == 1)
      #expect(run.error.contains("`--list` shows the titles"))
    }

    @Test func `each part of the report that is bad news has a line with the way out`() throws {
      let run = try ToolRun(["test", Self.cases + "exploration/club", "--coverage", "--mutate", "--explore", "30"])
      #expect(run.code == 1)
      let remarks = run.error.split(separator: "\n").filter { $0.hasPrefix("conduct: ") }
      #expect(remarks.count == 3)
      let words = run.error.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("`// uncovered: the reason`") && words.contains("`// survives: the reason`"))
    }

    @Test func `good news has no remarks`() throws {
      let run = try ToolRun(["test", "rules/incident", "--coverage", "--mutate", "--explore", "10"])
      #expect(run.error.isEmpty)
      #expect(run.code == 0)
    }

    @Test(arguments: [["--story", "3", "--explore", "10"], ["--list", "--format", "json"], ["--story", "-1"]])
    func `options that exclude each other are refused`(options: [String]) throws {
      #expect(try ToolRun(["test", "rules/incident"] + options).code == 64)
    }

    @Test func `the times of a report for build servers are those of its scenarios`() throws {
      let report = try ToolRun(["test", "rules/incident", "--format", "junit"]).output
      let cases = report.split(separator: "\n").filter { $0.contains("<testcase") }
      #expect(cases.count > 90)
      #expect(cases.allSatisfy { $0.contains(/\ time="[0-9]+\.[0-9]{6}"/) })
    }
  }
#endif
