/// How the verbs of the journal are written. What stands for something else is in capitals, in every language.
extension SessionStatement {
  /// The shortest way in which the verb is written.
  var form: String {
    switch self {
    case .do: "do TASK [on DAY] [\"note\"]"
    case .enter: "enter PROCESS"
    case .complete: "complete PROCESS"
    case .leave: "leave PROCESS as ENDING"
    case .waive: "waive X because \"…\" [by ROLE]"
    case .record: "record EVENT"
    case .retract: "retract TASK"
    case .force: "force STATEMENT because \"…\""
    }
  }

  /// All ways in which the verb is written.
  var usage: [String] {
    switch self {
    case .do, .waive, .force: [form]
    case .enter, .complete, .record: [form + " [on DAY] [\"note\"]"]
    case .leave: ["leave PROCESS because \"…\"", form]
    case .retract: [form, "retract EVENT"]
    }
  }

  /// Statements that begin with the verb.
  var examples: [String] {
    switch self {
    case .do: ["do first_contact", "do #994 on 2019-05-06 \"by telephone\""]
    case .enter: ["enter kickoff"]
    case .complete: ["complete kickoff"]
    case .leave: ["leave kickoff because \"The customer has withdrawn\""]
    case .waive: ["waive quickleads because \"The account team has done it\" by fm"]
    case .record: ["record not_passed[alpha]"]
    case .retract: []
    case .force: ["force complete kickoff because \"The customer insists\""]
    }
  }
}
