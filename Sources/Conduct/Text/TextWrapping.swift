/// Breaking of text into lines, at blanks and between the characters of Chinese and Japanese.
///
/// Korean breaks at its blanks only. Closing punctuation never starts a line, opening punctuation never ends one. A
/// word that is wider than a line is cut.
package struct TextWrapping {
  /// The columns of a line, at least 1.
  private let width: Int
  private var lines: [String] = []
  private var line = ""
  private var lineWidth = 0
  /// The blanks that stand before the next piece, unless a line is broken there.
  private var blanks = 0
  /// The part that cannot be broken, as far as it has been read.
  private var piece: [Character] = []

  private init(width: Int) {
    self.width = max(1, width)
  }

  /// Returns the lines of a text; line breaks in the text stay, blanks at the end of a line go.
  package static func lines(of text: String, width: Int) -> [String] {
    var wrapping = TextWrapping(width: width)
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      wrapping.add(paragraph)
    }
    return wrapping.lines
  }

  private mutating func add(_ paragraph: Substring) {
    for cluster in paragraph {
      if cluster == " " || cluster == "\t" || cluster == "\u{3000}" {
        endPiece()
        blanks += DisplayWidth.of(cluster) == 0 ? 1 : DisplayWidth.of(cluster)
      } else {
        if let last = piece.last, Self.isBreak(between: last, and: cluster) { endPiece() }
        piece.append(cluster)
      }
    }
    endPiece()
    lines.append(line)
    line = ""
    lineWidth = 0
    blanks = 0
  }

  private mutating func endPiece() {
    guard !piece.isEmpty else { return }
    let pieceWidth = piece.reduce(0) { $0 + DisplayWidth.of($1) }
    if lineWidth > 0, lineWidth + blanks + pieceWidth > width { breakLine() }
    line += String(repeating: " ", count: blanks)
    lineWidth += blanks
    blanks = 0
    for cluster in piece {
      let columns = DisplayWidth.of(cluster)
      if lineWidth > 0, lineWidth + columns > width { breakLine() }
      line.append(cluster)
      lineWidth += columns
    }
    piece.removeAll(keepingCapacity: true)
  }

  private mutating func breakLine() {
    lines.append(line)
    line = ""
    lineWidth = 0
    blanks = 0
  }

  /// Whether a line may be broken between two characters that no blank separates.
  private static func isBreak(between left: Character, and right: Character) -> Bool {
    guard isIdeograph(left) || isIdeograph(right) else { return false }
    if opening.contains(left) || closing.contains(right) { return false }
    if quotes.contains(right) { return closing.contains(left) }
    if quotes.contains(left) { return opening.contains(right) }
    return !(isKatakana(left) && isKatakana(right))
  }

  /// Whether a character spells loanwords of Japanese, which stay whole where they fit on a line.
  private static func isKatakana(_ cluster: Character) -> Bool {
    cluster.unicodeScalars.first.map { (0x30A1...0x30FA).contains($0.value) || $0.value == 0x30FC } ?? false
  }

  /// Whether a character is written without blanks to its neighbours: wide, and neither Hangul nor an emoji.
  private static func isIdeograph(_ cluster: Character) -> Bool {
    guard let scalar = cluster.unicodeScalars.first, scalar.value >= 0x2E80, DisplayWidth.of(scalar) == 2 else {
      return false
    }
    return !(0xA960...0xA97F).contains(scalar.value) && !(0xAC00...0xD7FF).contains(scalar.value)
      && !scalar.properties.isEmoji
  }

  /// Marks that open and close alike; a line breaks before or behind them only where punctuation shows which.
  private static let quotes: Set<Character> = ["`", "\"", "'"]

  private static let opening: Set<Character> = [
    "(", "[", "{", "<", "#", "“", "‘", "«", "「", "『", "【", "〈", "《", "〔", "（", "［", "｛", "＜", "￥",
  ]

  private static let closing: Set<Character> = [
    ")", "]", "}", ">", ",", ".", ";", ":", "!", "?", "%", "…", "”", "’", "»", "、", "。", "，", "．", "・",
    "：", "；", "？", "！", "」", "』", "】", "〉", "》", "〕", "）", "］", "｝", "＞", "々", "〻", "ー", "〜", "～", "％", "ぁ",
    "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ",
  ]
}

extension String {
  /// Returns this text as lines of at most `width` columns, broken at blanks and between CJK characters.
  package func wrapped(to width: Int) -> [String] {
    TextWrapping.lines(of: self, width: width)
  }
}
