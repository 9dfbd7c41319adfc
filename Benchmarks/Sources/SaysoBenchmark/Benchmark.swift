import Foundation
import SaysoCorpus
import SaysoExtraction
import SaysoGraph
import SaysoText

/// Measures the extractor on one core, its memory, and the command's start.
///
///     swift run -c release sayso-benchmark [FOLDER…]
@main
enum Benchmark {
  static func main() {
    let words = 200_000
    var news = GeneratedNews(seed: 2031)
    let start = Meter.peakMemory
    var extractor: Extractor?
    row("make an extractor", Meter.seconds { extractor = Extractor() } * 1e3, "ms")
    guard let extractor else { return }
    row("memory for it", Meter.peakMemory - start, "MB")
    measure("generated news", news.documents(words: words), extractor)
    for folder in CommandLine.arguments.dropFirst() {
      measure(folder, documents(in: folder), extractor)
    }
    row("peak memory", Meter.peakMemory, "MB")
    startup()
    doubling()
  }

  private static func documents(in folder: String) -> [Document] {
    InputReader([folder]).compactMap { input in
      switch input {
      case .success(.document(let document)): return document
      case .success(.graph): return nil
      case .failure(let error):
        print(error)
        return nil
      }
    }
  }

  /// Extracts and writes every document on this thread; the fastest of three rounds counts.
  private static func measure(_ name: String, _ documents: [Document], _ extractor: Extractor) {
    let bytes = documents.reduce(0) { $0 + $1.text.count }
    let words = documents.reduce(0) { $0 + tokens($1.text) }
    guard bytes > 0 else { return print("\(name): no text") }
    var times: [Double] = []
    var written = 0
    var statements = 0
    for _ in 0..<3 {
      written = 0
      statements = 0
      times.append(
        Meter.seconds {
          for document in documents {
            let graph = extractor.extract(document)
            statements += graph.edges.count
            written += graph.json(.compact).count
          }
        })
    }
    let best = times.min() ?? 1
    print("\n\(name): \(documents.count) documents, \(words) tokens, \(statements) statements")
    row("tokens a second, one core", Double(words) / best, "")
    row("of the 500,000 wanted", Double(words) / best / 500_000, "×")
    row("text", Double(bytes) / best / 1e6, "MB/s")
    row("graphs written", Double(written) / Double(bytes), "× the text")
  }

  /// Words and punctuation marks: near enough to the tokenizer's count, and the same in every version.
  private static func tokens(_ text: [UInt8]) -> Int {
    var count = 0
    var inside = false
    for byte in text {
      let isWord = byte >= 0x80 || (byte >= 48 && byte <= 57) || (byte | 32 >= 97 && byte | 32 <= 122)
      if isWord ? !inside : byte > 32 { count += 1 }
      inside = isWord
    }
    return count
  }

  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  private static func startup() {
    let binary = root.appending(path: ".build/release/sayso")
    print("")
    let article = FileManager.default.temporaryDirectory.appending(path: "sayso-benchmark.txt")
    try? Data("Dana Orrick, mayor of Ostrey, accused Bo Tarn.\n".utf8).write(to: article)
    for arguments in [
      ["--version"], ["text", article.path], ["show", article.path], ["extract", article.path, "--format", "svg"],
    ] {
      guard let times = Startup.times(binary, arguments: arguments, runs: 11) else {
        return print("the command is not built: swift build -c release --product sayso")
      }
      row("sayso \(arguments.filter { $0 != article.path }.joined(separator: " ")), median of 11", times[5] * 1e3, "ms")
    }
  }

  /// The built command over generated news, with the built-in rules once and twice.
  private static func doubling() {
    var news = GeneratedNews(seed: 2032)
    let input = FileManager.default.temporaryDirectory.appending(path: "sayso-benchmark.jsonl")
    let lines = news.documents(words: 200_000).map { document in
      let text = String(decoding: document.text, as: UTF8.self).replacing("\"", with: "\\\"").replacing(
        "\n", with: "\\n")
      return "{\"id\":\"\(document.id)\",\"text\":\"\(text)\"}\n"
    }
    try? Data(lines.joined().utf8).write(to: input)
    guard
      let ratio = try? TwinRules.ratio(
        root.appending(path: ".build/release/sayso"), rules: root.appending(path: "Sources/CSaysoData/rules"),
        input: input)
    else { return print("twice as many rules: not measured") }
    row("time with twice as many rules", ratio, "×")
  }

  private static func row(_ name: String, _ value: Double, _ unit: String) {
    let number = value >= 100 ? String(Int(value)) : String(Double(Int(value * 100)) / 100)
    print(name.padding(toLength: 44, withPad: " ", startingAt: 0), number, unit)
  }
}
