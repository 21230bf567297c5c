/// Characters and the smallest pieces of text.
extension DiagnosticCatalog {
  static let characters = [
    CatalogEntry(
      .invalidUTF8, title: "A file that is not UTF-8",
      explanation: """
        A playbook is a plain text file in the encoding UTF-8, which can write every script of the world. This file is \
        saved in another one, so its letters cannot be told. Open it in your editor and save it again with the \
        encoding UTF-8.
        """,
      example: "p\0l\0a\0y\0b\0o\0o\0k\0"),
    CatalogEntry(
      .strayCharacter, title: "A character that means nothing",
      explanation: """
        Outside of texts in quotes only letters, digits and some signs have a meaning. Remove the character, or put it \
        in quotes if it belongs to a text. Now and then the character is invisible, because it came with text that was \
        copied from elsewhere.
        """,
      example: """
        playbook p "P" { }
        fact budget: count
        define large = budget > 500 €
        """),
    CatalogEntry(
      .unterminatedText, title: "A text without its closing quote",
      explanation: """
        A text begins and ends with a quote, on one line. Add the quote that is missing. A text of several lines \
        stands between three quotes, and three quotes again.
        """,
      example: """
        playbook p "P" { }
        role fm "FastTrack manager
        """),
    CatalogEntry(
      .invalidEscape, title: "A backslash that means nothing",
      explanation: """
        In a text the backslash announces something special: a quote, a line end (`\\n`), a character by its number \
        (`\\u{20AC}`), or a backslash (`\\\\`). Write two backslashes if you mean one.
        """,
      example: """
        playbook p "P" { }
        role fm "See C:\\templates"
        """),
    CatalogEntry(
      .malformedNumber, title: "A number that cannot be read",
      explanation: """
        Numbers are written with digits, a point before the decimals, and `_` between the thousands if you like: \
        `1_000`, `0.25`. They do not begin with 0, have at most four decimals (percentages two), and are at most a \
        million millions. A blank stands between a number and its unit: `10 days`.
        """,
      example: """
        playbook p "P" { }
        fact seats: count
        define few = seats < 007
        """),
    CatalogEntry(
      .malformedDate, title: "A date that cannot be read",
      explanation: """
        A date is written as year, month and day, with hyphens and two digits for month and day: `2019-05-02`. \
        That is the same everywhere, while 5/2/2019 is a day in May for some readers and in February for others. The \
        day must exist: there is no 30 February.
        """,
      example: """
        playbook p "P" { }
        define over = today > 5/2/2019
        """),
    CatalogEntry(
      .malformedReference, title: "A number sign without a reference",
      explanation: """
        `#` begins the reference of a task in another system, such as `#994` or `#CMR-75865`. Letters, digits and \
        hyphens follow it without a blank.
        """,
      example: """
        playbook p "P" { }
        process kickoff {
          required task # "Hold the meeting"
        }
        """),
    CatalogEntry(
      .malformedLink, title: "A link without its end",
      explanation: """
        A link stands between `<` and `>` and has no blanks. Add the `>` that is missing, and write `%20` for a blank \
        in an address.
        """,
      example: """
        playbook p "P" { }
        resource deck "Kickoff deck" <https://example.org/deck
        """),
    CatalogEntry(
      .foreignQuotes, title: "Quotation marks that are not straight",
      explanation: """
        Texts stand in straight quotes: `"…"`. Word processors like to replace them by curved ones, and other \
        languages have quotation marks of their own. Inside a text you may use any marks you like.
        """,
      example: """
        playbook p "P" { }
        role fm “FastTrack manager”
        """),
  ]
}
