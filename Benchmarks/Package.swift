// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "sayso-benchmarks",
  products: [.executable(name: "sayso-benchmark", targets: ["SaysoBenchmark"])],
  dependencies: [.package(name: "sayso", path: "..")],
  targets: [
    .executableTarget(
      name: "SaysoBenchmark",
      dependencies: [.product(name: "SaysoCorpus", package: "sayso"), .product(name: "Sayso", package: "sayso")],
      swiftSettings: [.enableUpcomingFeature("InternalImportsByDefault"), .enableUpcomingFeature("ExistentialAny")])
  ],
  swiftLanguageModes: [.v6]
)
