import SaysoText
import Testing

@Suite struct CodePointsTests {
  @Test(arguments: ["", "plain words", "Ångström — naïve 😀 café", String(repeating: "aé😀", count: 100)])
  func `offsets there and back are the same`(_ string: String) {
    let bytes = Array(string.utf8)
    let points = CodePoints(bytes)
    #expect(points.count == string.unicodeScalars.count)
    for offset in 0...points.count {
      #expect(points.offset(ofByte: points.byte(ofOffset: offset)) == offset)
    }
  }

  @Test func `an offset counts code points, not letters as read`() {
    let points = CodePoints(Array("e\u{301}👩‍🚀x".utf8))
    #expect(points.count == 6)
    #expect(points.offset(ofByte: 14) == 5)
  }

  @Test(arguments: ["ascii", "größer"])
  func `an offset past the end is the text's length`(_ string: String) {
    let points = CodePoints(Array(string.utf8))
    #expect(points.byte(ofOffset: 99) == string.utf8.count)
    #expect(points.offset(ofByte: string.utf8.count) == string.unicodeScalars.count)
  }
}
