extension NameSuggestion {
  /// Returns up to three names that resemble the one written, the nearest first; O(candidates).
  static func nearest(to name: String, in candidates: [String]) -> [String] {
    NameSuggestion(among: candidates).all(near: name, limit: 3)
  }
}
