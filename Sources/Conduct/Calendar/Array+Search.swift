extension Array where Element: Comparable {
  /// The number of elements below a bound, which is the position of the first that is not.
  ///
  /// O(log count), by binary search.
  ///
  /// - Precondition: the array is in ascending order.
  func numberOfElements(below bound: Element) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
