// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "conduct-benchmarks",
  products: [.executable(name: "conduct-benchmarks", targets: ["ConductBenchmarks"])],
  dependencies: [.package(name: "conduct", path: "../..")],
  targets: [
    // Counts calls of malloc, by standing in for it.
    .target(name: "AllocationCounter"),
    // Links to two files of the generators of the tests.
    .target(name: "ConductGenerators"),
    .executableTarget(
      name: "ConductBenchmarks",
      dependencies: ["AllocationCounter", "ConductGenerators", .product(name: "Conduct", package: "conduct")]),
  ],
  swiftLanguageModes: [.v6]
)
