package import Conduct

/// Writes engagements of one playbook in the formats that their readers use.
package struct EngagementRendering: Sendable {
  let explainer: VerdictExplainer
  let language: Language

  /// Prepares a playbook for readers of a language; its own texts are in the language that it is in.
  package init(_ playbook: Playbook, in language: Language) {
    explainer = VerdictExplainer(playbook)
    self.language = language
  }

  /// Returns a checklist of an engagement on a day as Markdown: states, due days and reasons.
  package func markdown(_ engagement: Engagement, on day: CivilDate) -> String {
    let verdicts = explainer.verdicts(of: engagement, on: day)
    var document = EngagementDocument(engagement.status(on: day), verdicts: verdicts, in: language)
    return MarkdownWriter.write(document.blocks())
  }
}
