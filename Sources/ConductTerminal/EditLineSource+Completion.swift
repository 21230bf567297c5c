import CEditLine

/// What Tab does.
extension EditLineSource {
  /// Completes the word before the cursor as far as it is certain; a second Tab lists what it may become.
  func completeWord(_ editor: OpaquePointer) -> UInt8 {
    guard let info = el_line(editor)?.pointee, let buffer = info.buffer, let cursor = info.cursor,
      let last = info.lastchar
    else { return UInt8(CC_ERROR) }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: last - buffer)
    let line = String(decoding: bytes, as: UTF8.self)
    let offset = cursor - buffer
    let found = complete(line, offset)
    guard let first = found.first else { return UInt8(CC_REFRESH_BEEP) }
    if found.count == 1 {
      replace(first.replaced, by: first.text + first.suffix, editor)
      return UInt8(CC_REFRESH)
    }
    let prefix = Completion.commonPrefix(of: found)
    if prefix.unicodeScalars.count > first.replaced {
      replace(first.replaced, by: prefix, editor)
      return UInt8(CC_REFRESH)
    }
    if let undecided, undecided == (line, offset) {
      let distance = Self.moveToEnd(editor)
      listing = (found, distance)
      if distance == 0 { return listCompletions(editor) }
      el_push(editor, Key.list)
      return UInt8(CC_CURSOR)
    }
    undecided = (line, offset)
    return UInt8(CC_REFRESH_BEEP)
  }

  private func replace(_ count: Int, by text: String, _ editor: OpaquePointer) {
    undecided = nil
    if count > 0 { el_deletestr(editor, Int32(count)) }
    _ = el_insertstr(editor, text)
  }

  /// Lists below the line, and goes back to where the cursor was.
  func listCompletions(_ editor: OpaquePointer) -> UInt8 {
    guard let listing else { return UInt8(CC_NORM) }
    let size = Terminal.size
    let menu = CompletionMenu(listing.completions, columns: size.columns, rows: max(4, size.rows - 4))
    conduct_write("\n" + menu.lines.joined(separator: "\n") + "\n")
    if listing.distance > 0 { _ = el_cursor(editor, -listing.distance) }
    self.listing = nil
    return UInt8(CC_REDISPLAY)
  }
}
