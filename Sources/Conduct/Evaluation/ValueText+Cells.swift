extension ValueText {
  /// Returns a cell of the rule graph as it would be written, `unknown` where it is not known.
  static func text(cell: Int64, _ type: ValueType, _ model: Model, _ texts: TextPool) -> String {
    switch type {
    case .truth: return cell == Cell.yes ? Keyword.yes.text : cell == Cell.no ? Keyword.no.text : Keyword.unknown.text
    case _ where cell == Cell.unknown: return Keyword.unknown.text
    case .text where cell >= 0 && cell < texts.texts.count: return TextDecoder.quoted(texts.texts[Int(cell)])
    default: return text(cell, type, model)
    }
  }
}
