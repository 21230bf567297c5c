/// What `help` says about the words of a session in Chinese.
extension Chinese: SessionPhrasebook {
  /// Returns what a word does, in a few words.
  func summary(_ word: SessionWord) -> String {
    switch word {
    case .status: "接洽的当前状态"
    case .tasks: "工作清单"
    case .why: "由什么决定，附规则所在的行"
    case .how: "为此须告知什么、做什么"
    case .next: "目前可做的事，附编号"
    case .needs: "尚未告知而仍可能使其改变的事项"
    case .ask: "逐一提问，直到确定"
    case .when: "下一个发生变化的日期"
    case .timeline: "已发生的、到期的和今后的事项"
    case .whatIf: "假设之下会有什么不同；不保留任何内容"
    case .end, .back: "离开假设"
    case .changes: "上一次输入引起的全部变化"
    case .expect: "检查是否如此"
    case .advance: "让时间前进"
    case .undo: "回到前一状态"
    case .redo: "再次前进"
    case .mark: "为此状态命名"
    case .go: "转到标记、分支或某一编号的状态"
    case .fork: "从此处开始另一条路线"
    case .diff: "两个状态之间的差别"
    case .history: "各个状态及其由来"
    case .journal: "将会保存的内容"
    case .save: "写出接洽或其场景"
    case .load: "用另一个文件重新开始"
    case .reload: "重新读取行动手册"
    case .edit: "在 NAME 的声明处编辑行动手册"
    case .help: "某个词或名称的含义"
    case .locale: "以另一种语言回答"
    case .quit: "结束会话"
    }
  }

  /// Returns what a word does, in sentences.
  func explanation(_ word: SessionWord) -> String {
    switch word {
    case .status, .tasks, .why, .how, .next, .needs, .ask, .when, .timeline, .whatIf, .end, .back, .changes, .expect:
      question(word)
    case .advance, .undo, .redo, .mark, .go, .fork, .diff, .history, .journal, .save, .load, .reload, .edit, .help,
      .locale, .quit:
      way(word)
    }
  }

  /// What a word does that asks something.
  private func question(_ word: SessionWord) -> String {
    switch word {
    case .status: "显示阶段、流程、按期限排列的任务、输入、成果、建议、违规，以及尚未告知的事项。"
    case .tasks:
      "列出处于某一状态的任务，期限早的在前；不写状态时，列出可做的和逾期的任务。状态："
        + Status.ofTask.map(\.rawValue).joined(separator: "、") + "。"
    case .why: "用手册作者的话说明一个条件，或任务、流程、输入、成果的状态；也可说明一条语句为何会被拒绝。"
    case .how:
      "给出使 X 实现的最短语句清单，每条都可照样输入。X 是条件或名称：任务表示其完成，流程依次表示其就绪、进行、完成。"
        + "写在 `keeping` 之后的事实和事项保持不变。"
    case .next: "为目前可做的事，以及目前还不能做的事及其原因编号。随后输入编号，即可照做。"
    case .needs:
      "列出尚未告知而仍可能改变 X 的事实，单凭其回答就能确定的在前；也列出可以记录的事项。未列出的事实不会改变任何内容。"
        + "不写 X 时，针对全部内容。"
    case .ask:
      "逐一询问 X 所需的事实，X 一经确定即停止。`skip` 跳过一个问题，`end` 结束提问。不写 X 时，询问与目前可做的事有关的内容。"
    case .when: "查找在没有其他变化时 X 下一次改变的日期及其原因。不写 X 时，针对 `status` 显示的全部内容。"
    case .timeline: "逐日显示已发生的、到期的和违规的事项，以及今后的期限。"
    case .whatIf:
      "显示若告知或做了某事会有什么不同，并逐项说明原因。多项变更以逗号分隔；`today = 2019-05-07` 也是一项。"
        + "单独输入时，开始一段可以任意尝试的内容，`end` 返回此处。"
    case .end, .back: "离开由 `what if` 开始的内容：一切如前。"
    case .changes: "显示上一次输入改变的全部判断：+ 新增，- 消失，~ 改变，! 有问题。"
    case .expect: "像场景那样说明某条件在此是否成立；使用 --strict 时，不成立则以退出代码 1 结束。"
    default: ""
    }
  }

  /// What a word does that leads on.
  private func way(_ word: SessionWord) -> String {
    switch word {
    case .advance:
      "使今天前进：一天，或若干天、工作日、周、月。`today = 2019-05-07` 移到某一天。日期不能退到已有记录之前。"
    case .undo: "原样回到上一次输入之前的状态。不会丢失任何内容：`redo` 和 `go` 可以前进。"
    case .redo: "前进到 `undo` 离开的状态。"
    case .mark: "为此状态命名，供 `go` 和 `diff` 使用。"
    case .go: "转到某个状态：标记，分支的末端，或 `history` 显示的编号。"
    case .fork: "从此处开始一个分支。此后的输入都在该分支上；`go main` 返回。"
    case .diff: "显示两个状态之间不同的判断。不写 B 时，第二个是当前状态；不写 A 时，第一个是起点。"
    case .history: "显示每个状态的编号、名称，以及形成它的输入；* 表示当前状态。"
    case .journal: "显示 `save` 将写出的接洽：原有的日志，然后是新的内容。"
    case .save:
      "写出有效的接洽，或添加一个场景，重现已告知和已做的内容并预期当前状态。不写 FILE 时，写入接洽自己的文件。"
    case .load: "离开此接洽，用另一个接洽或行动手册重新开始。"
    case .reload: "重新读取行动手册的文件，重新推算每个状态，并说明哪些判断有所不同。"
    case .edit: "在声明处打开 $EDITOR，然后重新读取行动手册。"
    case .help: "解释一个词、一种状态，或行动手册所声明的任何内容。"
    case .locale: "从现在起以该区域设置的语言回答。输入的内容不变：词、名称和语句。"
    case .quit: "结束会话，与 Ctrl-D 相同。未保存的内容将丢失。"
    default: ""
    }
  }

  /// Returns what an entry without a word of its own does, in a few words.
  func summary(_ form: SessionHelp.Form) -> String {
    switch form {
    case .assignment: "事实、输入或成果；`= unknown` 收回"
    case .membership: "增加一项；-= 减少一项"
    case .expression: "任何表达式：其值和类型，以及取决于什么"
    case .day: "移到某一天"
    }
  }

  /// Returns the heading of a group of entries.
  func heading(_ group: SessionHelp.Group) -> String {
    switch group {
    case .tell: "告知和办理"
    case .ask: "提问"
    case .tryOut: "尝试"
    case .time: "时间"
    case .states: "状态"
    case .files: "文件"
    case .more: "其他"
    }
  }
}
