/// What a session says about itself in Chinese.
extension Chinese {
  /// Returns what a session says about itself.
  func text(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement, .laterDaysLeftOut, .howToBegin: beginning(phrase)
    case .nothingChanged: "没有任何判断改变"
    case .moreChanges(let count): "另有 \(count) 项；`changes` 显示全部"
    case .quietChanges(let count): "眼前的事项没有改变；尚未展开的流程中有 \(count) 项改变，见 `changes`"
    case .waitsFor: "等待"
    case .needs: "取决于"
    case .refused, .dayGoesBack, .goBackInstead: refusal(phrase)
    case .notUnderstood, .saysNothing, .noDay, .dayUnknown, .noNumber, .noDistance, .usage, .verbAlone, .noFileName,
      .noScenarioTitle, .fileIsTaken, .cannotEdit, .notInTranscript:
      mistake(phrase)
    case .noStateName, .nameIsTaken, .unknownState, .unknownRole, .unknownTaskStatus, .nothingIsCalled, .misspelled:
      naming(phrase)
    case .undone, .redone, .nothingToUndo, .nothingToRedo, .marked, .forked, .wentTo, .nothingDiffers, .from, .start:
      state(phrase)
    case .supposing, .supposedNoMore, .nothingToEnd, .firstEnd, .sayWhy: supposition(phrase)
    case .saved(let path): "已保存到 \(path)"
    case .reloaded: "已重新读取行动手册"
    case .cannotReload(nil): "行动手册的现有内容无法读取日志；此处没有任何改变"
    case .cannotReload(let entry?): "行动手册的现有内容无法读取 \(Prose.code(entry))；此处没有任何改变"
    case .recordedAllTheSame: "仍予以记录"
    case .asExpected, .notAsExpected, .wouldBeAccepted, .listDiffers: expectation(phrase)
    case .speaking(let locales): "以中文回答；`locale` 后可写 \(locales.joined(separator: "、"))"
    case .name, .title, .kind, .type, .each, .value, .declared, .statuses: label(phrase)
    }
  }

  /// What stands before something on the card of a name.
  private func label(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .name: "名称"
    case .title: "标题"
    case .kind: "种类"
    case .type: "类型"
    case .each: "每个"
    case .value: "当前值"
    case .statuses(.yes): "是"
    case .statuses(.no): "不是"
    case .statuses(.unknown): "不清楚"
    default: "声明于"
    }
  }

  private func beginning(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .newEngagement: "新的接洽"
    case .laterDaysLeftOut(let date): "日志中\(text(date))之后的内容不予考虑"
    default: "`help` 显示可以输入的内容，Tab 键补全，`quit` 结束"
    }
  }

  private func refusal(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .refused(let reason): "被拒绝：\(reason)"
    case .dayGoesBack(let date): "被拒绝：\(text(date))已有记录，日期不能倒退"
    default: "`undo` 和 `go` 可回到先前的状态"
    }
  }

  private func expectation(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .asExpected(let reason?): "符合预期：\(reason)"
    case .notAsExpected(let truth): truth == .unknown ? "不符合预期：尚不清楚" : "不符合预期：并非如此"
    case .wouldBeAccepted(let statement): "\(Prose.code(statement)) 会被接受"
    case .listDiffers(let status): "状态为 `\(status.rawValue)` 的任务与预期不同"
    default: "符合预期"
    }
  }

  private func mistake(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .saysNothing(let word): "请写明所问的内容，例如 `\(word.rawValue) \(word.subjectExample)`"
    case .noDay(let text): "\(Prose.code(text)) 不是日期；请写成 `2019-05-02`，或 `advance 3 business days`"
    case .dayUnknown(let text): "不清楚 \(Prose.code(text)) 是哪一天"
    case .noNumber(let text): "\(Prose.code(text)) 不是步数"
    case .noDistance(let text):
      "\(Prose.code(text)) 不是时长；请写成 `3 business days`、`10 days`、`2 weeks` 或 `1 month`"
    case .usage(let word): "请写成 " + word.usage.map { "`" + $0 + "`" }.joined(separator: " 或 ")
    case .verbAlone(let verb): "请写明对象：`\(verb.form)`"
    case .noFileName: "请写明文件，例如 `save trial.engagement`"
    case .noScenarioTitle: "请写明场景的标题：`save trial.conduct as scenario \"…\"`"
    case .fileIsTaken(let path): "文件 `\(path)` 已存在，且不是由此产生的；请另选名称"
    case .notInTranscript: "重放的记录不读取其他文件"
    case .cannotEdit: "没有可供编辑的终端"
    default: "这不是语句、问题或表达式"
    }
  }

  private func naming(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .noStateName(""): "请写明名称，例如 `before_kickoff`"
    case .noStateName(let text): "\(Prose.code(text)) 不能用作状态的名称；请用一个词，例如 `before_kickoff`"
    case .nameIsTaken(let name): "\(Prose.code(name)) 已被使用；请另选名称"
    case .unknownState("", _): "请写明去向：标记、分支，或 `#3` 这样的编号；`history` 会列出它们"
    case .unknownState(let name, let nearest):
      "没有名为 \(Prose.code(name)) 的状态" + suggestion(nearest, else: "；`history` 会列出它们")
    case .unknownRole(let name, let nearest): "没有名为 \(Prose.code(name)) 的角色" + suggestion(nearest, else: "")
    case .unknownTaskStatus(let name, let nearest):
      "任务没有 \(Prose.code(name)) 这一状态" + suggestion(nearest, else: "；`help tasks` 会列出它们")
    case .nothingIsCalled(let name, let nearest):
      "没有名为 \(Prose.code(name)) 的内容" + suggestion(nearest, else: "；`help` 显示可以输入的内容")
    case .misspelled(let word, let nearest): "没有名为 \(Prose.code(word)) 的内容" + suggestion(nearest, else: "")
    default: ""
    }
  }

  private func supposition(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .supposing: "从现在起输入的内容都不会保留；`end` 返回"
    case .supposedNoMore(let date): "回到\(text(date))；没有保留任何内容"
    case .nothingToEnd: "没有正在进行的假设；`quit` 结束会话"
    case .sayWhy(let statement): "请写明理由：\(statement) because \"…\""
    default: "此处的内容都不会保留，因此没有可写入或读取的内容；请先用 `end` 返回"
    }
  }

  private func suggestion(_ nearest: [String], else other: String) -> String {
    nearest.isEmpty ? other : "；是否指 \(nearest.map { Prose.code($0) }.joined(separator: " 或 "))？"
  }

  private func state(_ phrase: SessionPhrase) -> String {
    switch phrase {
    case .undone(let title): "已撤销：\(title)"
    case .redone(let title): "已重做：\(title)"
    case .nothingToUndo: "这里是会话的起点，没有可撤销的内容"
    case .nothingToRedo: "没有可重做的内容"
    case .marked(let name): "此状态名为 \(name)"
    case .forked(let name, let previous): "现在位于分支 \(name)；`go \(previous)` 返回"
    case .wentTo(let name, true): "位于分支 \(name)"
    case .wentTo(let name, false): "位于 \(name)"
    case .from(let number): "自 #\(number)"
    case .start(let date): "起点，\(text(date))"
    default: "没有差别"
    }
  }
}
