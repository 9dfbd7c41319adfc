// The only file that calls libcrypto.
import CLibCrypto

extension [UInt8] {
  /// The SHA-256 of the bytes in lower-case hexadecimal.
  package var sha256: String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe withUnsafeBufferPointer { source in
      unsafe digest.withUnsafeMutableBufferPointer { target in
        _ = unsafe SHA256(source.baseAddress, source.count, target.baseAddress)
      }
    }
    return String(
      decoding: digest.flatMap { [Self.hex[Int($0 >> 4)], Self.hex[Int($0 & 15)]] },
      as: UTF8.self)
  }

  private static let hex = Array("0123456789abcdef".utf8)
}
