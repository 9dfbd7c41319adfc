import SaysoGraph
import Testing

@Suite struct NothingTests {
  @Test(arguments: [
    "Home | News | Sport | Weather | Contact us",
    "* indicates required fields",
    "Sign up for our newsletter",
    "First name Last name Email address Submit",
    "One person was hurt.",
    "One of them said it was raining.",
    "Apples, pears, plums and figs.",
    "He was \"shooting himself in the foot\", critics said.",
    "The bill “kills two birds with one stone”.",
    "It rained on Monday.",
    "Prices rose by 3 percent in May.",
    "The house burned down.",
    "Share this on Facebook",
    "All rights reserved.",
    "Follow us on Twitter",
    "Dora Vance slept.",
    "Dora Vance, Milo Okoro and Ann Pell.",
    "Dora Vance and Milo Okoro announced they will suspend their campaigns.",
    "The talks failed.",
    "He attacked the problem with vigor.",
    "The court said no.",
    "By Dora Vance",
    "- Dora Vance\n- Milo Okoro\n- Ann Pell",
    "Photo: Dora Vance",
    "Monday, Nov. 3",
    "",
    "\n\n",
    "\"",
    "?!",
  ])
  func `menus, forms, lists and idioms state nothing`(_ text: String) {
    #expect(Stated(text).lines.isEmpty)
  }

  @Test(arguments: ["One person was hurt.", "Monday, Nov. 3", "Prices rose by 3 percent in May.", "The court said no."])
  func `numbers, days and common words are nobody`(_ text: String) {
    #expect(Stated(text).graph.nodes.isEmpty)
  }
}
