import SaysoGraph
import Testing

@Suite struct RoleTests {
  @Test(arguments: [
    Example("Dora Vance, the director of the Tolls Board, spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Dora Vance, director of the Tolls Board, spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Dora Vance, former director of the Tolls Board, spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Dora Vance, a spokeswoman for the Tolls Board, spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("The Tolls Board's director, Dora Vance, spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Dora Vance is the director of the Tolls Board.", "role_in(Dora Vance, Tolls Board)"),
    Example("Dora Vance works for the Tolls Board.", "role_in(Dora Vance, Tolls Board)"),
    Example("Dora Vance heads the Tolls Board.", "role_in(Dora Vance, Tolls Board)"),
    Example("Norwald Bank Director Ann Pell spoke on Monday.", "role_in(Ann Pell, Norwald Bank)"),
    Example("Harbor Ministry spokeswoman Ann Pell declined to comment.", "role_in(Ann Pell, Harbor Ministry)"),
    Example("Kenya's president, Dora Vance, spoke.", "role_in(Dora Vance, Kenya)"),
    Example("Dora Vance, who leads the Tolls Board, spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Dora Vance worked at the Tolls Board.", "role_in(Dora Vance, Tolls Board)"),
    Example("Rep. Dora Vance (D-Ohio) spoke.", "role_in(Dora Vance, Ohio)"),
    Example("Dora Vance was named director of the Tolls Board.", "role_in(Dora Vance, Tolls Board)"),
    Example("Sen. Dora Vance of Ohio spoke.", "role_in(Dora Vance, Ohio)"),
    Example("Mayor Dora Vance of Belisk spoke.", "role_in(Dora Vance, Belisk)"),
    Example("Dora Vance, who was elected president of Kenya, spoke.", "role_in(Dora Vance, Kenya)"),
    Example("Dora Vance, 58, is a reporter for the Drusa Valley Post.", "role_in(Dora Vance, Drusa Valley Post)"),
    Example("Dora Vance, a senior Harbor Ministry official, spoke.", "role_in(Dora Vance, Harbor Ministry)"),
    Example("Dora Vance, professor of law at Zephyr University, spoke.", "role_in(Dora Vance, Zephyr University)"),
    Example("Kenya voted. Kenyan President Ann Pell spoke.", "role_in(Ann Pell, Kenya)"),
    Example(
      "Dora Vance, director of the Halvek Institute and president of Zephyr University, spoke.",
      "role_in(Dora Vance, Halvek Institute)", "role_in(Dora Vance, Zephyr University)"),
  ])
  func `a title is a role in the body beside it`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test func `a country that the text does not name is nobody's body`() {
    #expect(Stated("Kenyan President Ann Pell spoke.").lines.isEmpty)
  }

  @Test(arguments: [
    ("On Monday former FBI director Dora Vance spoke.", RoleStatus.former),
    ("On Monday acting FBI director Dora Vance spoke.", .acting),
    ("Dora Vance, formerly the head of the Halvek Institute, spoke.", .former),
    ("Dora Vance had been director of the Halvek Institute.", .former),
    ("Dora Vance resigned as director of the Halvek Institute.", .former),
    ("On Monday incoming FBI director Dora Vance spoke.", .elect),
    ("Dora Vance is director of the Halvek Institute.", .current),
  ])
  func `a post has a status`(_ text: String, _ status: RoleStatus) {
    #expect(Stated(text).graph.edges.map(\.status) == [status])
  }

  @Test(arguments: [
    ("Dora Vance was not elected president of Kenya.", "negated"),
    ("Dora Vance may become director of the Halvek Institute.", "possible"),
    ("Milo Okoro will appoint Dora Vance as director of the Halvek Institute.", "intended"),
  ])
  func `a post denied or hoped for is no plain one`(_ text: String, _ word: String) {
    #expect(Stated(text).lines.contains { $0.hasPrefix("role_in(Dora Vance") && $0.contains(word) })
  }

  @Test(arguments: [
    Example("Tolls Board Director Dora Vance spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Former FBI director Dora Vance spoke.", "role_in(Dora Vance, FBI)"),
    Example("President-elect Dora Vance of Kenya spoke.", "role_in(Dora Vance, Kenya)"),
    Example("Acting Tolls Board Director Dora Vance spoke.", "role_in(Dora Vance, Tolls Board)"),
  ])
  func `what is not read yet of roles`(_ example: Example) {
    withKnownIssue(isIntermittent: true) {
      #expect(Stated(example.text).lines == example.lines)
    }
  }
}
