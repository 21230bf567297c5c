/// Numbers, percentages and dates.
extension Lexer {
  private mutating func skipDigits() {
    while position < bytes.count, Self.isDigit(bytes[position]) || bytes[position] == UInt8(ascii: "_") {
      position += 1
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  mutating func scanNumber() {
    let start = position
    if scanForeignDate() { return }
    skipDigits()
    if position - start == 4, peek(0) == UInt8(ascii: "-"), Self.isDigit(peek(1)) { return scanDate(from: start) }
    if peek(0) == UInt8(ascii: "."), Self.isDigit(peek(1)) {
      position += 1
      skipDigits()
    }
    if scanForeignThousands(from: start) { return }
    let percentSign = lengthOfPercentSign()
    if let mistake = NumberParser.mistake(bytes[start..<position], percent: percentSign > 0) {
      report(.malformedNumber(text(start, position), mistake), from: start)
    }
    if percentSign > 0 {
      if percentSign > 1 {
        let sign = span(position, position + percentSign)
        report(.foreignSign(text(position, position + percentSign), instead: "%"), at: sign)
      }
      position += percentSign
      return append(.percent, from: start)
    }
    scanWhatTouches(numberFrom: start)
  }

  /// The number of bytes of a percent sign here, of full width perhaps; 0 if there is none.
  private func lengthOfPercentSign() -> Int {
    if peek(0) == UInt8(ascii: "%") { return 1 }
    if let (scalar, length) = scalar(at: position), scalar == "\u{FF05}" || scalar == "\u{FE6A}" { return length }
    return 0
  }

  /// Ends a number; letters that touch it are reported, and understood where they are a unit.
  private mutating func scanWhatTouches(numberFrom start: Int) {
    let end = position
    guard position < bytes.count, Self.isNameByte[Int(bytes[position])] || bytes[position] >= 0x80 else {
      return append(.numeral, from: start)
    }
    while position < bytes.count, Self.isNameByte[Int(bytes[position])] { position += 1 }
    skipNameRest()
    guard position > end else { return append(.numeral, from: start) }
    let unit = text(end, position)
    if let word = KeywordTable.shared.keyword(bytes[end..<position]), Self.isUnit(word) {
      let mistake = LexicalProblem.NumberMistake.touchesUnit(number: text(start, end), unit: unit)
      report(.malformedNumber(text(start, position), mistake), from: start)
      position = end
      return append(.numeral, from: start)
    }
    report(.malformedNumber(text(start, position), .touchesLetter), from: start)
    append(.invalid, from: start)
  }

  private static func isUnit(_ word: Keyword) -> Bool {
    switch word {
    case .day, .days, .week, .weeks, .month, .months, .year, .years, .business: true
    default: false
    }
  }

  /// `1,000` and `1'000`, which would have to be `1_000`; only where it can be nothing else.
  private mutating func scanForeignThousands(from start: Int) -> Bool {
    var index = position
    var groups = 0
    while index + 3 < bytes.count, bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "'"),
      (1...3).allSatisfy({ Self.isDigit(bytes[index + $0]) }),
      !(index + 4 < bytes.count && Self.isDigit(bytes[index + 4]))
    {
      groups += 1
      index += 4
    }
    // `1,200` may be two cells of a table; `1,000` and `1,200,500` are no two numbers that anybody writes so.
    guard groups > 0, position - start <= 3,
      bytes[position] == UInt8(ascii: "'") || bytes[position + 1] == UInt8(ascii: "0")
    else { return false }
    position = index
    let written = text(start, position)
    let instead = String(written.map { $0 == "," || $0 == "'" ? "_" : $0 })
    report(.malformedNumber(written, .separator(instead: instead)), from: start)
    append(.numeral, from: start)
    return true
  }

  // MARK: - Dates

  /// A date, `2019-05-02`; the year is already passed.
  private mutating func scanDate(from start: Int) {
    while position < bytes.count, Self.isNameByte[Int(bytes[position])] || bytes[position] == UInt8(ascii: "-") {
      position += 1
    }
    let written = text(start, position)
    if CivilDate(iso: written) == nil { report(.malformedDate(written, DateReader.mistake(written)), from: start) }
    append(.date, from: start)
  }

  /// A date in another notation, such as `5/2/2019` or `2.5.2019`; nothing else has three such numbers.
  private mutating func scanForeignDate() -> Bool {
    let start = position
    var index = position
    var numbers: [Range<Int>] = []
    var separator: UInt8?
    while index < bytes.count, Self.isDigit(bytes[index]), numbers.count < 3 {
      let first = index
      while index < bytes.count, Self.isDigit(bytes[index]), index - first < 5 { index += 1 }
      numbers.append(first..<index)
      guard numbers.count < 3, index < bytes.count, Self.isDateSeparator(bytes[index]),
        separator == nil || separator == bytes[index]
      else { break }
      separator = bytes[index]
      index += 1
    }
    guard numbers.count == 3, let separator, index == bytes.count || !Self.isNameByte[Int(bytes[index])],
      let readings = readings(numbers, separator)
    else { return false }
    position = index
    report(.malformedDate(text(start, position), .otherNotation(readings)), from: start)
    append(.date, from: start)
    return true
  }

  private static func isDateSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  /// The days that three numbers may stand for, or nil where they are no date.
  private func readings(_ numbers: [Range<Int>], _ separator: UInt8) -> [CivilDate]? {
    let lengths = numbers.map(\.count)
    let values = numbers.map { range in bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let isHyphen = separator == UInt8(ascii: "-")
    if lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
      // Written with hyphens this is a date, if perhaps a malformed one.
      return isHyphen ? nil : [CivilDate(year: values[0], month: values[1], day: values[2])].compactMap { $0 }
    }
    guard lengths[2] == 4, lengths[0] <= 2, lengths[1] <= 2 else { return nil }
    // `12-10-2019` might be meant as a difference of numbers; with a leading zero it cannot.
    if isHyphen,
      !(lengths[0] == 2 && bytes[numbers[0].lowerBound] == 0x30
        || lengths[1] == 2 && bytes[numbers[1].lowerBound] == 0x30)
    {
      return nil
    }
    let dayFirst = CivilDate(year: values[2], month: values[1], day: values[0])
    let monthFirst = CivilDate(year: values[2], month: values[0], day: values[1])
    let found = [dayFirst, monthFirst].compactMap { $0 }
    return found.count == 2 && found[0] == found[1] ? [found[0]] : found
  }
}
