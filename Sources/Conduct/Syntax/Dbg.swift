public func debugParse(_ f: SourceFile) -> SyntaxTree { Parser.parse(f) }
