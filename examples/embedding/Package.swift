// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "embedding",
  dependencies: [.package(name: "conduct", path: "../..")],
  targets: [
    .executableTarget(name: "Embedding", dependencies: [.product(name: "Conduct", package: "conduct")])
  ],
  swiftLanguageModes: [.v6]
)
