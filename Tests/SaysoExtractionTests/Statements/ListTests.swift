import Testing

/// What is said of the last name of a phrase holds for the names joined to it.
struct ListTests {
  @Test(arguments: [
    Example(
      "Dora Vance, a member of the Tarn Group, the Orlin Foundation and the Halvek Institute, spoke.",
      "member_of(Dora Vance, Tarn Group)", "member_of(Dora Vance, Orlin Foundation)",
      "member_of(Dora Vance, Halvek Institute)"),
    Example(
      "Dora Vance, president of the Tarn Group and the Orlin Foundation, spoke.",
      "role_in(Dora Vance, Tarn Group)", "role_in(Dora Vance, Orlin Foundation)"),
    Example(
      "Dora Vance, a friend of Milo Okoro and Ann Pell, spoke.",
      "knows(Dora Vance, Milo Okoro)", "knows(Dora Vance, Ann Pell)"),
  ])
  func `a phrase's last name stands for its whole list`(_ example: Example) {
    #expect(Stated(example.text).lines == example.lines)
  }

  @Test(arguments: [
    Example("Dora Vance, president of the Tarn Group, and Ann Pell spoke.", "role_in(Dora Vance, Tarn Group)"),
    Example(
      "Dora Vance, wife of Milo Okoro, and Ann Pell, a nurse, spoke.", "family(Dora Vance, Milo Okoro)"),
    Example(
      "Dora Vance, president of the Tarn Group and the Orlin Foundation's director, spoke.",
      "role_in(Dora Vance, Tarn Group)", "role_in(Dora Vance, Orlin Foundation)"),
  ])
  func `who only stands behind a phrase is not of its list`(_ example: Example) {
    #expect(Stated(example.text).lines.contains(example.lines[0]))
    #expect(!Stated(example.text).lines.contains { $0.contains("Okoro, Ann Pell") || $0.contains("Vance, Ann Pell") })
  }
}
