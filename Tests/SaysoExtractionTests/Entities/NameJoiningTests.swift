import SaysoGraph
import SaysoText
import Testing

@testable import SaysoExtraction

@Suite struct NameJoiningTests {
  @Test func `an acronym in brackets joins the name before it`() {
    let found = Resolved(
      "The Bureau of Tolls and Ferries (BTF) hired guards. BTF paid.", bodies: ["Bureau of Tolls and Ferries", "BTF"])
    #expect(found.whom("BTF", 1) == "Bureau of Tolls and Ferries")
    #expect(found.rule("BTF") == "entity/acronym-in-brackets")
  }

  @Test func `a name in brackets joins the acronym before it`() {
    let found = Resolved(
      "FCS (Federal Crossings Service) hired guards.", bodies: ["Federal Crossings Service", "FCS"])
    #expect(found.areSame("FCS", "Federal Crossings Service"))
  }

  @Test func `an acronym after a comma and "or" joins`() {
    let found = Resolved(
      "The Federal Crossings Service, or FCS, hired guards.", bodies: ["Federal Crossings Service", "FCS"])
    #expect(found.rule("FCS") == "entity/acronym-after-or")
  }

  @Test func `initials join the only name that has them`() {
    let found = Resolved(
      "The Department of Harbor Safety paid. DHS officials agreed.", bodies: ["Department of Harbor Safety", "DHS"])
    #expect(found.rule("DHS") == "entity/acronym-of-initials")
    let two = Resolved(
      "The Valley Rail Board and the Varrow Rescue Body met. VRB paid.",
      bodies: ["Valley Rail Board", "Varrow Rescue Body", "VRB"])
    #expect(two.whom("VRB") == "VRB")
  }

  @Test func `two words that hold no given name are a surname`() {
    let found = Resolved(
      "Dora Ostrander Vance met Okoro. Ostrander Vance left.", persons: ["Dora Ostrander Vance", "Ostrander Vance"])
    #expect(found.whom("Ostrander Vance") == "Dora Ostrander Vance")
  }

  @Test func `a news house said before comes back without its "News"`() {
    let found = Resolved("Brimble News asked voters. A pollster told Brimble so.", bodies: ["Brimble News", "Brimble"])
    #expect(found.whom("Brimble") == "Brimble News")
  }

  @Test func `a surname joins the one full name that ends with it`() {
    let found = Resolved("Dora Vance met Milo Okoro. Vance smiled.", persons: ["Dora Vance", "Milo Okoro", "Vance"])
    #expect(found.whom("Vance") == "Dora Vance")
    #expect(found.rule("Vance") == "entity/surname")
  }

  @Test func `a headline's surname in capitals joins the story's full name`() {
    let found = Resolved("VANCE QUITS\n\nDora Vance left on Monday.", persons: ["VANCE", "Dora Vance"])
    #expect(found.whom("VANCE") == "Dora Vance")
  }

  @Test func `titles tell two bearers of a surname apart`() {
    let found = Resolved(
      "Milo Vance and Dora Vance spoke. Mr. Vance left. Ms. Vance stayed.",
      persons: ["Milo Vance", "Dora Vance", "Vance"])
    #expect(found.whom("Vance", 0) == "Milo Vance")
    #expect(found.whom("Vance", 1) == "Dora Vance")
    #expect(!found.areSame("Milo Vance", "Dora Vance"))
  }

  @Test func `a surname of two equal bearers stays alone, and so does the family`() {
    let found = Resolved(
      "Milo Vance and Dora Vance spoke. Vance left. The Vances stayed.",
      persons: ["Milo Vance", "Dora Vance", "Vance", "Vances"])
    #expect(found.whom("Vance") == "Vance")
    #expect(found.whom("Vances") == "Vances")
  }

  @Test func `short forms of a given name and initials join the full one`() {
    let found = Resolved(
      "William Okoro spoke. Bill Okoro left. W. Okoro paid.", persons: ["William Okoro", "Bill Okoro", "W. Okoro"])
    #expect(found.areSame("William Okoro", "Bill Okoro"))
    #expect(found.areSame("William Okoro", "W. Okoro"))
  }

  @Test func `other middle initials keep namesakes apart`() {
    let found = Resolved("Milo A. Vance met Milo R. Vance.", persons: ["Milo A. Vance", "Milo R. Vance"])
    #expect(!found.areSame("Milo A. Vance", "Milo R. Vance"))
  }

  @Test(arguments: [
    ("Brimble Corp.", "Brimble"), ("Department of Tolls", "Tolls Department"),
    ("Department of Harbor Safety", "Harbor Safety"), ("US Tolls Department", "Tolls Department"),
    ("Drusa Valley Post", "Post"), ("University of Belisk", "Belisk University"),
  ])
  func `short forms of a body join it`(_ full: String, _ short: String) {
    let found = Resolved("The \(full) paid. The \(short) agreed.", bodies: [full, short])
    #expect(found.areSame(full, short))
  }

  @Test(arguments: [
    ("House Tolls Committee", "House"), ("Belisk Herald", "Belisk"), ("Brimble Research Committee", "Brimble"),
    ("Belisk City Council", "Tolls Council"),
  ])
  func `a body is not its part`(_ long: String, _ short: String) {
    let found = Resolved("The \(long) met. The \(short) agreed.", bodies: [long, short])
    #expect(!found.areSame(long, short))
  }

  @Test func `known writings of a place join, but not across "City, State"`() {
    let found = Resolved("The United States paid. The U.S. agreed.", places: ["United States", "U.S."])
    #expect(found.whom("U.S.") == "United States")
    let city = Resolved("She lives in Washington, D.C., now.", places: ["Washington", "D.C."])
    #expect(!city.areSame("Washington", "D.C."))
  }

  @Test func `a place after a person's name is no part of it`() {
    let found = Resolved(
      "Dora Vance of Belisk spoke. Dora Vance left.", persons: ["Dora Vance of Belisk", "Dora Vance"])
    #expect(found.whom("Dora Vance of Belisk") == "Dora Vance")
  }

  @Test func `a surname that looked like a body is claimed by its bearer`() {
    let found = Resolved(
      "Bill de Vance spoke. De Vance left.", persons: ["Bill de Vance"], bodies: ["De Vance"])
    #expect(found.whom("De Vance") == "Bill de Vance")
  }

  @Test func `mentions stand in text order and know their entities`() {
    let table = Resolved(
      "Dora Vance met the agency. She said Vance left.", persons: ["Dora Vance", "Vance"]
    ).table
    for (index, mention) in table.mentions.enumerated() {
      #expect(table.entities[mention.entity].mentions.contains(index))
      if index > 0 { #expect(table.mentions[index - 1].tokens.start <= mention.tokens.start) }
    }
  }

  @Test func `a pair of persons is no third one`() {
    let found = Stated("Dora Vance met Milo Okoro before the Vance-Okoro debate. Vance praised Okoro.")
    #expect(found.graph.nodes.map(\.name) == ["Dora Vance", "Milo Okoro"])
  }

  @Test func `a middle initial M is no title`() {
    let found = Stated("Dora M. Vance met Milo Okoro.")
    #expect(found.graph.nodes.map(\.name) == ["Dora M. Vance", "Milo Okoro"])
  }
}
