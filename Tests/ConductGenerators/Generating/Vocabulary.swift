/// The words of which names and texts are made.
enum Vocabulary {
  static let adjectives = [
    "early", "late_stage", "main", "first", "final", "open_ended", "signed", "agreed", "shared", "spare", "local",
    "global", "planned", "actual", "monthly", "legal", "formal", "joint", "brief", "steady", "remote", "critical",
  ]

  static let nouns = [
    "plan", "contract", "review", "budget", "seat", "licence", "team", "sponsor", "report", "audit", "rollout",
    "training", "ticket", "invoice", "pilot", "survey", "workshop", "handover", "kickoff", "partner", "region",
    "tenant", "mailbox", "backup", "incident", "approval", "milestone", "meeting", "scope_note", "risk", "owner",
  ]

  static let foreign = [
    "größe", "übergabe", "prüfung", "équipe", "años", "客户", "会议", "启动", "检查", "承認", "会議", "ユーザー数", "計画", "план",
    "отчёт",
    "σχέδιο", "건수", "โครงการ",
  ]

  /// Words of the language that are names where no keyword may stand.
  static let keywords: Set<String> = Set(keywordList)

  static let keywordList = [
    "due", "done", "task", "step", "process", "version", "on", "by", "do", "record", "input", "outcome", "met", "ready",
    "event", "phase", "goal", "next", "kept", "source", "about", "after", "only", "repeats", "until", "applies", "once",
    "presumed", "fact", "define", "choice", "role", "waive", "complete", "enter", "leave", "force", "expect", "given",
    "within", "aim", "week", "month", "language", "horizon", "holidays", "optional", "required", "forbidden",
    "scenario",
  ]

  static let verbs = [
    "Agree", "Check", "Prepare", "Send", "Collect", "Review", "Confirm", "Plan", "Hold", "Record", "Draft", "Publish",
    "Schedule", "Compare", "Hand over", "Translate", "Test", "Explain",
  ]

  static let objects = [
    "the rollout plan", "the list of owners", "the contract", "the budget", "the kickoff deck", "the survey",
    "the training", "the risk list", "the licences", "the pilot group", "the support model", "the migration",
    "the report", "the audit trail", "the approvals", "the mailboxes",
  ]

  static let companions = [
    "with the customer", "with the partner", "before the start", "in writing", "for every region", "once more",
    "for the sponsor", "without delay", "with the team", "for the record", "in both languages", "at the end",
  ]

  static let unusualTexts = [
    "客户已确认“计划”", "会議の準備", "Größe & Übergabe – „fertig“", "A \"quoted\" word", "back\\slash", "two\nlines",
    "tab\tinside",
    "زيارة العميل", "emoji 👩‍👩‍👧 and e\u{301}", "zero\u{200B}width", "100 % // no comment", "{ not a block }", "",
  ]

  static let links = [
    "https://example.com/deck", "http://example.org/a?b=c&d=%20e#f", "mailto://someone@example.com",
    "https://例え.jp/資料",
  ]

  static let languages = ["en", "de", "pt-BR", "zh-Hans-CN", "es-419", "ja"]

  static let reasons = [
    "the customer asked for it", "the account team has done it", "nobody answers", "a mistake of ours",
    "agreed on the phone", "the project was stopped", "理由は不明",
  ]
}
