import Conduct

extension StatusWord {
  /// The words in Japanese.
  var japanese: String {
    switch status {
    case .applicable: isDenied ? "{1}が適用されない" : "{1}が適用される"
    case .required: isDenied ? "{1}が必須でない" : "{1}が必須"
    case .optional: isDenied ? "{1}がオプションでない" : "{1}がオプション"
    case .forbidden: isDenied ? "{1}が禁止されていない" : "{1}が禁止されている"
    case .waived: isDenied ? "{1}が免除されていない" : "{1}が免除されている"
    case .conflict: isDenied ? "{1}が必須かつ禁止ではない" : "{1}が必須かつ禁止"
    case .pending: isDenied ? "{1}がプロセスの開始待ちでない" : "{1}がプロセスの開始待ち"
    case .open: isDenied ? "{1}が着手可能でない" : "{1}が着手可能"
    case .blocked: isDenied ? "{1}がブロックされていない" : "{1}がブロックされている"
    case .due: isDenied ? "{1}が要対応でない" : "{1}が要対応"
    case .overdue: isDenied ? "{1}が期限超過でない" : "{1}が期限超過"
    case .behind: isDenied ? "{1}が目標より遅れていない" : "{1}が目標より遅れている"
    case .done: isDenied ? "{1}が未完了" : "{1}が完了"
    case .late: isDenied ? "{1}が遅れずに完了した" : "{1}が遅れて完了した"
    case .met: isDenied ? "{1}が未達成" : "{1}が達成済み"
    case .triggered: isDenied ? "{1}が必要とされていない" : "{1}が必要とされている"
    case .ready: isDenied ? "{1}が開始できない" : "{1}が開始できる"
    case .entered: isDenied ? "{1}が未開始" : "{1}が開始済み"
    case .active: isDenied ? "{1}が進行中でない" : "{1}が進行中"
    case .completable: isDenied ? "{1}が完了できない" : "{1}が完了できる"
    case .complete: isDenied ? "{1}が完了していない" : "{1}が完了している"
    case .left: isDenied ? "{1}が離脱していない" : "{1}が離脱済み"
    case .happened: isDenied ? "{1}が発生していない" : "{1}が発生した"
    }
  }
}
