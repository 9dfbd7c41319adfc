import SaysoSyntax
import Testing

@Suite struct LemmatizerTests {
  @Test(arguments: [
    ("The men were arrested.", "the man be arrest ."),
    ("She has been accusing ministries of hiding studies.", "she have be accuse ministry of hide study ."),
    ("He left the offices.", "he leave the office ."),
    ("They've denied it and won't stop.", "they have deny it and will not stop ."),
    ("They trasked quazzles and are handling it.", "they trask quazzle and be handle it ."),
    ("Ann Lee met Harbor Council members.", "Ann Lee meet Harbor Council member ."),
  ])
  func `lemmas are dictionary forms, names stay as written`(_ text: String, _ lemmas: String) {
    #expect(Reading(text).lemmatized == lemmas)
  }
}
