import Conduct
import Foundation
import Testing

@testable import ConductDocuments

/// Pages, pictures and calendars: recorded, and sound whatever an author writes.
@Suite struct PageTests {
  @Test func `the picture of the shipped playbook is recorded`() throws {
    let rendering = PlaybookRendering(try Shipped.fasttrack.get(), in: .english)
    try GoldenFile.expect(rendering.svg, "fasttrack.svg")
    try GoldenFile.expect(rendering.dot, "fasttrack.dot")
    try GoldenFile.expect(rendering.mermaid, "fasttrack.mermaid")
  }

  @Test func `the page and the calendar of an engagement are recorded`() throws {
    let engagement = try Shipped.engagement("contoso", of: try Shipped.fasttrack.get())
    let rendering = EngagementRendering(engagement.playbook, in: .english)
    let day = try #require(engagement.lastDay)
    try GoldenFile.expect(rendering.html(engagement, on: day), "contoso.html")
    try GoldenFile.expect(rendering.ics(engagement, on: day), "contoso.ics")
  }

  @Test(arguments: Language.allCases)
  func `rendering again gives the same bytes`(_ language: Language) throws {
    let playbook = try Shipped.fasttrack(in: language)
    #expect(PlaybookRendering(playbook, in: language).html == PlaybookRendering(playbook, in: language).html)
    let engagement = try Shipped.engagement("wingtip", of: playbook)
    let day = try #require(engagement.lastDay)
    let rendering = EngagementRendering(playbook, in: language)
    #expect(rendering.html(engagement, on: day) == rendering.html(engagement, on: day))
  }

  @Test(arguments: Language.allCases)
  func `headings come in order, links lead somewhere, and nothing is loaded or run`(_ language: Language) throws {
    let playbook = try Shipped.fasttrack(in: language)
    let engagement = try Shipped.engagement("contoso", of: playbook)
    let pages = [
      PlaybookRendering(playbook, in: language).html,
      EngagementRendering(playbook, in: language).html(engagement, on: try #require(engagement.lastDay)),
    ]
    for page in pages {
      let levels = page.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
      #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
      for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
      let identifiers = page.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count)
      for reference in page.matches(of: /href="#([^"]*)"/).map({ String($0.1) }) {
        #expect(identifiers.contains(reference), "#\(reference) leads nowhere")
      }
      #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
      for word in ["<script", "<img", "<link", "src=", "url(http", "@import", "javascript:", " on"] {
        #expect(!page.contains(word) || word == " on" && page.firstMatch(of: /<[a-z][^>]* on[a-z]+=/) == nil, "\(word)")
      }
    }
  }

  @Test func `every text stands out from its ground`() {
    for isDark in [false, true] {
      func value(_ color: Palette.Color) -> String { isDark ? color.dark : color.light }
      for ink in Palette.colors where ink.isInk {
        for ground in Palette.colors where ground.name == "ground" || ground.name == "card" {
          let (one, other) = (luminance(value(ink)), luminance(value(ground)))
          let contrast = (max(one, other) + 0.05) / (min(one, other) + 0.05)
          #expect(contrast >= 4.5, "\(ink.name) on \(ground.name), dark: \(isDark): \(contrast)")
        }
      }
    }
  }

  /// The relative luminance of a colour, by WCAG 2.
  private func luminance(_ color: String) -> Double {
    let digits = Array(color.dropFirst())
    let parts = stride(from: 0, to: 6, by: 2).map { index -> Double in
      let value = Double(Int(String(digits[index...index + 1]), radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func `a line of a calendar is folded without cutting a character`() {
    let line = EngagementCalendar.folded("SUMMARY:" + String(repeating: "会", count: 60))
    let parts = line.split(separator: "\r\n")
    #expect(parts.count == 3 && parts.allSatisfy { $0.utf8.count <= 75 })
    #expect(
      parts.map { $0.first == " " ? $0.dropFirst() : $0 }.joined() == "SUMMARY:" + String(repeating: "会", count: 60))
  }

  @Test func `what separates in a calendar is escaped`() {
    #expect(EngagementCalendar.escaped("a,b;c\\d\ne\u{202E}") == "a\\,b\\;c\\\\d\\ne\\\\u{202E}")
  }
}
