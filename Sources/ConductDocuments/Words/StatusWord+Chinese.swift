import Conduct

extension StatusWord {
  /// The words in Chinese.
  var chinese: String {
    switch status {
    case .applicable: isDenied ? "{1}不适用" : "{1}适用"
    case .required: isDenied ? "{1}不是强制任务" : "{1}为强制任务"
    case .optional: isDenied ? "{1}不是可选任务" : "{1}为可选任务"
    case .forbidden: isDenied ? "{1}未被禁止" : "{1}被禁止"
    case .waived: isDenied ? "{1}未免除" : "{1}已免除"
    case .conflict: isDenied ? "{1}并非既强制又被禁止" : "{1}既强制又被禁止"
    case .pending: isDenied ? "{1}无需等待流程开始" : "{1}等待流程开始"
    case .open: isDenied ? "{1}不可进行" : "{1}可以进行"
    case .blocked: isDenied ? "{1}未受阻" : "{1}受阻"
    case .due: isDenied ? "{1}不是待办任务" : "{1}为待办任务"
    case .overdue: isDenied ? "{1}未逾期" : "{1}已逾期"
    case .behind: isDenied ? "{1}未落后于目标" : "{1}落后于目标"
    case .done: isDenied ? "{1}未完成" : "{1}已完成"
    case .late: isDenied ? "{1}并非逾期完成" : "{1}逾期完成"
    case .met: isDenied ? "{1}未满足" : "{1}已满足"
    case .triggered: isDenied ? "{1}不需要开展" : "{1}需要开展"
    case .ready: isDenied ? "{1}尚不能开始" : "{1}可以开始"
    case .entered: isDenied ? "{1}尚未开始" : "{1}已开始"
    case .active: isDenied ? "{1}未在进行" : "{1}正在进行"
    case .completable: isDenied ? "{1}尚不能完成" : "{1}可以完成"
    case .complete: isDenied ? "{1}尚未完成" : "{1}已完成"
    case .left: isDenied ? "{1}未退出" : "{1}已退出"
    case .next: isDenied ? "{1}不是后续步骤" : "{1}是后续步骤"
    case .advised: isDenied ? "{1}不是当前建议" : "{1}是当前建议"
    case .permitted: isDenied ? "{1}尚未允许" : "{1}是允许的"
    case .happened: isDenied ? "{1}未发生" : "{1}已发生"
    }
  }
}
