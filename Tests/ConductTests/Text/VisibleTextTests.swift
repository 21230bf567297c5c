import Testing

@testable import Conduct

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("seats", "seats"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb\tc\r\nd", "a\\nb\\tc\\r\\nd"), ("\u{7F}", "\\u{7F}"),
    ("\u{9B}31m", "\\u{9B}31m"), ("\u{202E}x\u{2066}", "\\u{202E}x\\u{2066}"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"),
    ("a\u{200D}b", "a\\u{200D}b"), ("a\u{FE0F}", "a\\u{FE0F}"), ("\u{301}a", "\\u{301}a"), ("\u{2028}", "\\u{2028}"),
    ("so\u{AD}ft", "so\\u{AD}ft"), ("\u{E0041}x", "\\u{E0041}x"), ("\u{3164}", "\\u{3164}"), ("\u{FFFF}", "\\u{FFFF}"),
    ("👍\u{E0041}", "👍\\u{E0041}"), ("\u{200E}", "\\u{200E}"), ("\u{FFF9}", "\\u{FFF9}"),
  ])
  func `what is invisible is spelled out`(_ text: String, _ visible: String) {
    #expect(text.visible == visible)
  }

  @Test(arguments: [
    "座位数", "e\u{301}te\u{301}", "می\u{200C}خواهم", "क्\u{200D}ष", "👩‍👩‍👧‍👦", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}", "👍🏽",
    "葛\u{E0100}", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "עברית", "🇨🇳", "a\u{A0}b", "ก็",
  ])
  func `what a script or an emoji needs stays`(_ text: String) {
    #expect(text.visible.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test func `no scalar that is invisible remains anywhere`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), VisibleText.isInvisible(scalar) else { continue }
      let text = "a" + String(scalar) + "b"
      #expect(!text.visible.unicodeScalars.contains(scalar))
    }
  }

  @Test func `what is shown without a look at its properties would be shown with one`() {
    for scalar in (UInt32(0x20)...0xFFFF).compactMap(Unicode.Scalar.init) {
      // In front of a control character the whole text is looked at.
      let alone = String(scalar).visible
      #expect((String(scalar) + " \u{7}").visible == alone + " \\u{7}", "U+\(String(scalar.value, radix: 16))")
    }
  }
}
