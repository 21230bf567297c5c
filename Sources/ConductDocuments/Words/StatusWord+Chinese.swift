import Conduct

extension StatusWord {
  /// The words in Chinese.
  var chinese: String {
    switch status {
    case .applicable: isDenied ? "{1}不适用" : "{1}适用"
    case .required: isDenied ? "{1}并非强制" : "{1}为强制"
    case .optional: isDenied ? "{1}并非可选" : "{1}为可选"
    case .forbidden: isDenied ? "{1}未被禁止" : "{1}被禁止"
    case .waived: isDenied ? "{1}未豁免" : "{1}已豁免"
    case .conflict: isDenied ? "{1}并非既强制又被禁止" : "{1}既强制又被禁止"
    case .pending: isDenied ? "{1}无需等待流程开始" : "{1}等待流程开始"
    case .open: isDenied ? "{1}不可进行" : "{1}可以进行"
    case .blocked: isDenied ? "{1}未受阻" : "{1}受阻"
    case .due: isDenied ? "{1}尚不需办" : "{1}到期应办"
    case .overdue: isDenied ? "{1}未逾期" : "{1}已逾期"
    case .behind: isDenied ? "{1}未落后于目标" : "{1}落后于目标"
    case .done: isDenied ? "{1}未完成" : "{1}已完成"
    case .late: isDenied ? "{1}未迟于期限完成" : "{1}完成较迟"
    case .met: isDenied ? "{1}未满足" : "{1}已满足"
    case .triggered: isDenied ? "{1}未触发" : "{1}已触发"
    case .ready: isDenied ? "{1}尚不可开始" : "{1}可以开始"
    case .entered: isDenied ? "{1}尚未开始" : "{1}已开始"
    case .active: isDenied ? "{1}不在进行中" : "{1}进行中"
    case .completable: isDenied ? "{1}尚不可完成" : "{1}可以完成"
    case .complete: isDenied ? "{1}尚未结束" : "{1}已结束"
    case .left: isDenied ? "{1}未退出" : "{1}已退出"
    case .happened: isDenied ? "{1}未发生" : "{1}已发生"
    }
  }
}
