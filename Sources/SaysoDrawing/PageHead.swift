/// What every page of ours begins with.
extension XMLBytes {
  /// Up to the end of `<head>`. The policy lets through the style and the script with these hashes and nothing else.
  mutating func pageHead(_ title: String, style: String, _ styleHash: String, scriptHash: String? = nil) {
    let script = scriptHash.map { "script-src 'sha256-\($0)'; " } ?? ""
    raw(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'sha256-\(styleHash)'; \(script)base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">

      """)
    element("title", [], title)
    raw("\n<style>\(style)</style>\n</head>\n")
  }
}
