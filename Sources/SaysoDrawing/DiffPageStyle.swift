extension DiffPageWriter {
  /// The hash that the page's policy lets through; a test says what it must be when it is wrong.
  static let styleHash = "bwEfbBh/4SIZ6ycVnjHX2Q/04QAoomH0WhUXGmbVtDY="

  /// Colours have 4.5 to 1 at least; the pictures stay on white in the dark too.
  static let style = """

    :root { --paper: #fff; --ink: #1f1f1f; --faint: #595959; --rule: #c8c8c8; --link: #0061a0; --mark: #fff3d6;
      --del: #fde6da; --del-ink: #7a2c00; --ins: #d6f2e6; --ins-ink: #004d35; --focus: #0061a0; --stage: 0px }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #16181b; --ink: #ececec; --faint: #b4b4b4; --rule: #4a4d52; --link: #86c5ff; --mark: #40340f;
        --del: #4d2512; --del-ink: #ffd5c0; --ins: #0c3f2d; --ins-ink: #c4f5e0; --focus: #86c5ff } }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth } }
    * { box-sizing: border-box }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 Helvetica, Arial, sans-serif }
    main { max-width: 90rem; margin: 0 auto; padding: 1rem 1.25rem 3rem }
    h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem }
    h2 { font-size: 1.25rem; margin: 2rem 0 .5rem }
    h3 { font-size: 1.05rem; margin: 1.5rem 0 0 }
    a { color: var(--link) }
    a, dd, blockquote, li { overflow-wrap: anywhere }
    :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px }
    .skip { position: absolute; left: -999px }
    .skip:focus { left: .5rem; top: .5rem; background: var(--paper); padding: .5rem; z-index: 3 }
    .documents { margin: 0; display: flex; flex-wrap: wrap; gap: .25rem 2rem }
    .documents dt, .sides dt { font-weight: bold }
    .documents dd, .sides dd { margin: 0 }
    .notes, .meaning, .also, .jumps, cite { color: var(--faint); font-size: .9rem }
    .meaning, .notes { margin: .25rem 0 }
    .counts { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .75rem 0 0; padding: 0 }
    .counts li { border-left-width: .5rem; border-left-style: solid; padding-left: .5rem }
    .added { border-color: #009e73 } .removed { border-color: #d55e00 }
    .changed { border-color: #e69f00 } .unchanged { border-color: #767676 }
    .panes { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem }
    figure { margin: 0; min-width: 0; display: flex; flex-direction: column }
    figure.merged { grid-column: 1 / -1 }
    figcaption { font-weight: bold; font-size: .9rem }
    .pane { overflow: auto; background: #fff; border: 1px solid var(--rule) }
    .pane svg { display: block; max-width: 100%; height: auto }
    .stage { background: var(--paper); margin-top: 1rem; padding: .25rem 0 }
    .toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .5rem; padding: .25rem 0 }
    .toolbar[hidden], .group[hidden] { display: none }
    .group { display: inline-flex }
    button { font: inherit; font-size: .9rem; min-height: 2rem; min-width: 2rem; padding: .1rem .6rem;
      color: var(--ink); background: var(--paper); border: 1px solid var(--faint); border-radius: .25rem }
    button[aria-pressed=true] { background: var(--ink); color: var(--paper) }
    kbd { border: 1px solid; border-radius: .2rem; padding: 0 .3rem; font: inherit; font-size: .8rem }
    .place { color: var(--faint); font-size: .9rem; min-width: 9em }
    .js .stage { position: sticky; top: 0; z-index: 2; border-bottom: 1px solid var(--rule) }
    .js .pane { height: 44vh }
    .js .pane svg { max-width: none; margin: 0 auto }
    .js .sides-only figure.merged, .js .merged-only figure:not(.merged) { display: none }
    .kinds { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: .5rem 0; padding: 0 }
    .changes { list-style: none; margin: .5rem 0; padding: 0 }
    .change { border-left-width: .5rem; border-left-style: solid; padding: .25rem .75rem; margin: .75rem 0 }
    .change, .same, .kind h3 { scroll-margin-top: calc(var(--stage) + .5rem) }
    .change p { margin: .15rem 0 }
    .number { display: inline-block; min-width: 1.6em; color: var(--faint) }
    .sides { display: grid; grid-template-columns: 1fr 1fr; gap: .25rem 1.5rem; margin: .25rem 0 }
    blockquote { margin: .35rem 0; padding-left: .75rem; border-left: 3px solid var(--rule) }
    cite { font-style: normal; display: block }
    .absent { color: var(--faint); font-style: italic }
    del { background: var(--del); color: var(--del-ink) }
    ins { background: var(--ins); color: var(--ins-ink); text-decoration-thickness: 2px }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
    summary { font-size: 1.25rem; font-weight: bold; margin-top: 2rem; cursor: pointer }
    #unchanged ul { list-style: none; padding: 0 }
    .current, html:not(.js) .change:target, html:not(.js) .same:target { background: var(--mark) }
    g.current > rect, html:not(.js) g:target > rect { fill: #ffe08a; fill-opacity: 1; stroke: #1f1f1f; stroke-width: 1.5 }
    g.current > path:not(.tee):not(.rim), html:not(.js) g:target > path:not(.tee):not(.rim) { stroke-width: 5 }
    svg a:focus { outline: none }
    svg a:focus-visible g > rect { fill: #ffe08a; fill-opacity: 1; stroke: #0061a0; stroke-width: 3 }
    svg a:hover text { text-decoration: underline }
    @media (max-width: 48rem) {
      .panes, .sides { grid-template-columns: 1fr }
      .js .pane { height: 22vh }
      .js .merged-only .pane { height: 46vh }
      .toolbar button { padding: .1rem .4rem } }
    @media (hover: none) { kbd, button[data-do=keys] { display: none } }
    @media (max-height: 32rem) { .js .stage { position: static } }
    @media print {
      main { max-width: none; padding: 0 }
      .toolbar, .jumps, .skip { display: none }
      .js .stage { position: static } .js .pane { height: auto; overflow: visible; border: 0 }
      .js .pane svg { width: 100% !important }
      .js .sides-only figure.merged, .js .merged-only figure:not(.merged) { display: flex }
      .change, blockquote, figure { break-inside: avoid }
      h2, h3, .meaning { break-after: avoid }
      .current { background: none }
      :focus-visible { outline: none }
      details::details-content { content-visibility: visible; display: block } }

    """
}
