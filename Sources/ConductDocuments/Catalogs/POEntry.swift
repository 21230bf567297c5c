package import Conduct

/// One message of a gettext catalog: a text, what it is of, and its translation.
package struct POEntry: Sendable {
  /// What translators wrote to each other: `#  …`.
  package var translatorComments: [String] = []
  /// What the author says to translators: `#. …`.
  package var extractedComments: [String] = []
  /// Where the text stands: `#: file:line`.
  package var references: [String] = []
  /// Marks such as `fuzzy`: `#, …`.
  package var flags: [String] = []
  /// What the text was of when it was translated: `#| msgctxt`.
  package var previousContext: String?
  /// The text as it was when it was translated: `#| msgid`.
  package var previousID: String?
  /// What the text is of: `msgctxt`.
  package var context: String?
  /// The text: `msgid`; empty for the header.
  package var id = ""
  /// The translation: `msgstr`; empty where there is none.
  package var translation = ""
  /// Whether the playbook has the text no more: `#~`.
  package var isObsolete = false
  /// The place of `msgid` with its text.
  package var idSpan = Span(file: 0, start: 0, end: 0)
  /// The place of `msgstr` with its text.
  package var translationSpan = Span(file: 0, start: 0, end: 0)

  /// Whether somebody has to look at the translation again.
  package var isFuzzy: Bool { flags.contains("fuzzy") }
  /// Whether it is the header of its file.
  package var isHeader: Bool { id.isEmpty && context == nil }
  /// What identifies the text.
  package var key: Localization.Key { Localization.Key(context: context ?? "", text: id) }
}
