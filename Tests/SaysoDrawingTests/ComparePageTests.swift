import Foundation
import SaysoGraph
import Testing

@testable import SaysoDrawing

@Suite struct `Page of a comparison` {
  private func matrix(_ text: String) -> Comparison {
    let sentence = Stance.Sentence(document: text, span: CodePointRange(0, 9), quote: text)
    let stances = [
      Stance(statements: [StatementKey(text)], sentences: [sentence]),
      Stance(modality: .alleged, speakers: [text, ""], sentences: [sentence, sentence]),
      Stance(polarity: .negated, speakers: [text], sentences: [sentence]),
    ]
    let claim = Claim(
      source: "person:a", sourceName: text, type: .accuse, target: "person:b", targetName: text, predicate: text)
    return Comparison(
      grouping: .outlet,
      columns: [
        .init(name: text, documents: [text]), .init(name: "Ledger", documents: ["l", "m"]),
        .init(name: "Radio", documents: []),
      ],
      copies: [.init(column: 1, document: "l", earlierColumn: 0, earlierDocument: text, shared: 14, of: 15)],
      rows: [
        ComparisonRow(
          claim: claim, disagreement: .denied, cells: [[stances[0]], [stances[1], stances[2]], []], independent: 2),
        ComparisonRow(claim: claim, cells: [[], [], [stances[0]]], independent: 1),
      ])
  }

  /// The page as XML: HTML's elements without an end are closed first.
  private func parsed(_ page: String) -> XMLCheck {
    let body = page.replacing("<!DOCTYPE html>\n", with: "")
      .replacing(/<meta ([^>]*)>/) { "<meta \($0.output.1)/>" }
    return XMLCheck(Array(body.utf8))
  }

  @Test(arguments: hostileTexts) func `is well-formed and inert whatever the words hold`(_ text: String) {
    let page = String(decoding: Drawing.page(matrix(text)), as: UTF8.self)
    #expect(!page.contains("<script") && !page.contains("<b>") && !page.contains("<TABLE") && !page.contains("href"))
    let check = parsed(page)
    #expect(check.error == nil)
    for element in check.elements {
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "src" && $0 != "style" })
    }
  }

  @Test func `has headers, a caption, sentences that open, and says what a dash means`() {
    let check = parsed(String(decoding: Drawing.page(matrix("Ann Lee")), as: UTF8.self))
    #expect(check.error == nil)
    let scopes = check.named("th").compactMap { $0.attributes["scope"] }
    #expect(scopes == ["col", "col", "col", "col", "rowgroup", "row", "rowgroup", "row"])
    #expect(check.named("caption").count == 1 && check.named("details").count == 4)
    #expect(
      check.named("summary").map(\.text) == [
        "states", "alleged, per Ann Lee, via somebody not named (2×)", "NOT, per Ann Lee", "states",
      ])
    #expect(check.named("blockquote").count == 5)
    #expect(check.named("td").filter { $0.text.contains("not stated") }.count == 3)
    #expect(check.named("small").map(\.text) == ["l: the same story as Ann Lee: 14 of 15 sentences"])
    let policy = check.named("meta").compactMap { $0.attributes["content"] }.first { $0.hasPrefix("default-src") }
    let hash = SHA256Check.base64(CompareStyle.sheet)
    #expect(CompareStyle.hash == hash, "write this hash into CompareWriter.swift")
    #expect(policy == "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'")
  }

  /// Names of colours in the style sheet, on the paper and on the band that they may stand on.
  @Test(arguments: 0..<3) func `keeps letters readable on light, dark and paper`(_ scheme: Int) throws {
    let page = String(decoding: Drawing.page(matrix("Ann Lee")), as: UTF8.self)
    let schemes = page.matches(of: /--paper: [^}]*/).map { String(page[$0.range]) }
    #expect(schemes.count == 3)
    func color(_ name: String) throws -> String {
      let match = try #require(schemes[scheme].firstMatch(of: try Regex("--\(name): #([0-9a-f]{6})")))
      return String(try #require(match.output[1].substring))
    }
    for letters in ["ink", "faint", "per", "hedged", "not"] {
      for ground in ["paper", "band"] {
        let ratio = try contrast(color(letters), color(ground))
        #expect(ratio >= 4.5, "\(letters) on \(ground): \(ratio)")
      }
    }
    #expect(try contrast(color("rule"), color("paper")) >= 3)
  }

  /// WCAG 2's contrast of two colours as six hexadecimal digits.
  private func contrast(_ a: String, _ b: String) -> Double {
    func light(_ hex: String) -> Double {
      let value = Int(hex, radix: 16) ?? 0
      let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map { part -> Double in
        let c = Double(part) / 255
        return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (x, y) = (light(a), light(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }
}
