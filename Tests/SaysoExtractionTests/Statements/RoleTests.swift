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
  ])
  func `a title is a role in the body beside it`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Tolls Board Director Dora Vance spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Acting Tolls Board Director Dora Vance spoke.", "role_in(Dora Vance, Tolls Board)"),
    Example("Kenyan President Ann Pell met reporters.", "role_in(Ann Pell, Kenya)", "consult(Ann Pell, reporters)"),
  ])
  func `what is not read yet of roles`(_ example: Example) {
    withKnownIssue(isIntermittent: true) {
      #expect(Stated(example.text).lines == example.lines)
    }
  }
}
