#!/usr/bin/env python3
"""Puts what `conduct render` and `conduct locale` write before the programs that read it.

    check_documents.py PATH-OF-CONDUCT

Wants the programs msgfmt, msgmerge, dot and chromium, and the Python packages markdown-it-py, icalendar,
mermaidx (Mermaid itself, with an engine that runs it) and polib.
A program that is missing is a failure, not a reason to leave something out.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import icalendar
import markdown_it
import mermaidx
import polib

ROOT = pathlib.Path(__file__).resolve().parents[3]
TOOL = str(pathlib.Path(sys.argv[1]).resolve())
LOCALES = ["en", "zh-CN", "pt-BR", "ja-JP"]
TRANSLATED = LOCALES[1:]
PLAYBOOKS = ["rules/fasttrack", "rules/incident"]
ENGAGEMENTS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "examples").glob("*.engagement"))
failures = []


def expect(condition, message):
    if not condition:
        failures.append(message)
        print("FAILED:", message[:400])


def run(*command, folder=ROOT, allowed=(0,)):
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True)
    expect(done.returncode in allowed, f"{command} ended with {done.returncode}: {done.stderr[-800:]}")
    return done.stdout


def render(target, form, *options, folder=ROOT):
    return run(TOOL, "render", target, "--to", form, *options, folder=folder)


# --- Markdown

def links(tokens):
    found = []
    for token in tokens:
        for child in token.children or []:
            if child.type == "link_open":
                found.append(child.attrs["href"])
    return found


def check_markdown(text, name):
    tokens = markdown_it.MarkdownIt("commonmark").enable("table").parse(text)
    kinds = [token.type for token in tokens] + [child.type for token in tokens for child in token.children or []]
    expect("html_block" not in kinds and "html_inline" not in kinds, f"{name}: markup in Markdown")
    expect("code_block" not in kinds and "code_inline" not in kinds and "fence" not in kinds, f"{name}: code in Markdown")
    expect("image" not in kinds, f"{name}: an image in Markdown")
    expect(kinds.count("heading_open") > 0 and tokens[0].type == "heading_open", f"{name}: no heading")
    rows = [line for line in text.split("\n") if line.startswith("| ") and not line.startswith("| ---")]
    expect(kinds.count("tr_open") == len(rows), f"{name}: {len(rows)} rows written, {kinds.count('tr_open')} read")
    for link in links(tokens):
        expect(link.startswith(("http://", "https://", "mailto:")), f"{name}: leads to {link}")
    return links(tokens)


def check_all_markdown():
    for playbook in PLAYBOOKS:
        source = sorted(check_markdown(render(playbook, "md"), playbook))
        for locale in TRANSLATED:
            found = sorted(check_markdown(render(playbook, "md", "--locale", locale), f"{playbook} {locale}"))
            expect(found == source, f"{playbook} {locale}: other links than the source")
    for engagement in ENGAGEMENTS:
        check_markdown(render(engagement, "md"), engagement)


# --- Graphviz, Mermaid, calendars

def check_graphs():
    for target in PLAYBOOKS + ENGAGEMENTS[:4]:
        with tempfile.NamedTemporaryFile("w", suffix=".dot") as file:
            file.write(render(target, "dot"))
            file.flush()
            expect("<svg" in run("dot", "-Tsvg", file.name), f"{target}: Graphviz draws nothing")


def check_mermaid(text, name):
    try:
        drawn = mermaidx.render(text).svg()
    except RuntimeError as error:
        expect(False, f"{name}: {error}")
        return
    elements = list(xml.etree.ElementTree.fromstring(drawn).iter())
    expect(len(elements) > 5, f"{name}: Mermaid draws nothing")
    for element in elements:
        tag = element.tag.split("}")[-1]
        expect(tag not in ("script", "img", "iframe", "a"), f"{name}: <{tag}> in a Mermaid picture")
        expect(not [key for key in element.attrib if key.startswith("on")], f"{name}: a handler in a Mermaid picture")


def check_all_mermaid():
    for target, locale in [(PLAYBOOKS[0], "en"), (PLAYBOOKS[0], "ja-JP"), (PLAYBOOKS[1], "en"), (ENGAGEMENTS[0], "zh-CN")]:
        check_mermaid(render(target, "mermaid", "--locale", locale), f"{target} in {locale}")


def check_calendar(text, name):
    calendar = icalendar.Calendar.from_ical(text)
    expect(not calendar.errors, f"{name}: {calendar.errors}")
    events = calendar.walk("VEVENT")
    identifiers = [str(event["UID"]) for event in events]
    expect(len(identifiers) == len(set(identifiers)), f"{name}: two events with one UID")
    for event in events:
        expect(event["DTSTART"].dt < event["DTEND"].dt and event["SUMMARY"], f"{name}: an event without a day")
    return dict(zip(identifiers, events))


def check_calendars():
    count = 0
    for engagement in ENGAGEMENTS:
        events = check_calendar(render(engagement, "ics"), engagement)
        again = check_calendar(render(engagement, "ics", "--locale", "ja-JP"), engagement)
        expect(list(events) == list(again), f"{engagement}: UIDs differ by language")
        count += len(events)
    expect(count > 5, "no deadlines in any calendar")


# --- gettext

def entries(path):
    """What a catalog says, without what differs by taste."""
    found = {}
    for entry in polib.pofile(str(path)):
        key = (entry.msgctxt, entry.msgid)
        found[key] = (
            entry.msgstr, "fuzzy" in entry.flags, entry.previous_msgid, entry.previous_msgctxt, bool(entry.obsolete))
    return found


def check_gettext(scratch):
    for locale in TRANSLATED:
        run("msgfmt", "--check", "-o", "/dev/null", ROOT / f"rules/fasttrack/locales/{locale}.po")
    run(TOOL, "locale", "check", "rules/fasttrack")
    # A playbook that changed: two texts are worded otherwise, one is gone, one is new.
    copy = scratch / "fasttrack"
    run("cp", "-r", ROOT / "rules/fasttrack", copy)
    file = copy / "kickoff.conduct"
    text = file.read_text()
    for before, after in [
        ("Prepare for kickoff\" by fm", "Prepare well for the kickoff\" by fm"),
        ("Conduct customer kickoff", "Conduct the customer kickoff"),
        ("  goal \"Look at the deployment enablement plan\" when combined_talks\n", ""),
        ("  goal \"Settle with", "  goal \"Zyx wvu tsrq ponm lkji\"\n  goal \"Settle with"),
    ]:
        expect(before in text, f"the playbook has no {before}")
        text = text.replace(before, after)
    file.write_text(text)
    template = scratch / "template.pot"
    template.write_text(run(TOOL, "locale", "extract", copy))
    run("msgfmt", "--check-format", "-o", "/dev/null", template)
    for locale in TRANSLATED:
        catalog = copy / f"locales/{locale}.po"
        theirs = scratch / f"{locale}.po"
        theirs.write_text(run("msgmerge", "--quiet", "--previous", catalog, template))
        run(TOOL, "locale", "extract", copy, "--locale", locale)
        left, right = entries(catalog), entries(theirs)
        expect(left == right, f"{locale}: msgmerge differs in {[key for key in left if left[key] != right.get(key)]} "
               f"and {[key for key in right if key not in left]}")
        expect(sum(value[1] for value in left.values()) >= 2, f"{locale}: nothing is fuzzy")
        run("msgfmt", "--check", "-o", "/dev/null", catalog)
        found = json.loads(run(TOOL, "locale", "check", copy, "--locale", locale, "--format", "json", allowed=(1,)))
        codes = {each["code"] for each in found}
        expect({"W0801", "W0802"} <= codes, f"{locale}: check finds {codes}")


# --- The browser

BROWSER = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
           "--virtual-time-budget=20000", "--dump-dom"]
HOSTILE = [
    "<script>document.title='x'</script>", "'\\\"><img src=x onerror=document.title=1>", "</style></title></svg><b>bold",
    "[x](javascript:alert(1)) ![x](http://evil.example)", "`a` **b** | c | d", "# x", "1. x", "- x", "=cmd|' /C calc'!A0",
    "&lt;b&gt;&amp;&#60;script&#62;", "]]> --> <!-- <![CDATA[", "\u202edesrever\u202c a\u200bb\ufeff",
    "a\\nBEGIN:VEVENT\\nSUMMARY:x", "\\\"]; x -> y [label=\\\"", "%%{init: {}}%% click p0 href", "<https://evil.example>",
]


def hostile_files(folder, text):
    (folder / "evil.conduct").write_text(f'''
playbook evil "{text}" {{ version 2026-01-05 }}
phase one "{text}"
role boss "{text}"
choice part "{text}" {{
  a "{text}"
  b "B"
}}
resource trap "{text}" <https://evil.example/'onmouseover='alert(1)>
fact told: yes/no "{text}"
fact began: date "{text}"
fact parts: set of part "{text}"
scope parts
define good "{text}" = told or undecided "{text}"
process first "{text}" in one {{
  about "{text}"
  source "{text}"
  see trap
  goal "{text}" when told
  input in_place "{text}" by boss
  preparing step prepare "{text}" by boss {{
    required task act "{text}" {{
      due within 2 days of began
      see "{text}" <https://x.example/>
    }}
    optional task other #12 "{text}" applies to a
    advise "{text}" when not told
  }}
  outcome out "{text}" met when good
  next second when told
  next "{text}" when good
  revised 2026-01-05 "{text}"
}}
process second "{text}" {{ input tied "{text}" met when act is done }}
''')
    (folder / "evil.engagement").write_text(f'''
engagement bad "{text}" follows evil
on 2026-01-06 {{
  began = 2026-01-06
  told = no
  enter first "{text}"
  force complete first because "{text}"
}}
''')


def check_hostile(scratch):
    pages = []
    for index, text in enumerate(HOSTILE):
        folder = scratch / f"hostile{index}"
        folder.mkdir()
        hostile_files(folder, text)
        for target in [".", "evil.engagement"]:
            check_markdown(render(target, "md", folder=folder), f"hostile {index}")
            dot = folder / "x.dot"
            dot.write_text(render(target, "dot", folder=folder))
            expect("<svg" in run("dot", "-Tsvg", dot), f"hostile {index}: Graphviz draws nothing")
        check_mermaid(render("evil.engagement", "mermaid", folder=folder), f"hostile {index}")
        check_calendar(render("evil.engagement", "ics", folder=folder), f"hostile {index}")
        # Without its policy, too, the page must not run anything.
        texts = [render(".", "html", folder=folder), render("evil.engagement", "html", folder=folder)]
        policy = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
        frames = []
        for number, page in enumerate(texts):
            expect(policy.search(page), "a page without a policy")
            (folder / f"{number}.html").write_text(policy.sub("", page))
            frames.append(f"{number}.html")
        (folder / "2.svg").write_text(render(".", "svg", folder=folder))
        frames.append("2.svg")
        pages += [f"hostile{index}/{frame}" for frame in frames]
    found = probe(scratch, pages, [800])
    for each in found:
        name = each["page"]
        expect({"main", "svg"} & set(each["tags"]), f"{name} is empty")
        foreign = set(each["tags"]) & {"script", "img", "iframe", "b", "object", "embed", "form", "input", "link", "base"}
        expect(not foreign, f"{name}: {foreign}")
        expect(not each["handlers"], f"{name}: {each['handlers']}")
        expect(each["title"] not in ("x", "1"), f"{name}: a script has run")
        for link in each["links"]:
            expect(link.startswith(("#", "https://", "http://")), f"{name}: leads to {link}")


PROBE = """<!DOCTYPE html><meta charset="utf-8"><body><pre id="found">[]</pre><script>
const pages = PAGES, widths = WIDTHS, found = [];
let open = pages.length * widths.length;
for (const page of pages) for (const width of widths) {
  const frame = document.createElement("iframe");
  frame.width = width; frame.height = 900; frame.src = page;
  frame.onload = () => {
    const inner = frame.contentDocument, root = inner.documentElement, all = [...inner.querySelectorAll("*")];
    const wide = [...inner.querySelectorAll("main *")].filter(each =>
      !each.closest(".scroll") && each.getBoundingClientRect().right > width + 1).map(each => each.outerHTML.slice(0, 80));
    const small = [...inner.querySelectorAll("summary, a.card")].filter(each => each.getBoundingClientRect().height < 24);
    found.push({page, width, overflow: root.scrollWidth > width, wide: wide.slice(0, 3), small: small.length,
      details: inner.querySelectorAll("details").length, headings: inner.querySelectorAll("h2").length,
      title: inner.title, tags: [...new Set(all.map(each => each.localName))],
      handlers: all.flatMap(each => each.getAttributeNames()).filter(name => name.startsWith("on")),
      links: all.flatMap(each => ["href", "src", "xlink:href"].map(name => each.getAttribute(name)).filter(Boolean))});
    if (--open === 0) document.getElementById("found").textContent = JSON.stringify(found);
  };
  document.body.append(frame);
}
</script>"""


def probe(scratch, pages, widths):
    """What the browser makes of pages, each at each width."""
    text = PROBE.replace("PAGES", json.dumps(pages)).replace("WIDTHS", json.dumps(widths))
    (scratch / "probe.html").write_text(text)
    dom = run(*BROWSER, f"file://{scratch}/probe.html")
    match = re.search(r'<pre id="found">(.*?)</pre>', dom, re.S)
    found = json.loads(html.unescape(match.group(1))) if match else []
    expect(len(found) == len(widths) * len(pages), f"the browser has looked at {len(found)} of {len(pages)} pages")
    return found


def check_pages(scratch):
    pages = []
    for locale in LOCALES:
        for target, name in [("rules/fasttrack", "playbook"), ("examples/contoso.engagement", "engagement")]:
            page = scratch / f"{name}.{locale}.html"
            page.write_text(render(target, "html", "--locale", locale))
            pages.append(page.name)
    found = probe(scratch, pages, [375, 800, 1400])
    for each in found:
        expect(not each["overflow"] and not each["wide"], f"{each['page']} is too wide at {each['width']}: {each['wide']}")
        expect(each["small"] == 0, f"{each['page']}: something to tap is too small at {each['width']}")
        expect(each["headings"] > 3, f"{each['page']} is empty")
        if each["page"].startswith("engagement"):
            expect(each["details"] > 10, f"{each['page']}: no verdict unfolds")


def main():
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        for name, check in [
            ("Markdown", check_all_markdown), ("Graphviz", check_graphs), ("Mermaid", check_all_mermaid),
            ("Calendars", check_calendars),
            ("gettext", lambda: check_gettext(scratch)), ("Pages in the browser", lambda: check_pages(scratch)),
            ("Hostile playbooks", lambda: check_hostile(scratch)),
        ]:
            before = len(failures)
            check()
            print(f"{name}: {'fine' if len(failures) == before else 'failed'}")
    if failures:
        sys.exit(f"{len(failures)} failures")


main()
