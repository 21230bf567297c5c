#if canImport(Glibc)
  import Foundation
  import Glibc
  import Testing

  /// The conversation as a person has it, in a terminal of its own.
  @Suite(.serialized, .enabled(if: PseudoTerminal.isAvailable)) struct TerminalTests {
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent("conduct-\(UUID().uuidString)")
    private let rules = SessionCase.root.appendingPathComponent("Tests/LanguageTests/Cases/sessions/rules").path
    private static let prompt = "conduct> "

    private func start(
      _ arguments: [String] = [], environment: [String: String] = [:], columns: UInt16 = 80
    ) throws -> PseudoTerminal {
      let variables = ["HOME": home.path, "TERM": "xterm", "LANG": "C", "NO_COLOR": "1"]
      let terminal = try PseudoTerminal(
        ["repl", rules, "--on", "2024-03-04"] + arguments, environment: variables.merging(environment) { $1 },
        columns: columns)
      terminal.wait(for: Self.prompt)
      return terminal
    }

    private var historyPath: String { home.appendingPathComponent(".local/state/conduct/history").path }

    @Test func `it greets, answers, and ends at Ctrl-D`() throws {
      let terminal = try start()
      terminal.type("budget = 150_000\r")
      terminal.wait(for: "no verdict changes")
      terminal.type("budget\r")
      terminal.wait(for: "150_000   count")
      terminal.wait(for: Self.prompt)
      terminal.type("\u{4}")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `Tab completes what is certain, and lists the rest at the second time`() throws {
      let terminal = try start()
      terminal.type("do bri\t\r")
      terminal.wait(for: "+ Write the brief #101")
      terminal.wait(for: Self.prompt)
      terminal.type("exposure = \t\t")
      terminal.wait(for: "medium   Medium")
      terminal.type("hi\t\r")
      terminal.wait(for: "Ask counsel #103")
      terminal.wait(for: Self.prompt)
      terminal.type("quit\r")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `what was entered comes back, in this session and the next`() throws {
      let first = try start()
      first.type("on 2024-03-05 {\r")
      first.wait(for: "      . ")
      first.type("budget = 5\r}\r")
      first.wait(for: "no verdict changes")
      first.wait(for: Self.prompt)
      first.type("undo\r")
      first.wait(for: "undone")
      first.wait(for: Self.prompt)
      first.type("\u{1B}[A\u{1B}[A\r")
      first.wait(for: "no verdict changes")
      first.wait(for: Self.prompt)
      first.type("\u{4}")
      #expect(first.exitCode() == 0)
      let attributes = try FileManager.default.attributesOfItem(atPath: historyPath)
      #expect(attributes[.posixPermissions] as? Int == 0o600)

      let second = try start()
      second.type("\u{1B}[A")
      second.wait(for: "budget = 5")
      second.type("\r")
      second.wait(for: "no verdict changes")
      second.wait(for: Self.prompt)
      second.type("\u{4}")
      #expect(second.exitCode() == 0)
    }

    @Test func `Chinese and Japanese are typed, deleted and recalled under LANG=C`() throws {
      let terminal = try start(columns: 40)
      terminal.type("motto = \"启动会议と日本語\u{7F}\u{1B}[D\u{1B}[D々\u{5}\"\r")
      terminal.wait(for: "There is a motto")
      terminal.wait(for: Self.prompt)
      terminal.type("motto\r")
      terminal.wait(for: "\"启动会议と々日本\"   text")
      terminal.wait(for: Self.prompt)
      terminal.type("\u{4}")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `Ctrl-C drops the line and goes on`() throws {
      let terminal = try start()
      terminal.type("budget = 7\u{3}")
      terminal.wait(for: Self.prompt)
      terminal.type("on 2024-03-05 {\r")
      terminal.wait(for: "      . ")
      terminal.type("\u{3}")
      terminal.wait(for: Self.prompt)
      terminal.type("budget\r")
      terminal.wait(for: "unknown   count")
      terminal.wait(for: Self.prompt)
      // In the middle of searching what was entered, too.
      terminal.type("\u{12}bud\u{3}")
      terminal.wait(for: Self.prompt)
      terminal.type("quit\r")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `ten pasted lines are ten entries, with and without the marks of a paste`() throws {
      let lines = [
        "agreed_on = 2024-03-04", "sponsor_found = yes", "on 2024-03-05 {", "\tdo brief", "}", "enter planning",
        "exposure = high", "do plan", "plan_agreed = yes", "tasks",
      ]
      for (before, after) in [("\u{1B}[200~", "\u{1B}[201~"), ("", "")] {
        let terminal = try start()
        // A terminal without marks completes at a tab.
        let text = lines.joined(separator: "\r").replacingOccurrences(of: "\t", with: before.isEmpty ? "  " : "\t")
        terminal.type(before + text + after + "\r")
        terminal.wait(for: "The plan is agreed")
        terminal.wait(for: "* Ask counsel #103")
        terminal.wait(for: Self.prompt)
        terminal.type("history\r")
        terminal.wait(for: "#7  plan_agreed = yes")
        terminal.wait(for: Self.prompt)
        terminal.type("\u{4}")
        #expect(terminal.exitCode() == 0)
      }
    }

    @Test func `it follows the size of the terminal`() throws {
      let terminal = try start(columns: 100)
      terminal.type("sponsor_found = yes\r")
      terminal.wait(for: "met\r\n")
      terminal.wait(for: Self.prompt)
      terminal.type("undo")
      terminal.resize(columns: 44, rows: 20)
      kill(terminal.process, SIGWINCH)
      usleep(200_000)
      terminal.type("\r")
      terminal.wait(for: "undone")
      let shown = terminal.wait(for: Self.prompt)
      let lines = shown.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("  ") }
      #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 44 })
      terminal.type("\u{4}")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `a terminal that goes away ends it quietly`() throws {
      let terminal = try start()
      terminal.type("budget = 5\r")
      terminal.wait(for: Self.prompt)
      terminal.hangUp()
      let code = try #require(terminal.exitCode())
      #expect(code == 0 || code == 128 + SIGHUP)
      #expect(try String(contentsOfFile: historyPath, encoding: .utf8).contains("budget"))
    }

    @Test func `a terminal that cannot edit still shows the prompt`() throws {
      let terminal = try start(environment: ["TERM": "dumb"])
      terminal.type("budget = 5\n")
      terminal.wait(for: "no verdict changes")
      terminal.wait(for: Self.prompt)
      terminal.type("\u{4}")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `a supposition has a prompt of its own, and Ctrl-D leaves it before the session`() throws {
      let terminal = try start()
      terminal.type("what if\r")
      terminal.wait(for: "what if> ")
      terminal.type("do brief\r")
      terminal.wait(for: "+ Write the brief #101")
      terminal.wait(for: "what if> ")
      terminal.type("\u{4}")
      terminal.wait(for: "nothing was kept")
      terminal.wait(for: Self.prompt)
      terminal.type("\u{4}")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `an interview completes its answers, and Ctrl-C drops a line of it`() throws {
      let terminal = try start()
      terminal.type("ask exposure is high\r")
      terminal.wait(for: "ask> ")
      terminal.type("nonsense\u{3}")
      terminal.wait(for: "ask> ")
      terminal.type("hi\t\r")
      terminal.wait(for: "It is decided.")
      terminal.wait(for: Self.prompt)
      terminal.type("exposure\r")
      terminal.wait(for: "high")
      terminal.wait(for: Self.prompt)
      terminal.type("ask budget > 100\r")
      terminal.wait(for: "ask> ")
      terminal.type("\u{4}")
      terminal.wait(for: "It is not decided")
      terminal.wait(for: Self.prompt)
      terminal.type("quit\r")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `the number of an option does it`() throws {
      let terminal = try start()
      terminal.type("next\r")
      terminal.wait(for: "1  do ")
      terminal.wait(for: Self.prompt)
      terminal.type("1\r")
      terminal.wait(for: "  + ")
      terminal.wait(for: Self.prompt)
      terminal.type("quit\r")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `on a bare playbook it asks for the day`() throws {
      let terminal = try PseudoTerminal(
        ["repl", rules], environment: ["HOME": home.path, "TERM": "xterm", "NO_COLOR": "1"])
      terminal.wait(for: "On which day does it begin? [2024-03-01] ")
      terminal.type("tomorrow\r")
      terminal.wait(for: "write a day like 2019-05-02")
      terminal.wait(for: "[2024-03-01] ")
      terminal.type("\r")
      terminal.wait(for: "Friday, 2024-03-01")
      terminal.wait(for: Self.prompt)
      terminal.type("\u{4}")
      #expect(terminal.exitCode() == 0)
    }

    @Test func `edit opens the editor at the declaration, then reads the playbook again`() throws {
      let terminal = try start(environment: ["EDITOR": "echo editing"])
      terminal.type("edit plan\r")
      terminal.wait(for: "editing +52 ")
      terminal.wait(for: "launch.conduct")
      terminal.wait(for: "the playbook is read again")
      terminal.wait(for: Self.prompt)
      terminal.type("\u{4}")
      #expect(terminal.exitCode() == 0)
    }
  }
#endif
