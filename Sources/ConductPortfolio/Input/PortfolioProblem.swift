/// What is wrong with the data of a portfolio.
package struct PortfolioProblem: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Kind: Sendable, Equatable {
    // The heading of a file
    /// The file is empty.
    case noHeading
    /// A name that the playbook does not have, and the nearest that it has.
    case unknownColumn(nearest: String?)
    /// A name that stands twice.
    case doubleColumn
    /// A set is told in one column and in one for each member.
    case doubleSet(String)
    /// The bytes are UTF-16.
    case wrongEncoding
    /// More columns than there may be.
    case tooManyColumns(limit: Int)

    // Rows
    /// Another number of fields than the heading.
    case fieldCount(Int, expected: Int)
    /// A quotation mark within a field that does not begin with one.
    case strayQuote
    /// Something other than a separator behind a quoted field.
    case textAfterQuote
    /// The file ends within a quoted field.
    case openQuote
    /// A carriage return that ends no line.
    case strayReturn
    /// A record of more bytes than there may be.
    case tooLong(limit: Int)
    /// A line that is no JSON object.
    case notJSON(JSONFault, at: Int)

    // Cells
    /// A cell that does not say what its column holds.
    case wrongCell(String, ExpectedCell)
    /// Nothing that is recorded can be unknown.
    case unknownRecord
    /// Bytes that are no UTF-8, or NUL.
    case notText
  }

  /// Why a line is no JSON object of a row.
  package enum JSONFault: Sendable, Equatable {
    /// Another character should have stood there.
    case expected(Character)
    /// No value stands there.
    case noValue
    /// Something stands behind the object.
    case textBehind
    /// A string that does not end.
    case openString
    /// A control character within a string.
    case controlCharacter
    /// An escape that means nothing.
    case wrongEscape
    /// An object where the value of a column should stand.
    case nestedObject
    /// Lists or objects too deep within one another.
    case tooDeep
  }

  /// What a cell should have held.
  package enum ExpectedCell: Sendable, Equatable {
    /// Yes or no.
    case truth
    /// A whole number within limits.
    case count(ClosedRange<Int64>)
    /// A decimal with at most four places, within limits.
    case number
    /// A percentage with at most two places.
    case percent
    /// A day.
    case date
    /// A member, and the nearest to what stands there.
    case member(nearest: String?)
    /// Text.
    case text
  }

  /// What is wrong.
  package let kind: Kind
  /// The line of the file on which the record begins, from 1; nil where there is none.
  package var line: Int?
  /// The column.
  package var column: String?

  /// A problem at a place.
  package init(_ kind: Kind, line: Int? = nil, column: String? = nil) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
