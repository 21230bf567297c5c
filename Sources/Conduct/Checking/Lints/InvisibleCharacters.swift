/// Characters in texts, names and comments that nobody sees: of no width, or such as turn the order of what is read.
///
/// They are left over from copying, make two equal texts differ, and can show a rule otherwise than it is. Joiners
/// where a script or an emoji needs them are no mistake, nor are direction marks in a text of a script that runs from
/// right to left, nor an escape such as `\u{200B}`, which is seen. A blank that does not break the line is one where a
/// text begins or ends with it, or where it stands beside another blank.
enum InvisibleCharacters: Lint {
  static let code = DiagnosticCode.invisibleCharacter

  static func problems(in subject: LintSubject) -> [LintProblem] {
    subject.trees.flatMap { tree -> [LintProblem] in
      guard mayHold(tree.source.bytes) else { return [] }
      var found: [LintProblem] = []
      for token in tree.tokens {
        switch token.kind {
        case .text: search(tree, Int(token.start)..<Int(token.end), .text, &found)
        case .name: search(tree, Int(token.start)..<Int(token.end), .name, &found)
        default: break
        }
      }
      for comment in tree.comments { search(tree, Int(comment.start)..<Int(comment.end), .comment, &found) }
      return found
    }
  }

  /// Whether a file has bytes of which these characters are made.
  private static func mayHold(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { mayHold($0[...]) }
  }

  private static func mayHold(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    bytes.contains { $0 >= 0x7F || $0 < 0x20 && !($0 == 0x0A || $0 == 0x0D || $0 == 0x09) }
  }

  /// Whether a character may be one of these; quickly no for letters of most scripts.
  private static func mayMatter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D, 0xA1...0xAC, 0xAE...0x34E, 0x350...0x5FF, 0x2010...0x2027, 0x2030...0x205F,
      0x2070...0x3163, 0x3165...0xD7FF, 0xFF01...0xFF9F:
      false
    default: VisibleText.isInvisible(scalar) || isFixedBlank(scalar)
    }
  }

  private static func isFixedBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xA0 || scalar.value == 0x202F || scalar.value == 0x2007
  }

  private static func search(
    _ tree: SyntaxTree, _ range: Range<Int>, _ place: LintProblem.Place, _ found: inout [LintProblem]
  ) {
    let holds = tree.source.bytes.withUnsafeBufferPointer { mayHold($0[range]) }
    guard holds, tree.source.text(range).unicodeScalars.contains(where: mayMatter) else { return }
    let characters = Characters(tree, range)
    let invisible = characters.invisible(in: place)
    if let first = invisible.first {
      let rest = invisible.dropFirst().map(\.span)
      found.append(
        LintProblem(kind: .invisibleCharacter(first.scalar.value, place, rest: Array(rest)), span: first.span))
    }
    let blanks = place == .text ? characters.strayBlanks : []
    if let first = blanks.first {
      let rest = blanks.dropFirst().map(\.span)
      found.append(LintProblem(kind: .strayBlank(first.scalar.value, rest: Array(rest)), span: first.span))
    }
  }

  /// The characters of a piece of a file, with their places.
  private struct Characters {
    struct Scalar {
      let scalar: Unicode.Scalar
      let span: Span
      /// Whether the character that it belongs to is not shown as it stands.
      let isHidden: Bool
    }

    let scalars: [Scalar]

    init(_ tree: SyntaxTree, _ range: Range<Int>) {
      var scalars: [Scalar] = []
      var position = range.lowerBound
      for cluster in tree.source.text(range) {
        var shown = ""
        if !cluster.isASCII { VisibleText.append(cluster, to: &shown) }
        let isHidden = cluster.isASCII || !shown.unicodeScalars.elementsEqual(cluster.unicodeScalars)
        for scalar in cluster.unicodeScalars {
          let end = position + UTF8.width(scalar)
          let span = Span(file: tree.file, start: Int32(position), end: Int32(end))
          scalars.append(Scalar(scalar: scalar, span: span, isHidden: isHidden))
          position = end
        }
      }
      self.scalars = scalars
    }

    func invisible(in place: LintProblem.Place) -> [Scalar] {
      let runsLeft = scalars.contains { Self.runsFromRightToLeft($0.scalar) }
      return scalars.filter { entry in
        switch entry.scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case 0x200E, 0x200F, 0x061C: !runsLeft
        default:
          place == .name
            ? VisibleText.isInvisible(entry.scalar) : entry.isHidden && VisibleText.isInvisible(entry.scalar)
        }
      }
    }

    /// Blanks that do not break the line, where they can be no more than a leftover.
    var strayBlanks: [Scalar] {
      let inner = scalars.indices.dropFirst().dropLast()
      return inner.filter { index in
        guard isFixedBlank(scalars[index].scalar) else { return false }
        let (before, after) = (scalars[index - 1].scalar, scalars[index + 1].scalar)
        let isAtStart = index == inner.lowerBound || before == "\n"
        let isAtEnd = index == inner.upperBound - 1 || after == "\n" || after == "\r"
        return isAtStart || isAtEnd || before == " " || after == " "
      }
      .map { scalars[$0] }
    }

    private static func runsFromRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x0590...0x061B, 0x061D...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
        0x1E800...0x1EFFF:
        true
      default: false
      }
    }
  }
}

extension LintProblem {
  /// Whether a character of this number turns the order in which text is read.
  static func turnsOrder(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
    default: false
    }
  }
}
