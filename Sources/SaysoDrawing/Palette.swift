import SaysoGraph

/// The colours of a theme, told by those of the light one.
///
/// Pictures are written in light colours, as presentation attributes. Another theme replaces the
/// values, or a style sheet whose selectors are these values: no shape needs a class for that.
struct Palette {
  private let pairs: [(light: String, other: String)]

  static let light = Palette(pairs: [])

  /// Text has 7 to 1 and more on the paper and on each tint.
  static let dark = Palette(pairs: [
    (Style.paper, "#16181b"), (Style.ink, "#ececec"), (Style.faint, "#b9bcc0"), (Style.rule, "#4a4d52"),
    (Style.outline, "#a9adb3"), (Style.attributed, "#86c5ff"),
    (Style.fill(.person), "#1d3346"), (Style.fill(.organization), "#45331a"), (Style.fill(.place), "#153b2c"),
    (Style.fill(.group), "#40283a"),
  ])

  /// Black on white.
  static let print = Palette(pairs: [
    (Style.ink, "#000000"), (Style.faint, "#3a3a3a"), (Style.rule, "#8a8a8a"),
    (Style.outline, "#000000"), (Style.attributed, "#000000"), (Style.fill(.person), "#ffffff"),
    (Style.fill(.organization), "#ffffff"), (Style.fill(.place), "#ffffff"), (Style.fill(.group), "#ffffff"),
  ])

  init(_ theme: DrawingOptions.Theme) {
    self =
      switch theme {
      case .auto, .light: .light
      case .dark: .dark
      case .print: .print
      }
  }

  private init(pairs: [(light: String, other: String)]) { self.pairs = pairs }

  func color(_ light: String) -> String { pairs.first { $0.light == light }?.other ?? light }

  /// A style sheet that turns a light picture into this theme, for what `selector` holds.
  func rules(within selector: String) -> String {
    let scope = selector.isEmpty ? "" : selector + " "
    return pairs.map { pair in
      "\(scope)[fill=\"\(pair.light)\"]{fill:\(pair.other)}\(scope)[stroke=\"\(pair.light)\"]{stroke:\(pair.other)}"
    }.joined()
  }
}
