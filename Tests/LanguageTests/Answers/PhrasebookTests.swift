import Testing

@testable import Conduct

/// The languages in which the tool speaks.
@Suite struct PhrasebookTests {
  static let translations = Language.allCases.filter { $0 != .english }

  private static let name = Finding.Name(path: "kickoff", label: "Kickoff")

  @Test(arguments: Language.allCases) func `a status, its denial and its doubt are three sentences`(language: Language)
  {
    for status in Status.allCases {
      let texts = [Truth.yes, .no, .unknown].map {
        language.phrases.text(Finding(.status(Self.name, status), .truth($0)))
      }
      #expect(Set(texts).count == 3, "\(texts)")
      #expect(texts.allSatisfy { $0.contains("Kickoff") })
    }
    for record in Finding.Record.allCases where record != .round && record != .times {
      let texts = [Truth.yes, .no].map {
        language.phrases.text(Finding(.record(Self.name, record), .truth($0)))
      }
      #expect(Set(texts).count == 2, "\(texts)")
    }
  }

  @Test(arguments: translations) func `nothing is left in English`(language: Language) {
    let english = Language.english.phrases
    for status in Status.allCases {
      for truth in [Truth.yes, .no, .unknown] {
        let finding = Finding(.status(Self.name, status), .truth(truth))
        #expect(language.phrases.text(finding) != english.text(finding))
      }
    }
    let date = CivilDate(iso: "2020-05-19")
    let headings: [StatusPhrase] = [
      .tasks, .inputs, .outcomes, .steps, .next, .endings, .violations, .needs, .overdue(since: date), .due(date),
      .mayBeDone, .blocked, .pending(due: nil), .done(date, late: true), .waived, .forbidden, .conflict, .closed,
      .unknown(needs: ["seats"]), .behind(date), .required, .role(["FM"]), .met, .unmet, .notKnown, .open, .notYet,
      .processActive(since: date, round: 2), .processComplete(on: date), .processLeft(on: date, ending: nil),
      .processReady, .processWaiting, .processUnknown, .processNotApplicable, .completable, .triggered, .external,
      .nextRound, .permit, .forbid, .forced(because: "x"), .more(2), .nothingToDo,
    ]
    for phrase in headings { #expect(language.phrases.text(phrase) != english.text(phrase)) }
  }

  @Test(arguments: translations) func `nothing that help says is left in English`(language: Language) {
    let (english, words) = (Language.english.sessionPhrases, language.sessionPhrases)
    for word in SessionWord.allCases {
      #expect(words.summary(word) != english.summary(word))
      #expect(words.explanation(word) != english.explanation(word))
      #expect(!words.explanation(word).isEmpty)
    }
    for verb in SessionStatement.allCases {
      #expect(words.summary(verb) != english.summary(verb))
      #expect(words.explanation(verb) != english.explanation(verb))
    }
    for status in Status.allCases { #expect(words.meaning(status) != english.meaning(status)) }
    for form in SessionHelp.Form.allCases { #expect(words.summary(form) != english.summary(form)) }
    for group in SessionHelp.Group.allCases { #expect(words.heading(group) != english.heading(group)) }
  }

  @Test(arguments: translations, ShippedExamples.engagements)
  func `a page in another language fits its columns`(language: Language, name: String) throws {
    let engagement = try #require(try ShippedExamples.engagement(name).engagement)
    let day = try #require(engagement.lastDay)
    let page = StatusPage(engagement.status(on: day), words: language.phrases, width: 80).rendered()
    for line in page.split(separator: "\n") { #expect(String(line).displayWidth <= 80, "\(line)") }
  }

  @Test(arguments: translations) func `an answer is whole in the language`(language: Language) throws {
    let (read, _, sources) = try ShippedExamples.engagement("fabrikam.engagement")
    let engagement = try #require(read)
    let day = try #require(engagement.lastDay)
    var parts = [StatusPage(engagement.status(on: day), words: language.phrases, width: 80).rendered()]
    for text in ["first_contact is late", "quickleads is required", "success_workshop is ready"] {
      let question = try #require(engagement.question(text, on: day).question)
      let page = ExplanationPage(engagement.why(question, on: day), sources: sources, words: language.phrases)
      parts += [page.sentence, page.tree, page.missing(engagement.missing(question, on: day))]
    }
    try Recording.expect(parts.joined(separator: "\n\n") + "\n", is: "locales/\(language.rawValue).txt")
  }

  @Test func `a language is found by its tag or a near one`() {
    #expect(Language(closestTo: "pt_BR") == .portuguese)
    #expect(Language(closestTo: "pt-PT") == .portuguese)
    #expect(Language(closestTo: "ja") == .japanese)
    #expect(Language(closestTo: "ZH-cn") == .chinese)
    #expect(Language(closestTo: "fr") == .english)
  }
}
