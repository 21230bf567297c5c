/// How things are written.
extension DiagnosticCatalog {
  static let syntax = [
    CatalogEntry(
      .expectedToken, title: "Something is missing or too much",
      explanation: """
        At this place the language needs a certain word or sign, or nothing more. The message says which; compare the \
        line with one like it that works.
        """,
      example: """
        playbook p "P" { }
        fact seats count
        """),
    CatalogEntry(
      .expectedDeclaration, title: "Nothing of a playbook begins so",
      explanation: """
        At the top of a file stand the parts of a playbook, each beginning with its word: `phase`, `role`, `choice`, \
        `fact`, `define`, `process`, `scenario` and so on. Tasks, inputs, outcomes and steps stand inside a process. \
        Remarks for other authors are written after `//`.
        """,
      example: """
        playbook p "P" { }
        note "Ask the sales team"
        """),
    CatalogEntry(
      .expectedItem, title: "Nothing in this block begins so",
      explanation: """
        Between the braces of a process, step or task every line begins with a word that says what it is: a task says \
        whether it is `required`, `optional` or `forbidden`, a deadline begins with `due`. The help lists what can \
        stand in this block.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          task first_contact "Contact the customer"
        }
        """),
    CatalogEntry(
      .expectedExpression, title: "A condition or value is missing",
      explanation: """
        Behind words like `when`, `and` or `=` and signs like `<` stands something that can be looked up or worked \
        out: a fact, a number, a date, a comparison. It is missing here, or a word of the language stands in its \
        place.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define few = seats <
        """),
    CatalogEntry(
      .expectedStatement, title: "Nothing that happens begins so",
      explanation: """
        A journal and the days of a scenario say what happened: a fact is told (`seats = 800`), a task is done \
        (`do first_contact`), a process is entered, completed or left. Every line is one such statement.
        """,
      example: """
        playbook p "P" { }
        scenario "all goes well" {
          on 2019-05-02 {
            "Everybody is happy"
          }
        }
        """),
    CatalogEntry(
      .unclosedBracket, title: "A bracket that is not closed",
      explanation: """
        Every `{` needs its `}`, every `(` its `)` and every `[` its `]`. Write the lines of a block a little further \
        to the right than the line that opens it, and the closing brace under the start of that line: then a missing \
        one is easy to see.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          goal "Hear what the customer needs"
        """),
    CatalogEntry(
      .unexpectedClosing, title: "A closing bracket too many",
      explanation: """
        This bracket closes nothing: its partner is missing, or something was closed too early before it. Remove it, \
        or look upwards for the place where the brackets stop matching.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define few = seats < 5)
        """),
    CatalogEntry(
      .reservedWordAsName, title: "A word of the language as a name",
      explanation: """
        A few words keep conditions readable and can therefore never be names: `and`, `or`, `not`, `is`, `when`, \
        `total`, `number` and the like. All others, such as `task` or `due`, may be used. Choose another name; the \
        title in quotes may contain any words.
        """,
      example: """
        playbook p "P" { }
        fact total: count
        """),
    CatalogEntry(
      .missingElse, title: "An `if` without an `else`",
      explanation: """
        `if … then … else …` chooses one of two values, so both must be given. If nothing holds otherwise, say so: \
        `else no`, `else 0`, or `else undecided "the document does not say"`. For a condition alone `and` or `implies` \
        often says it better.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define allowance = if seats > 100 then 30
        """),
    CatalogEntry(
      .chainedComparison, title: "Comparisons in a chain",
      explanation: """
        A comparison has two sides. Join two of them by `and`, or write a range: `seats in 10 to 20` holds from 10 up \
        to and including 20.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define medium = 10 < seats < 20
        """),
    CatalogEntry(
      .equalsForIs, title: "`=` where `is` is meant",
      explanation: """
        `=` gives something a value: it defines, and it tells a fact. Conditions ask whether two values are the same, \
        and that is written `is`.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define none_left = seats = 0
        """),
    CatalogEntry(
      .expectedName, title: "A name is missing",
      explanation: """
        Every thing has a name by which others speak of it. A name is one word of letters, digits and `_` that begins \
        with a letter: `active_users`. What people read stands behind it as a title in quotes.
        """,
      example: """
        playbook p "P" { }
        fact active users: count
        """),
    CatalogEntry(
      .expectedText, title: "A text in quotes is missing",
      explanation: """
        Titles, goals, advice and reasons are texts, and texts stand in quotes. Without quotes the words would be read \
        as names.
        """,
      example: """
        playbook p "P" { }
        role fm FastTrack manager
        """),
    CatalogEntry(
      .severalHeaderClauses, title: "Too much on a header line",
      explanation: """
        The line that declares something has room for `by` and one short clause, so that it stays readable. Everything \
        else stands in the block behind it, one clause a line.
        """,
      example: """
        playbook p "P" { }
        fact ready: yes/no
        fact signed: yes/no
        process kickoff {
          outcome agreed "All agree" applies when ready met when signed
        }
        """),
    CatalogEntry(
      .foreignOperator, title: "A sign or word of another language",
      explanation: """
        The language is written with words and a few plain signs: `and`, `or`, `not`, `is`, `is not`, `<`, `<=`, `>`, \
        `>=`. What other languages, spreadsheets or keyboards write instead is understood and has to be replaced; \
        `conduct check --fix` does that.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define medium = seats > 10 && seats < 20
        """),
    CatalogEntry(
      .expectedType, title: "A type is missing",
      explanation: """
        A fact says behind its colon what kind of value it has: `yes/no`, `count`, `number`, `percent`, `date`, \
        `text`, a duration, a choice that the playbook declares, or `set of` such a choice.
        """,
      example: """
        playbook p "P" { }
        fact seats:
        """),
    CatalogEntry(
      .misspelledWord, title: "A misspelled word of the language",
      explanation: """
        This word is nearly one that the language has, and nothing else could stand here. All words of the language \
        are written in small letters. `conduct check --fix` corrects it.
        """,
      example: """
        playbook p "P" { }
        proces kickoff "Conduct customer kickoff"
        """),
  ]
}
