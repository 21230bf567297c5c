import ArgumentParser
import Conduct

/// The options of every command that answers in the reader's language.
struct LocaleOptions: ParsableArguments {
  @Option(help: "The reader's locale, such as pt-BR; what is not translated stays as its author wrote it.")
  var locale: String?

  /// The language in which the tool speaks.
  var language: Language { Language(closestTo: locale ?? Language.english.rawValue) }
}
