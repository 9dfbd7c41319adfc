/// "1 statement", "2 statements": a number with its noun, whose plural ends in "s".
package func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
