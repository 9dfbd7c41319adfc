extension PageWriter {
  /// The hash that the page's policy lets through; a test says what it must be when it is wrong.
  static let styleHash = "bFz2GCHacOTCJulK76UWWXNtno9KLanwQ6/64+LOcaQ="

  /// Letters have 4.5 to 1 at least, in the picture too, which takes its dark colours from here.
  static let style = """

    :root { color-scheme: light dark; --paper: #fff; --pane: #fff; --ink: #1f1f1f; --faint: #595959; --rule: #8a8a8a; --link: #0061a0;
      --band: #f1f1ef; --now: #fff0bf; --limit: #8f2f00; --person: #dceaf6; --organization: #fbe8cf; --place: #d9f0e6;
      --group: #f1e2ec; --claim: #eef3fa; --verb: #e6e6e6; --cue: #efe6fb; --not: #fbdcd2; --hedge: #fbf0b4;
      --bar: 0px; --sheet: 0px; --side: 80vh }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #ececec; --faint: #b4b4b4; --rule: #7d8188; --link: #8ccaff; --band: #24272c;
        --now: #4a3c0c; --limit: #ffb08f; --person: #17344d; --organization: #4a3313; --place: #133f2f;
        --group: #472a3c; --claim: #1f2a38; --verb: #3a3d42; --cue: #362a4d; --not: #5a2413; --hedge: #4d430d } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
    * { box-sizing: border-box }
    html { scroll-padding: calc(var(--bar) + .75rem) 0 calc(var(--sheet) + .75rem) }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Helvetica, Arial, sans-serif;
      padding-bottom: var(--sheet) }
    header, main, footer, .filters { max-width: 100rem; margin: 0 auto; padding: .5rem 1.25rem }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: .5rem 0 .25rem }
    h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.5rem 0 .5rem }
    h3 { font-size: 1rem; line-height: 1.4; margin: 0 }
    p { margin: .35rem 0 }
    a { color: var(--link) }
    h1, h3, p, a, li, dd, td, th, blockquote { overflow-wrap: anywhere }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
    [hidden] { display: none !important }
    .plain, .told { display: none }
    .unseen, .tag i, .in i, .out i, .refs i { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    .skip { position: absolute; left: -999rem }
    .skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .5rem; z-index: 5 }
    .documents { list-style: none; margin: 0; padding: 0 }
    .summary { font-weight: bold }
    .notes, .cite, .hint, .ways, small { color: var(--faint); font-size: .9rem }
    .limit { color: var(--limit); font-weight: bold }
    button, select, input, textarea { font: inherit; font-size: .9rem; min-height: 2rem; min-width: 2rem; max-width: 100%;
      color: var(--ink); background: var(--paper); border: 1px solid var(--rule); border-radius: .25rem; padding: .1rem .5rem }
    button[aria-pressed=true] { border-width: 2px; font-weight: bold }
    kbd { border: 1px solid; border-radius: .2rem; padding: 0 .3rem; font: inherit; font-size: .8rem }
    .filters { background: var(--paper); display: flex; flex-wrap: wrap; align-items: end; gap: .35rem .75rem;
      border-bottom: 1px solid var(--rule) }
    .filters label { display: flex; flex-direction: column; flex: 1 1 8rem; min-width: 0; font-size: .8rem; max-width: 14rem }
    .filters label kbd { align-self: start; display: none }
    .filters select, .filters input { width: 100% }
    .filters select.on { border: 2px solid var(--link); font-weight: bold }
    .filters .count { margin: 0; display: flex; align-items: center; gap: .5rem; white-space: nowrap; font-weight: bold }
    .toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin: .35rem 0 }
    .stage { margin-top: .5rem }
    .pane { overflow: auto; background: var(--pane); border: 1px solid var(--rule) }
    .pane svg { display: block; height: auto }
    .scroll { overflow-x: auto }
    table { border-collapse: collapse; width: 100%; font-size: .92rem }
    th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--rule); min-width: 4.5rem }
    th:first-child { min-width: 2.25rem }
    #sources th:first-child { min-width: 9rem }
    thead th { border-top: 0 }
    tbody th { font-weight: normal }
    [colspan] { font-weight: bold !important; background: var(--band) }
    td.evidence { min-width: 15rem }
    tbody th a, .refs a { display: inline-block; min-width: 24px; min-height: 24px; text-align: center }
    .number { display: inline-block; min-width: 1.6em; padding: 0 .3em; border: 1px solid var(--rule); border-radius: .25rem;
      text-align: center; font-size: .85rem }
    .entry { border-top: 1px solid var(--rule); padding: .6rem 0 }
    .quote { margin: .5rem 0 .25rem; padding-left: .75rem; border-left: 3px solid var(--rule); line-height: 1.8; white-space: pre-line }
    .part { border-bottom: 2px solid; border-radius: .2rem .2rem 0 0; padding: .1rem .1rem 0 }
    .tag { color: var(--ink); font-size: .68rem; font-weight: bold; vertical-align: super; line-height: 1; padding-left: .2rem }
    .time, .amount { background: var(--band); border-bottom-style: dotted }
    .subject { background: var(--person) }
    .object { background: var(--place); border-bottom-style: double; border-bottom-width: 4px }
    .predicate { background: var(--verb); border-bottom-width: 3px; font-weight: bold }
    .part.speaker { background: var(--organization); border-bottom-style: dashed }
    .part.cue { background: var(--cue); border-bottom-style: dotted; font-style: italic }
    .part.hedge { background: var(--hedge); border: 2px dashed }
    .part.negation { background: var(--not); border: 2px solid; font-weight: bold }
    .facts { margin: .5rem 0 0; font-size: .9rem }
    .facts div { display: flex; gap: .5rem }
    .facts dt { flex: 0 0 8.5rem; color: var(--faint) }
    .facts dd { margin: 0; min-width: 0 }
    .key { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem 1rem; margin: 0 0 .5rem; padding: 0; font-size: .82rem }
    .article p { margin: 0 0 .8rem; white-space: pre-line }
    .m { border-bottom: 2px solid }
    .m.person { background: var(--person) }
    .m.organization { background: var(--organization); border-bottom: 4px double }
    .m.place { background: var(--place); border-bottom-style: dotted }
    .m.group { background: var(--group); border-bottom-style: dashed }
    .m.described { font-style: italic }
    .m.pronoun { background: none; border-bottom-width: 1px }
    .claim:not(.m) { background: var(--claim) }
    .in::before { content: "⟦"; content: "⟦" / ""; color: var(--faint) }
    .out::after { content: "⟧"; content: "⟧" / ""; color: var(--faint) }
    .text .speaker { font-weight: bold }
    .text .cue { font-style: italic; text-decoration: underline wavy 1px; text-underline-offset: 3px }
    .refs, .in, .out, .tag { user-select: none }
    .refs { font-size: .72rem; line-height: 1 }
    .now, html:not(.js) :target { background: var(--now) }
    .text span.now { background: var(--now); text-decoration: underline 2px; text-underline-offset: 3px }
    .refs a.now { border: 2px solid; font-weight: bold }
    tr.now th { border-left: .4rem solid var(--link); padding-left: .3rem }
    .js [data-entity], .js [data-place], .js tbody tr[id] { cursor: pointer }
    .js .off-here, .js .refs a.off-here { background: none; color: var(--faint) }
    [data-pick] button, button[data-speaker] { text-align: left }
    svg g.now > rect, html:not(.js) svg g:target > rect { fill: #ffe08a; fill-opacity: 1; stroke: #1f1f1f; stroke-width: 1.5 }
    svg g.now > path:not(.tee), html:not(.js) svg g:target > path:not(.tee) { stroke-width: 4 }
    svg a:focus, svg g.node:focus { outline: none }
    svg a:focus-visible g > rect { fill: #ffe08a; fill-opacity: 1; stroke: #0061a0; stroke-width: 3 }
    svg a:focus-visible g > path:not(.tee) { stroke-width: 5 }
    svg g.node:focus-visible > :first-child { stroke: #0061a0; stroke-width: 4 }
    svg g.node.picked > :first-child { stroke: #1f1f1f; stroke-width: 3.5 }
    .js svg g.node { cursor: pointer }
    svg a:hover text, .js svg g.node:hover text { text-decoration: underline }
    svg .faded { opacity: .14; pointer-events: none }
    svg g.node.faded { pointer-events: auto }
    .js .entry { display: none; border-top: 0 }
    .js .entry.shown { display: block }
    .entry:focus-visible { outline-offset: -3px }
    .js .entry { padding: .5rem }
    @media screen {
      .js .panel > .toolbar { position: sticky; top: 0; z-index: 1; background: var(--paper); margin: 0; padding: .35rem 0 }
      .js .filters { position: sticky; top: 0; z-index: 3 }
      .js .pane { max-height: 78vh } }
    @media screen and (min-width: 64rem) {
      .js main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(22rem, 30rem); column-gap: 1.25rem;
        grid-template-rows: repeat(4, auto) 1fr; align-items: start }
      .js main > * { grid-column: 1; min-width: 0 }
      .js main > .side { grid-column: 2; grid-row: 1 / 6; position: sticky; top: calc(var(--bar) + .5rem);
        height: var(--side); display: flex; flex-direction: column; gap: .5rem; margin-top: .5rem }
      .js .side > section { overflow: auto; border: 1px solid var(--rule); border-radius: .25rem; padding: 0 .9rem .5rem;
        scroll-padding: 6rem 0 1rem }
      .js .side h2 { margin-top: .6rem }
      .js .panel { flex: 0 1 auto; max-height: 60% } .js .panel:last-child { max-height: 100% }
      .js .text { flex: 1 1 0 }
      .js [data-do=close] { display: none } }
    @media screen and (max-width: 63.99rem) {
      .js .panel.open { position: fixed; left: 0; right: 0; bottom: 0; z-index: 4; max-height: 46vh; overflow: auto;
        margin: 0; padding: 0 1rem .75rem; scroll-padding: 6rem 0 1rem; background: var(--paper); border-top: 3px solid var(--rule) }
      .js .panel.open h2 { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%) }
      .js .panel:not(.open) [data-do=close] { display: none }
      .js .pane { max-height: 60vh } }
    @media screen and (max-width: 63.99rem), screen and (max-height: 32rem) { .js .filters { position: static } }
    @media (max-width: 40rem) {
      header, main, footer, .filters { padding: .5rem .75rem }
      .filters label { flex: 1 1 7.5rem; max-width: none }
      .facts dt { flex-basis: 6.5rem } }
    @media (hover: none) { kbd, button[data-do=keys] { display: none } }
    @media screen and (prefers-color-scheme: dark) {
      :root { --pane: \(Palette.dark.color(Style.paper)) }
      \(Palette.dark.rules(within: "svg"))
      svg g.now > rect { fill: #5a4700; stroke: #ececec }
      svg a:focus-visible g > rect { fill: #5a4700; stroke: #8ccaff }
      svg g.node:focus-visible > :first-child { stroke: #8ccaff }
      svg g.node.picked > :first-child { stroke: #ececec } }
    @page { margin: 15mm }
    @media print {
      :root { --paper: #fff; --ink: #000; --faint: #444; --rule: #777; --link: #004a7a; --band: #eee; --limit: #7a2000;
        --now: transparent; --person: #e6eff8; --organization: #faeedd; --place: #e2f3eb; --group: #f4e9f0;
        --claim: #f2f5fa; --verb: #eaeaea; --cue: #f1eafb; --not: #fbe3db; --hedge: #fbf3c8 }
      html { font-size: 10pt } header, main, footer { max-width: none; padding: 0 }
      .filters, .toolbar, .ways, .skip, .hint, .said, .by-hand { display: none !important }
      .told:not(:empty) { display: block; font-weight: bold }
      .pane, .scroll { overflow: visible; border: 0 } .pane svg { width: 100% !important; max-height: 24cm }
      .js .entry, .js .panel { display: block } .js .entry.off { display: none }
      td.evidence, th:nth-child(7) { display: none }
      .entry, tr, .pane, .article p { break-inside: avoid } h2, h3 { break-after: avoid }
      details::details-content { content-visibility: visible; display: block; block-size: auto }
      .quote { line-height: 1.6 } .facts { margin: .2rem 0 } .facts div { display: inline-flex; gap: .3rem; margin-right: 1.2rem }
      .facts dt { flex: none } .entry { padding: .4rem 0 } :focus-visible { outline: none }
      svg g.now > rect { fill: #fff; stroke: none } svg g.now > path:not(.tee) { stroke-width: 1.3 }
      .text span.now { text-decoration: none } a { color: inherit } }

    """
}
