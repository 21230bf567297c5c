// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "lending",
  dependencies: [.package(name: "conduct", path: "../..")],
  targets: [
    .testTarget(name: "LendingTests", dependencies: [.product(name: "ConductTesting", package: "conduct")])
  ],
  swiftLanguageModes: [.v6]
)
