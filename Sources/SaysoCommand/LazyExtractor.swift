import SaysoExtraction
import Synchronization

/// An extractor that is made when the first article comes: graphs alone need none of its word lists.
final class LazyExtractor: Sendable {
  private let made: Mutex<Extractor?>

  /// With a folder of rules it is made at once, so that broken files are told before any work.
  init(_ folder: String?) throws {
    made = Mutex(try folder.map { try RuleFolder.extractor($0) })
  }

  var extractor: Extractor {
    made.withLock { made in
      if let made { return made }
      let new = Extractor()
      made = new
      return new
    }
  }
}
