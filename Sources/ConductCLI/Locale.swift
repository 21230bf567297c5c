import ArgumentParser

/// `conduct locale`
struct Locale: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes and checks the translations of a playbook.",
    discussion: """
      Translations are gettext catalogs beside the rules, such as locales/pt-BR.po; translators' tools read them.

        conduct locale extract rules/fasttrack --locale pt-BR
        conduct locale check rules/fasttrack
      """,
    subcommands: [LocaleExtract.self, LocaleCheck.self])
}
