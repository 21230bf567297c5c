import Conduct

/// One self-contained page: nothing is loaded from elsewhere, nothing runs.
struct HTMLPage {
  let title: String
  let language: Language
  /// What stands before the content: links to its parts, as HTML.
  let navigation: String
  /// The content, as HTML.
  let content: String

  /// Returns the page.
  func text() -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
    base-uri 'none'; form-action 'none'">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(Markup.escaped(title))</title>
    <style>
    \(Palette.variables)
    \(Self.style)
    \(FlowSVG.style)
    </style>
    </head>
    <body>
    <a class="skip" href="#content">\(language.text(EngagementWord.skip))</a>
    \(navigation)
    <main id="content">
    \(content)
    </main>
    </body>
    </html>

    """
  }

  private static let style = """
    *{box-sizing:border-box}
    html{font:16px/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Noto Sans CJK SC",sans-serif;\
    -webkit-text-size-adjust:100%;scroll-behavior:smooth}
    html:lang(ja-JP){font-family:system-ui,"Hiragino Sans","Noto Sans CJK JP",sans-serif;line-break:strict}
    html:lang(zh-CN){font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;\
    line-break:strict}
    body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:break-word}
    main{max-width:60rem;margin:0 auto;padding:1rem 1.25rem 4rem}
    a{color:var(--link);text-underline-offset:.15em}
    a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:2}
    h1{font-size:1.9rem;line-height:1.2;margin:1.2rem 0 .4rem;text-wrap:balance}
    h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .6rem;padding-top:1rem;border-top:2px solid var(--line)}
    h3{font-size:1.1rem;margin:1.8rem 0 .4rem}
    :lang(ja) :is(h1,h2,h3,h4,th,td,summary,.what,.row,.timeline){word-break:auto-phrase}
    h4{font-size:1rem;margin:1.6rem 0 .3rem;padding-left:.7rem;border-left:3px solid var(--link)}
    p{margin:.4rem 0;max-width:46rem}
    ul{margin:.4rem 0;padding-left:1.3rem}
    li{margin:.25rem 0;max-width:46rem}
    .aside,.lead,caption{color:var(--faint)}
    nav{max-width:60rem;margin:0 auto;padding:1rem 1.25rem 0;font-size:.93rem}
    nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
    nav li{margin:0}
    nav a{display:inline-block;padding:.3rem 0}
    table{width:100%;border-collapse:collapse;margin:.8rem 0;background:var(--card);font-size:.93rem}
    caption{text-align:left;font-weight:600;padding:.2rem 0}
    th,td{text-align:left;vertical-align:top;padding:.5rem .7rem;border:1px solid var(--line)}
    th{font-weight:600}
    th{word-break:keep-all}.short{white-space:nowrap}
    .scroll{--w:max(100%,min(100vw - 3rem,82rem));width:var(--w);margin:1rem 0 1rem calc((100% - var(--w))/2);\
    overflow-x:auto;padding:2px}
    .phases{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem;margin:1rem 0}
    .phases>section>h3{margin:.2rem 0 .5rem;color:var(--faint)}
    .card{display:block;background:var(--card);border:1px solid var(--line);border-left:5px solid var(--faint);\
    border-radius:.5rem;padding:.7rem .9rem;margin:0 0 .7rem;color:inherit;text-decoration:none}
    a.card:hover{border-color:var(--link)}
    .card strong{display:block}
    .card.is-done{border-left-color:var(--done)}
    .card.is-active{border-left-color:var(--link)}
    .card.is-ready{border-left-color:var(--ready)}
    .card.is-unknown{border-left-color:var(--unknown)}
    .counts{display:flex;flex-wrap:wrap;gap:.15rem .8rem;font-size:.88rem;margin:.3rem 0 0}
    .is-late{color:var(--late)}.is-due{color:var(--link)}.is-fine{color:var(--done)}
    .is-open-question{color:var(--unknown)}.is-quiet{color:var(--faint)}
    .items{list-style:none;padding:0}
    .items .items{padding-left:1.6rem}
    .items>li{max-width:none;margin:.3rem 0}
    .item{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .8rem}
    .row{display:flex;flex-wrap:wrap;gap:.1rem .7rem;align-items:baseline}
    .row .sign{flex:none;width:1.2rem;font-weight:700;text-align:center}
    .row .what{flex:1 1 14rem}
    .row .said{flex:none;max-width:100%;font-weight:600;font-size:.93rem}
    details>summary{cursor:pointer;list-style:none}
    details>summary::-webkit-details-marker{display:none}
    details>summary .what::after{content:" ▾";color:var(--faint)}
    details[open]>summary .what::after{content:" ▴"}
    .why{font-size:.93rem;margin:.5rem 0 .2rem 1.9rem;padding-top:.4rem;border-top:1px solid var(--line)}
    .why ul{padding-left:1.1rem}
    .timeline{list-style:none;margin:1rem 0;padding:0 0 0 1.1rem;border-left:3px solid var(--line)}
    .timeline>li{position:relative;margin:0 0 .9rem;max-width:none}
    .timeline>li::before{content:"";position:absolute;left:-1.67rem;top:.35rem;width:.8rem;height:.8rem;\
    border-radius:50%;background:var(--faint);border:2px solid var(--ground)}
    .timeline>li.is-today::before{background:var(--link)}
    .timeline>li.is-past::before{background:var(--done)}
    .timeline time,.timeline .when{font-weight:600;font-variant-numeric:tabular-nums}
    .timeline ul{list-style:none;padding:0;margin:.1rem 0}
    .timeline ul li{margin:.1rem 0}
    @media (max-width:640px){
    h1{font-size:1.5rem}h2{font-size:1.25rem}
    table,caption,tbody,tr,td{display:block;border:0}
    thead{position:absolute;left:-99rem}
    tr{border:1px solid var(--line);border-radius:.5rem;margin:.6rem 0;padding:.4rem .7rem}
    td{padding:.15rem 0}
    td::before{content:attr(data-label);display:block;color:var(--faint);font-size:.82rem}
    .row .said{flex:1 0 100%;padding-left:1.9rem}
    }
    @media print{
    @page{margin:18mm 15mm}
    html{font-size:10.5pt}
    body{background:#fff}
    nav,.skip{display:none}
    main{max-width:none;padding:0}
    h2,h3,h4{break-after:avoid}
    tr,.card,summary,.timeline>li{break-inside:avoid}
    .item{border:0;border-top:1px solid var(--line);border-radius:0}
    a{color:inherit}
    main a[href^="http"]::after{content:" (" attr(href) ")";font-size:.8em;color:var(--faint)}
    .scroll{overflow:visible;width:100%;margin-left:0}
    .flow{max-width:100%;height:auto}
    details::details-content{content-visibility:visible;display:block;block-size:auto}
    details>summary .what::after{content:""}
    }
    """
}
