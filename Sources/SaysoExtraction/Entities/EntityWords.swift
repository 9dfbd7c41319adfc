import SaysoText

/// The closed-class words that entity resolution tests for, interned once.
struct EntityWords: Sendable {
  let the, a, an, this, that, of, and, for_, or, who, which, whose, where_, its, it, as_: FormID
  let us, united, states, comma, openBracket, closeBracket, ampersand, hyphen, slash: FormID
  let said, told, government, country, state, city, island, business: FormID
  let male: [FormID]
  let female: [FormID]
  let plural: [FormID]
  let neuter: [FormID]
  let reflexive: [FormID]
  let first: [FormID]
  /// "we", "our".
  let firstPlural: [FormID]
  let whom, colon, all: FormID
  /// "spokeswoman", "director": who says "we" means the body.
  let speaksFor: [FormID]
  /// "Mr.", "Sir" and "Ms.", "Lady" without dots.
  let maleTitles: [FormID]
  let femaleTitles: [FormID]
  /// "Jr.", "III" without dots.
  let suffixes: [FormID]
  /// "OBE", "PhD": letters after a name.
  let honors: [FormID]
  /// "de", "von", "al": begin a surname.
  let particles: [FormID]
  /// Small words that initials may skip.
  let small: [FormID]
  /// "said", "told", …: lemmas whose subject speaks.
  let speech: [FormID]
  /// "vice", "former": a president of whom it is said is not "the president".
  let lesser: [FormID]
  /// What somebody is no longer.
  let former: [FormID]
  /// Words that tell no candidate from another: "presumptive", "presidential".
  let campaigning: [FormID]
  /// Posts of which each state has one.
  let posts: [FormID]
  /// Who runs for an office; offices that one may run from; and callings that one may not.
  let running, offices, callings: [FormID]
  let tycoon, from: FormID
  /// Of whom somebody has several.
  let companions: [FormID]
  /// "become", "remain": what stands behind is no other.
  let becoming: [FormID]
  /// "Republican" and "GOP" say the same.
  let parties: [[FormID]]
  /// Adjectives that tell one from another: "first", "local".
  let telling: [FormID]
  /// Types of bodies, see ``EntityLexicon/trait(ofBody:)``.
  let types: [FormID]
  /// "May", "week": nothing that "it" means.
  let times: [FormID]
  /// "at", "attended": before a school's name.
  let attending: [FormID]
  /// "seem", "appear", "take": their subject "it" may mean nothing.
  let empty: [FormID]
  /// Kin who may stand before a name without an owner: "daughter Ann Lee".
  let kin: [FormID]
  /// Prepositions before a post's body or an aide's principal.
  let owning: [FormID]
  /// "are", "were" after "we".
  let are: [FormID]
  let wife, husband, exWife, exHusband: FormID

  init(_ vocabulary: inout Vocabulary) {
    func id(_ word: String) -> FormID { vocabulary.intern(word) }
    func ids(_ words: String) -> [FormID] {
      words.split(separator: " ").map { vocabulary.intern(String($0)) }
    }
    (the, a, an, this, that, of) = (id("the"), id("a"), id("an"), id("this"), id("that"), id("of"))
    (and, for_, or, who, which) = (id("and"), id("for"), id("or"), id("who"), id("which"))
    (whose, where_, its, it, as_) = (id("whose"), id("where"), id("its"), id("it"), id("as"))
    (us, united, states) = (id("us"), id("united"), id("states"))
    (comma, openBracket, closeBracket) = (id(","), id("("), id(")"))
    (ampersand, hyphen, slash) = (id("&"), id("-"), id("/"))
    (said, told, government) = (id("say"), id("tell"), id("government"))
    business = id("business")
    (country, state, city, island) = (id("country"), id("state"), id("city"), id("island"))
    male = ids("he him his himself")
    female = ids("she her hers herself")
    plural = ids("they them their theirs themselves")
    neuter = ids("it its itself")
    reflexive = ids("himself herself itself themselves")
    first = ids("i me my mine myself")
    firstPlural = ids("we us our ours ourselves")
    (whom, colon, all) = (id("whom"), id(":"), id("all"))
    speaksFor = ids(
      "spokesman spokeswoman spokesperson chairman chairwoman chairperson chair president director executive ceo chief head leader secretary-general commissioner founder co-founder owner"
    )
    maleTitles = ids("mr sir lord king prince mister señor monsieur herr")
    femaleTitles = ids("mrs ms miss lady queen princess dame madam madame mme señora frau")
    suffixes = ids("jr sr ii iii iv")
    honors = ids("obe mbe cbe kbe dbe mp mep qc kc phd md frs ra esq msp am ac ao ba ma")
    particles = ids("de di da del della des du van von der den ter ten la le al el bin ibn ben st abu dos al- el-")
    small = ids("of the and for on in to at de von & a")
    speech = ids(
      "say tell add write state claim argue announce warn insist note explain declare continue ask reply respond testify recall tweet post acknowledge admit deny concede assert contend suggest maintain"
    )
    lesser = ids("vice deputy assistant associate former ex onetime one-time late would-be aspiring")
    former = ids("former ex onetime one-time ex-")
    campaigning = ids("presidential presumptive white house likely leading eventual current - party")
    posts = ids("president secretary minister premier chancellor general speaker leader chief pope king")
    (tycoon, from) = (id("tycoon"), id("from"))
    companions = ids("friend adviser advisor aide ally supporter surrogate critic colleague")
    running = ids("nominee candidate")
    offices = ids(
      "governor senator representative congressman congresswoman mayor secretary executive sheriff lawmaker")
    callings = ids(
      "president justice judge speaker ambassador spokesman spokeswoman spokesperson journalist reporter host columnist strategist lawyer attorney professor chairman chairwoman director manager analyst prosecutor historian author pollster consultant editor anchor operative"
    )
    becoming = ids("become remain be name elect nominate")
    parties = ["republican gop republicans", "democratic democrat dem democrats"].map(ids)
    telling = ids(
      "other another same new first second third fourth last next previous prior current present future old older oldest young younger youngest local state federal national regional foreign domestic international main major ruling opposing rival senior junior acting interim top chief general special only own different particular average typical whole entire remaining eventual potential possible black white female male gay presidential congressional gubernatorial mayoral vice-presidential parent more most less least such alleged suspected elected unelected then parliamentary municipal military civilian political public private two three four five many few several"
    )
    types = ids("government business armed media international institution sport association body court")
    kin = ids(
      "wife husband son daughter brother sister father mother spouse uncle aunt cousin nephew niece grandson granddaughter grandfather grandmother widow widower fiancee girlfriend boyfriend partner stepson stepdaughter"
    )
    are = ids("are 're ’re were")
    owning = ids("of for to at")
    (wife, husband) = (id("wife"), id("husband"))
    (exWife, exHusband) = (id("ex-wife"), id("ex-husband"))
    times = ids(
      "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday year month week day hour minute morning afternoon evening night weekend today yesterday tomorrow moment time"
    )
    attending = ids("at attend attended attending entered entering")
    empty = ids("seem appear happen take turn rain snow matter become remain mean")
  }
}
