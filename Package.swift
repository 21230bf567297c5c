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
    .executable(name: "conduct", targets: ["ConductCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Conduct", swiftSettings: settings),
    .target(name: "ConductTerminal", dependencies: ["Conduct"], swiftSettings: settings),
    .executableTarget(
      name: "ConductCLI",
      dependencies: [
        "Conduct", "ConductTerminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .testTarget(name: "ConductTests", dependencies: ["Conduct"], exclude: ["Calendar/Tables", "Calendar/make-tables.py", "Text/Golden", "Text/make-width-table.py"], swiftSettings: settings),
    .testTarget(name: "LanguageTests", dependencies: ["Conduct"], exclude: ["Cases"], swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
