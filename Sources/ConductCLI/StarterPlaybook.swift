/// The playbook that `conduct new` writes: it checks, passes its tests, and reads as a tutorial.
enum StarterPlaybook {
  /// The files, by their path below the new folder.
  static func files(name: String) -> [(path: String, text: String)] {
    [("\(name).conduct", rules(name)), ("scenarios.conduct", scenarios), ("first.engagement", engagement(name))]
  }

  private static func rules(_ name: String) -> String {
    """
    // A playbook says how an engagement is conducted. Change it line by line, and run `conduct check` after each
    // change.

    playbook \(name) "My first playbook" {
      version 2026-01-05
      language en
      business days monday to friday
      // holidays 2026-12-25
    }

    phase start "Getting to know each other"
    phase work  "Working together"

    role lead   "Engagement lead"
    role expert "Subject-matter expert"

    // Facts are told; what nobody has told is unknown, and never silently *no*.
    fact asked_on: date once "Day on which the customer asked"
    fact seats: count        "Seats of the customer"
    fact abroad: yes/no      "The customer is abroad"

    define large "A large customer" = seats >= 1_000

    process welcome "Welcome the customer" in start {
      goal "Hear what the customer needs"

      // An input must be met before the process starts. This one is ticked: `contact_known = yes`.
      input contact_known "We know whom to talk to" by lead

      // What a preparing step asks for can be done while the process still waits.
      preparing step prepare "Prepare the first talk" by lead {
        required task call "Call the customer" { due within 2 business days of asked_on }
        optional task visa "Apply for a visa" { required when abroad }
      }

      step meet "Meet the customer" by lead {
        required task meeting     "Hold the first meeting" { after call }
        required task expert_talk "Bring in an expert" by expert applies when large
      }

      // An outcome is wanted before the process ends. This one follows from a task.
      outcome needs_known "The needs of the customer are known" met when meeting is done

      next delivery when every outcome is met
    }

    external process delivery "Deliver" in work

    invariant called_first "Nobody is met who was not called" on do meeting:
      call is done

    """
  }

  private static let scenarios = """
    // A scenario tells a story, day by day, and says what is expected. Run them with `conduct test`.

    scenario "a customer is called in time" {
      on 2026-03-05 {
        asked_on = 2026-03-05
        contact_known = yes
        expect call is due
        expect call.due_on is 2026-03-09
        expect visa is required is unknown
      }
      on 2026-03-09 {
        do call
        expect call is not late
        enter welcome
        expect refused complete welcome
      }
    }

    scenario "a call that comes too late" {
      on 2026-03-05 { asked_on = 2026-03-05 }
      on 2026-03-10 {
        expect call is overdue
        do call
        expect call is late
      }
    }

    scenario "only a large customer needs an expert" {
      given { seats = 999 }
      on 2026-03-05 {
        expect expert_talk is not applicable
        seats = 1_000
        expect expert_talk is required because large
      }
    }

    """

  private static func engagement(_ name: String) -> String {
    """
    engagement first "My first customer" follows \(name) version 2026-01-05

    on 2026-03-05 {
      asked_on = 2026-03-05
      seats = 1_200
    }

    """
  }
}
