import Conduct

/// A link that may be followed: of a scheme that runs nothing, and spelled so that no format reads more into it.
struct SafeLink: Sendable {
  /// The address in ASCII.
  let url: String

  /// The schemes that documents link to.
  private static let schemes = ["http://", "https://", "mailto:"]
  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// Accepts an address as the author wrote it; nil for other schemes and for none.
  init?(_ written: String) {
    let lowered = written.lowercased()
    guard Self.schemes.contains(where: lowered.hasPrefix) else { return nil }
    var bytes: [UInt8] = []
    for byte in written.utf8 {
      switch byte {
      case 0x21, 0x23...0x26, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: bytes.append(byte)
      default: bytes += [0x25, Self.hexadecimal[Int(byte >> 4)], Self.hexadecimal[Int(byte & 15)]]
      }
    }
    url = String(decoding: bytes, as: UTF8.self)
  }
}
