// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "conduct",
  products: [
    .library(name: "Conduct", targets: ["Conduct"]),
    .library(name: "ConductTesting", targets: ["ConductTesting"]),
    .executable(name: "conduct", targets: ["ConductCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Conduct", swiftSettings: settings),
    .target(name: "ConductDocuments", dependencies: ["Conduct"], swiftSettings: settings),
    .target(name: "ConductTesting", dependencies: ["Conduct"], swiftSettings: settings),
    .systemLibrary(
      name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "ConductTerminal", dependencies: ["CEditLine"], swiftSettings: settings),
    .target(name: "ConductPortfolio", dependencies: ["Conduct"], swiftSettings: settings),
    .executableTarget(
      name: "ConductCLI",
      dependencies: [
        "Conduct", "ConductDocuments", "ConductPortfolio", "ConductTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    // A second opinion and a generator of stories, for tests and benchmarks.
    .target(name: "ConductNaive", dependencies: ["Conduct"], path: "Tests/ConductNaive", swiftSettings: settings),
    .target(name: "ConductGenerators", path: "Tests/ConductGenerators", swiftSettings: settings),
    // The peers' shared work, for the comparison in Tests/Benchmarks/portfolio.
    .executableTarget(
      name: "PortfolioBenchmark", dependencies: ["Conduct", "ConductPortfolio"],
      path: "Tests/Benchmarks/portfolio/driver", swiftSettings: settings),
    .testTarget(
      name: "ConductTests", dependencies: ["Conduct"],
      exclude: ["Calendar/Tables", "Calendar/make-tables.py", "Text/Golden", "Text/make-width-table.py"],
      swiftSettings: settings),
    .testTarget(
      name: "LanguageTests", dependencies: ["Conduct", "ConductNaive", "ConductGenerators"], exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "ConductDocumentsTests", dependencies: ["Conduct", "ConductDocuments"], exclude: ["Golden", "Tools"],
      swiftSettings: settings),
    .testTarget(
      name: "ConductTestingTests", dependencies: ["Conduct", "ConductTesting"], exclude: ["Rules"],
      swiftSettings: settings),
    .testTarget(
      name: "ConductTerminalTests", dependencies: ["ConductTerminal", "CEditLine"], swiftSettings: settings),
    .testTarget(
      name: "ConductPortfolioTests", dependencies: ["Conduct", "ConductPortfolio", "ConductGenerators"],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
