// swift-tools-version: 6.1
import PackageDescription

// SwiftPM tells local packages apart by the names of their folders: this one must not be called as a clone of Conduct
// may be called, such as `testing`.
let package = Package(
  name: "lending",
  dependencies: [.package(name: "conduct", path: "../..")],
  targets: [
    .testTarget(name: "LendingTests", dependencies: [.product(name: "ConductTesting", package: "conduct")])
  ],
  swiftLanguageModes: [.v6]
)
