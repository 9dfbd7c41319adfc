// swift-tools-version: 6.2
import PackageDescription

/// Strict settings that every Swift target shares.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func target(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], data: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, exclude: data, swiftSettings: strict)
}

let package = Package(
  name: "sayso",
  products: [
    // The extractor and its graph need no system library.
    .library(name: "Sayso", targets: ["SaysoExtraction", "SaysoGraph", "SaysoText"]),
    .library(name: "SaysoDrawing", targets: ["SaysoDrawing"]),
    .library(name: "SaysoCorpus", targets: ["SaysoCorpus"]),
    .executable(name: "sayso", targets: ["SaysoCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CSaysoData", exclude: ["rules", "gazetteers", "lexicon"]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    // Loads libgvc at run time: building needs neither its headers nor its libraries.
    .target(name: "CGraphviz"),

    target("SaysoText", ["CSaysoData"]),
    target("SaysoSyntax", ["SaysoText"]),
    target("SaysoRules", ["SaysoText", "SaysoSyntax"]),
    target("SaysoGraph", []),
    target("SaysoExtraction", ["SaysoText", "SaysoSyntax", "SaysoRules", "SaysoGraph"]),
    target("SaysoDrawing", ["SaysoGraph", "CGraphviz"]),
    target(
      "SaysoCorpus",
      [
        "SaysoExtraction", "SaysoGraph", "SaysoRules", "SaysoSyntax", "SaysoText",
        "CLibXML2", "CLibCrypto",
      ]),
    .executableTarget(
      name: "SaysoCommand",
      dependencies: [
        "SaysoCorpus", "SaysoDrawing", "SaysoExtraction", "SaysoGraph", "SaysoRules",
        "SaysoSyntax", "SaysoText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Sets the weights of rules/names.evidence; scripts/learn-names/run calls it. Not installed.
    .executableTarget(
      name: "LearnNames",
      dependencies: ["SaysoCorpus", "SaysoExtraction", "SaysoGraph", "SaysoText"],
      swiftSettings: strict),

    tests("SaysoText", ["SaysoText"]),
    tests("SaysoSyntax", ["SaysoSyntax", "SaysoText"]),
    tests("SaysoRules", ["SaysoRules", "SaysoSyntax", "SaysoText"]),
    tests("SaysoGraph", ["SaysoGraph"]),
    tests("SaysoExtraction", ["SaysoExtraction", "SaysoGraph", "SaysoRules", "SaysoText"], data: ["Seeds"]),
    tests("SaysoDrawing", ["SaysoDrawing", "SaysoGraph"]),
    tests(
      "SaysoCorpus", ["SaysoCorpus", "SaysoGraph", "SaysoExtraction", "SaysoText"],
      data: ["Metamorphic/Articles", "Metamorphic/Edits"]),
    tests("SaysoCommand", ["SaysoCommand"]),
  ],
  swiftLanguageModes: [.v6]
)
