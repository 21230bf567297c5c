extension Finding {
  /// Returns what a verdict rests on: the last things that decide it, or what was told or recorded itself; and how many
  /// there are beyond the limit.
  func grounds(limit: Int, words: some Phrasebook) -> (shown: [String], more: Int) {
    if because.isEmpty {
      // A condition without reasons holds whatever is told.
      if case .condition = subject { return ([], 0) }
      return ([words.text(self)], 0)
    }
    let leaves = deciding.map(words.text)
    let shown = Array(leaves.prefix(limit))
    return (shown, leaves.count - shown.count)
  }
}
