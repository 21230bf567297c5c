import Conduct

extension StatusWord {
  /// The words in Japanese.
  var japanese: String {
    switch status {
    case .applicable: isDenied ? "{1}が対象外" : "{1}が対象"
    case .required: isDenied ? "{1}が必須でない" : "{1}が必須"
    case .optional: isDenied ? "{1}がオプションでない" : "{1}がオプション"
    case .forbidden: isDenied ? "{1}が禁止されていない" : "{1}が禁止されている"
    case .waived: isDenied ? "{1}が免除されていない" : "{1}が免除されている"
    case .conflict: isDenied ? "{1}が必須かつ禁止ではない" : "{1}が必須かつ禁止"
    case .pending: isDenied ? "{1}がプロセスの開始待ちでない" : "{1}がプロセスの開始待ち"
    case .open: isDenied ? "{1}が実施可能でない" : "{1}が実施可能"
    case .blocked: isDenied ? "{1}が待機中でない" : "{1}が待機中"
    case .due: isDenied ? "{1}が要対応でない" : "{1}が要対応"
    case .overdue: isDenied ? "{1}が期限超過でない" : "{1}が期限超過"
    case .behind: isDenied ? "{1}が目標より遅れていない" : "{1}が目標より遅れている"
    case .done: isDenied ? "{1}が未完了" : "{1}が完了"
    case .late: isDenied ? "{1}が期限に遅れていない" : "{1}が期限後に完了した"
    case .met: isDenied ? "{1}が未達成" : "{1}が達成済み"
    case .triggered: isDenied ? "{1}の実施が求められていない" : "{1}の実施が求められている"
    case .ready: isDenied ? "{1}をまだ開始できない" : "{1}を開始できる"
    case .entered: isDenied ? "{1}が未開始" : "{1}が開始済み"
    case .active: isDenied ? "{1}が進行中でない" : "{1}が進行中"
    case .completable: isDenied ? "{1}をまだ完了できない" : "{1}を完了できる"
    case .complete: isDenied ? "{1}が完了していない" : "{1}が完了している"
    case .left: isDenied ? "{1}が終了していない" : "{1}が終了済み"
    case .next: isDenied ? "{1}が次の段階でない" : "{1}が次の段階"
    case .advised: isDenied ? "{1}が推奨されていない" : "{1}が推奨されている"
    case .permitted: isDenied ? "{1}が許可されていない" : "{1}が許可されている"
    case .happened: isDenied ? "{1}が発生していない" : "{1}が発生した"
    }
  }
}
