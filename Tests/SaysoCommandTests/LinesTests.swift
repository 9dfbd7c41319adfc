import Testing

struct LinesTests {
  private let text = """
    Ostrey, 3 May

    The Harbor Company allegedly paid the Tarn Group, according to court papers.

    Bo Tarn did not criticize Pell Marwick, Ana Holt said. Dana Orrick accused Pell Marwick.

    """

  @Test func `a line a statement says how sure and who says so`() throws {
    let outcome = try Command().run("show", "-", "--format", "lines", input: text)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n").map(String.init)
    #expect(lines.contains("Harbor Company — paid → Tarn Group [transact]: alleged, per court papers"))
    #expect(lines.contains("Bo Tarn — did not criticize → Pell Marwick [accuse]: NOT, per Ana Holt"))
    #expect(lines.contains("Dana Orrick — accused → Pell Marwick [accuse]: stated, by the article itself"))
  }

  @Test func `the lines are the same wherever the sentences stand`() throws {
    let command = try Command()
    let paragraphs = text.split(separator: "\n\n").map(String.init)
    try command.write("one.txt", text)
    try command.write(
      "two.txt", ([paragraphs[0]] + paragraphs.dropFirst().reversed()).joined(separator: "\n\n") + "\n")
    let one = try command.run("show", "one.txt", "--format", "lines").output
    #expect(try command.run("show", "two.txt", "--format", "lines").output == one)
    #expect(!one.isEmpty && !one.contains { $0.isNumber })
  }

  @Test func `filters choose lines, and what is no statement is refused`() throws {
    let command = try Command()
    let hedged = try command.run("show", "-", "--format", "lines", "--only", "hedged", input: text)
    #expect(hedged.output == "Harbor Company — paid → Tarn Group [transact]: alleged, per court papers\n")
    for wrong in [["--ledger"], ["--entities"], ["--by", "type"]] {
      #expect(try command.run(["show", "-", "--format", "lines"] + wrong, input: text).status == 2)
    }
    #expect(try command.run("show", "-", "--format", "lines", input: "\n").output == "")
  }
}
