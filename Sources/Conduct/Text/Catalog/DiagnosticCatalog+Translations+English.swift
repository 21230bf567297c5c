/// Catalogs of translations.
extension DiagnosticCatalog {
  static let translations = translationReading + translationChecks

  private static let translationReading = [
    CatalogEntry(
      .catalogEncoding, title: "A catalog that is not UTF-8",
      explanation: """
        A catalog is UTF-8, and its header says so: every tool then reads the same characters.
        """,
      example: """
        msgctxt "p/title"
        msgid "P"
        msgstr "P"
        """),
    CatalogEntry(
      .catalogLine, title: "A line that is no part of a catalog",
      explanation: """
        A catalog has comments, which begin with `#`, and entries of `msgctxt`, `msgid` and `msgstr`, each with a \
        text in quotes. The texts of playbooks have no plural forms.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgfoo "x"
        """),
    CatalogEntry(
      .catalogText, title: "A text of a catalog that cannot be read",
      explanation: """
        A text begins and ends with a straight quote on the same line; a long one goes on in quotes on the next \
        line. A backslash or quote within it has a backslash before it.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P
        """),
    CatalogEntry(
      .catalogEntryIncomplete, title: "An entry without its text or translation",
      explanation: """
        An entry is complete with `msgid`, the text, and `msgstr`, its translation, which may be empty.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        """),
    CatalogEntry(
      .catalogDuplicate, title: "A text that a catalog translates twice",
      explanation: """
        The same text of the same thing can be translated in one way only. Remove one of the two entries.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"
        """),
  ]

  private static let translationChecks = [
    CatalogEntry(
      .untranslated, title: "A text without a translation",
      explanation: """
        Readers see the author's words where there is no translation. Run `conduct locale extract` to bring new \
        texts into the catalog, then translate them.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr ""
        """),
    CatalogEntry(
      .fuzzyTranslation, title: "A translation to be looked at again",
      explanation: """
        The text has changed since it was translated, or the translation was taken from a similar text. Correct it, \
        then remove the mark `fuzzy`; until then readers see the author's words.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        #, fuzzy
        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato"
        """),
    CatalogEntry(
      .staleTranslation, title: "A translation of a text that is gone",
      explanation: """
        No text of the playbook is translated by this entry: the text has changed or is gone. `conduct locale \
        extract` keeps the translation for the most similar text, or as obsolete.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato"

        msgctxt "kickoff/goal"
        msgid "Win"
        msgstr "Vencer"
        """),
    CatalogEntry(
      .inconsistentTranslation, title: "One text or term translated in two ways",
      explanation: """
        Readers take two words for two things. Choose one translation for the same text, and for the names of \
        products and roles wherever they are mentioned.
        """,
      example: ""),
    CatalogEntry(
      .numberDiffers, title: "A number that differs from the source text",
      explanation: """
        A number of the source text is missing in the translation, or the other way round. Marks between groups of \
        digits may differ, and so may numbers that are written as words.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato em 2 dias"
        """),
    CatalogEntry(
      .linkDiffers, title: "A link that differs from the source text",
      explanation: """
        An address is the same in every language. Links of their own (`see`) are not translated at all.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato: https://example.org"
        """),
    CatalogEntry(
      .referenceDiffers, title: "A reference that differs from the source text",
      explanation: """
        A reference such as `#994` is the same in every language.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato #12"
        """),
    CatalogEntry(
      .placeholderDiffers, title: "A placeholder that differs from the source text",
      explanation: """
        What stands in curly braces, or behind a percent sign, is filled in by a program and has to be the same in \
        every language.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato {nome}"
        """),
    CatalogEntry(
      .characterWidth, title: "A character of the wrong width",
      explanation: """
        Digits and Latin letters are narrow in every language. Between Chinese or Japanese characters punctuation is \
        wide, and Katakana are wide; elsewhere nothing is.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato，agora"
        """),
    CatalogEntry(
      .leftoverSource, title: "Words left in the source language",
      explanation: """
        Several words in a row are the same as in the source text. Names may stay as they are; sentences may not.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Make the first contact agora"
        """),
    CatalogEntry(
      .invisibleInTranslation, title: "An invisible character in a translation",
      explanation: """
        Nobody sees zero-width characters and marks of direction, but programs that search or compare do. Remove it.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em\u{200B} contato"
        """),
    CatalogEntry(
      .lineEndsDiffer, title: "Line breaks that differ from the source text",
      explanation: """
        Where the text begins or ends with a line break, so does the translation, and only there; gettext asks the \
        same.
        """,
      example: """
        msgid ""
        msgstr "Content-Type: text/plain; charset=UTF-8\\n"

        msgctxt "p/title"
        msgid "P"
        msgstr "P"

        msgctxt "kickoff.first_contact/title"
        msgid "Make the first contact"
        msgstr "Entrar em contato\\n"
        """),
  ]
}
