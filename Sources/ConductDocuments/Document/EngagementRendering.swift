package import Conduct

/// Writes engagements of one playbook in the formats that their readers use.
package struct EngagementRendering: Sendable {
  let explainer: VerdictExplainer
  let outline: PlaybookOutline
  let language: Language

  /// Prepares a playbook for readers of a language; its own texts are in the language that it is in.
  package init(_ playbook: Playbook, in language: Language) {
    explainer = VerdictExplainer(playbook)
    outline = playbook.outline()
    self.language = language
  }

  /// Returns a checklist of an engagement on a day as Markdown: states, due days and reasons.
  package func markdown(_ engagement: Engagement, on day: CivilDate) -> String {
    let verdicts = explainer.verdicts(of: engagement, on: day)
    var document = EngagementDocument(engagement.status(on: day), verdicts: verdicts, in: language)
    return MarkdownWriter.write(document.blocks())
  }

  /// Returns one self-contained page that shows where an engagement stands on a day.
  package func html(_ engagement: Engagement, on day: CivilDate) -> String {
    let verdicts = explainer.verdicts(of: engagement, on: day)
    return EngagementPage(engagement.status(on: day), of: outline, verdicts: verdicts, in: language).text()
  }

  /// Returns the deadlines and targets of an engagement as an iCalendar file.
  package func ics(_ engagement: Engagement, on day: CivilDate) -> String {
    EngagementCalendar(engagement.status(on: day), in: language).text()
  }

  /// Returns the flow as a picture, coloured by where the engagement stands.
  package func svg(_ engagement: Engagement, on day: CivilDate) -> String {
    FlowSVG.draw(flow(engagement, on: day), title: title(engagement), in: language, isAlone: true)
  }

  /// Returns the flow in the language of Graphviz.
  package func dot(_ engagement: Engagement, on day: CivilDate) -> String {
    FlowDot.write(flow(engagement, on: day), title: title(engagement))
  }

  /// Returns the flow in the language of Mermaid.
  package func mermaid(_ engagement: Engagement, on day: CivilDate) -> String {
    FlowMermaid.write(flow(engagement, on: day), title: title(engagement))
  }

  private func title(_ engagement: Engagement) -> String { engagement.title ?? engagement.name }

  private func flow(_ engagement: Engagement, on day: CivilDate) -> Flow {
    FlowBuilder(outline, status: engagement.status(on: day), in: language).flow()
  }
}
