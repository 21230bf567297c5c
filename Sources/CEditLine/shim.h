// What Swift cannot call of libedit: its variadic functions, the variables `stdin`, `stdout` and `stderr` of C (no
// place for them in Swift 6), and a signal handler that does nothing.

#ifndef CONDUCT_CEDITLINE_SHIM_H
#define CONDUCT_CEDITLINE_SHIM_H

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>
#include <histedit.h>

typedef char *(*conduct_prompt)(EditLine *);
typedef unsigned char (*conduct_function)(EditLine *, int);

// MARK: Editing

/// Creates an editor of standard input and output.
static inline EditLine *conduct_editor(const char *program) { return el_init(program, stdin, stdout, stderr); }

static inline int conduct_set_prompt(EditLine *editor, conduct_prompt prompt) {
  return el_set(editor, EL_PROMPT, prompt);
}

/// Chooses the key bindings: `emacs` or `vi`.
static inline int conduct_set_keys(EditLine *editor, const char *mode) { return el_set(editor, EL_EDITOR, mode); }

/// Lets the editor restore the terminal when a signal comes, and notice when its size changes.
static inline int conduct_handle_signals(EditLine *editor) { return el_set(editor, EL_SIGNAL, 1); }

static inline int conduct_set_data(EditLine *editor, void *data) { return el_set(editor, EL_CLIENTDATA, data); }

static inline void *conduct_data(EditLine *editor) {
  void *data = NULL;
  return el_get(editor, EL_CLIENTDATA, &data) == 0 ? data : NULL;
}

static inline int conduct_add_function(EditLine *editor, const char *name, const char *help, conduct_function body) {
  return el_set(editor, EL_ADDFN, name, help, body);
}

static inline int conduct_bind(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, key, function, NULL);
}

/// Lets Ctrl-C and Ctrl-Z be keys like others while a line is edited, so that they are told apart from signals.
static inline int conduct_take_signal_keys(EditLine *editor) { return el_set(editor, EL_SETTY, "-d", "-isig", NULL); }

/// Takes the terminal over now, so that no key is taken for a signal once the prompt is seen.
static inline int conduct_prepare_terminal(EditLine *editor) { return el_set(editor, EL_PREP_TERM, 1); }

static inline int conduct_set_history(EditLine *editor, History *past) {
  return el_set(editor, EL_HIST, history, past);
}

/// Writes text at once, in order with what the editor writes.
static inline void conduct_write(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

// MARK: History

static inline int conduct_history_limit(History *past, int entries) {
  HistEvent event;
  return history(past, &event, H_SETSIZE, entries);
}

/// Keeps an entry only once if it is entered twice in a row.
static inline int conduct_history_unique(History *past) {
  HistEvent event;
  return history(past, &event, H_SETUNIQUE, 1);
}

static inline int conduct_history_add(History *past, const char *entry) {
  HistEvent event;
  return history(past, &event, H_ENTER, entry);
}

static inline int conduct_history_load(History *past, const char *path) {
  HistEvent event;
  return history(past, &event, H_LOAD, path);
}

static inline int conduct_history_save(History *past, const char *path) {
  HistEvent event;
  return history(past, &event, H_SAVE, path);
}

// MARK: The process

static inline void conduct_nothing(int signal) { (void)signal; }

/// Lets SIGINT interrupt what is read instead of ending the process.
static inline void conduct_catch_interrupt(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = conduct_nothing;
  sigemptyset(&action.sa_mask);
  action.sa_flags = 0;
  sigaction(SIGINT, &action, NULL);
}

/// Chooses UTF-8 for characters, whatever the environment says: under another locale libedit crashes on Chinese.
static inline int conduct_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return 1;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "UTF-8") != NULL ||
         setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

/// The columns of a character as the editor counts them, -1 for a control character.
static inline int conduct_columns(wchar_t character) { return wcwidth(character); }

#endif
