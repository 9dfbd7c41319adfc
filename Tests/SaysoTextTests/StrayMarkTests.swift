import SaysoText
import Testing

struct StrayMarkTests {
  @Test func `a stray closing mark before a full stop opens no quotation`() {
    let text = Tokenizer().tokenize(
      Document("Ann Lee spoke of an exercise\". People came. She said it was \"safe\" and left."))
    #expect(text.quotations.map { text.string($0.tokens) } == ["\"safe\""])
  }
}
