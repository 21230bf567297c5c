/// Text of an author, made safe for a terminal: what would be invisible or move the cursor is spelled out.
///
/// Control characters, the start of an escape sequence, bidirectional controls, zero-width and other ignorable
/// characters become `\u{202E}` and the like. Joiners and variation selectors stay where a script or an emoji needs
/// them, and so do marks that stand on a character.
package enum VisibleText {
  /// Appends the visible form of a grapheme cluster.
  package static func append(_ cluster: Character, to text: inout String) {
    var previous: Unicode.Scalar?
    let base = cluster.unicodeScalars.first
    for scalar in cluster.unicodeScalars {
      if isShown(scalar, after: previous, base: base) {
        text.unicodeScalars.append(scalar)
      } else {
        text += escape(scalar)
      }
      previous = scalar
    }
  }

  /// Returns the escape that stands for a scalar: `\n`, `\r`, `\t` or its number.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    }
  }

  /// Whether a scalar is surely drawn, wherever it stands: most of Latin, Chinese and Japanese, found without a look at
  /// its properties.
  fileprivate static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x02AF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x21FF, 0x2500...0x25FF,
      0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xFF01...0xFF5E:
      true
    default: false
    }
  }

  /// Whether a scalar draws nothing of its own: it controls, joins, or is to be ignored.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    case .format: return !isNumberSign(scalar)
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func isShown(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, base: Unicode.Scalar?
  ) -> Bool {
    guard let previous else { return !isInvisible(scalar) && !isMark(scalar) }
    guard isInvisible(scalar) else { return true }
    switch scalar.value {
    case 0x200C: return isJoining(previous)
    case 0x200D: return isJoining(previous) || base.map(isPictograph) ?? false
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF:
      return previous.properties.isEmoji || previous.properties.isIdeographic
    case 0xE0020...0xE007F: return base?.value == 0x1F3F4
    default: return false
    }
  }

  /// Whether the scalar is a mark, which must stand on another character.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether the scalar is an emoji other than a digit or `#`, `*`.
  private static func isPictograph(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isEmoji
  }

  /// Whether the scalar belongs to a script that spells words with joiners: Arabic, Syriac, the scripts of India.
  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x0DFF).contains(scalar.value)
  }

  /// Whether the scalar is one of the format characters that are drawn, before a number.
  private static func isNumberSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}

extension String {
  /// This text with everything invisible spelled out, so that it can be shown on one line of a terminal; O(length).
  package var visible: String {
    if isPrintableASCII || unicodeScalars.allSatisfy(VisibleText.isPlain) { return self }
    var result = ""
    for cluster in self { VisibleText.append(cluster, to: &result) }
    return result
  }
}
