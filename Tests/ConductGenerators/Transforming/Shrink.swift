/// Returns a smaller story that still fails.
///
/// Greedy: takes the first smaller story that fails, until none does or some thousand have been tried.
/// - Precondition: the story fails.
public func shrink(_ story: GeneratedStory, while fails: (GeneratedStory) -> Bool) -> GeneratedStory {
  var smallest = story
  var remaining = 4_000
  var isSmaller = true
  while isSmaller, remaining > 0 {
    isSmaller = false
    for candidate in smallest.shrunk() {
      guard remaining > 0 else { break }
      remaining -= 1
      if fails(candidate) {
        smallest = candidate
        isSmaller = true
        break
      }
    }
  }
  return smallest
}
