import Conduct

/// An app that carries its playbook with it, keeps a journal, and asks what is to be done and why.
@main
struct Embedding {
  static let rules = """
    playbook visits "Customer visits" {
      version 2026-01-05
      business days monday to friday
    }

    role seller "Seller"

    fact asked_on: date once "Day on which the customer asked for a visit"
    fact abroad: yes/no       "The customer is abroad"

    process visit "Visit the customer" {
      input date_agreed "A date is agreed" by seller
      preparing step prepare "Prepare the visit" by seller {
        required task call "Call the customer" { due within 2 business days of asked_on }
        optional task visa "Apply for a visa" { required when abroad }
      }
      outcome report "The report is written" by seller
    }
    """

  static let journal = """
    engagement northwind "Northwind" follows visits
    on 2026-03-05 { asked_on = 2026-03-05 }
    """

  static func main() {
    // Read the rules; what is wrong with them would be shown as the tool shows it.
    let checked = CheckedPlaybook(files: [SourceFile(path: "visits.conduct", text: rules)])
    guard let playbook = checked.playbook else {
      return print(DiagnosticRenderer(sources: checked.sources).render(checked.diagnostics))
    }
    let reading = playbook.read(journal: SourceFile(path: "northwind.engagement", text: journal))
    guard let engagement = reading.engagement, let day = CivilDate(iso: "2026-03-10") else {
      return print(DiagnosticRenderer(sources: reading.sources).render(reading.diagnostics))
    }

    // Ask where the engagement stands, and why.
    for task in engagement.status(on: day).processes.flatMap(\.tasks) {
      print("\(task.title): \(task.obligation.rawValue), \(task.progress.rawValue)")
    }
    if let question = engagement.question("call is overdue", on: day).question {
      print(ExplanationPage(engagement.why(question, on: day), sources: playbook.sources).sentence)
    }

    // Tell what happened; what breaks a rule is refused.
    let telling = engagement.telling("enter visit", on: day)
    for refusal in telling.refused { print("\(refusal.statement): \(English().text(refusal.reason))") }
    print(telling.journal == nil ? "The journal stays as it was." : "The journal has another line.")
  }
}
