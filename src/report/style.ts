/** How a report looks: light and dark, on paper, from a phone's width on. No font and no picture is loaded. */
export const STYLE = `
:root {
  --paper: #fff; --panel: #f6f8fa; --ink: #1b2330; --soft: #545f6e; --line: #d5dbe3; --accent: #1f5fbf;
  --track: #e4e9f0; --note: #fff6dc; --note-ink: #5a4300;
  --shade-1: #eaf1fb; --shade-2: #d3e3f8; --shade-3: #b9d3f4; --shade-4: #9cc1ee; --dot: #123f86;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12161c; --panel: #1b212a; --ink: #e7ecf3; --soft: #a8b3c2; --line: #36404d; --accent: #8ab8ff;
    --track: #2b333f; --note: #382f12; --note-ink: #f6dfa0;
    --shade-1: #1b2738; --shade-2: #1f324d; --shade-3: #234067; --shade-4: #284f83; --dot: #b9d5ff;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body {
  margin: 0 auto; max-width: 76rem; padding: 0 1rem 2rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.5rem 0 .25rem; }
h2 { font-size: 1.3rem; margin: 0 0 .25rem; }
h3 { font-size: 1.1rem; margin: 0; }
h4 { font-size: .95rem; margin: 0; }
p { margin: .25rem 0 .75rem; max-width: 48rem; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.hint, small, caption + * small, figcaption { color: var(--soft); }
.note { background: var(--note); color: var(--note-ink); padding: .5rem .75rem; border-radius: .4rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; z-index: 1; }
.contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; margin: .5rem 0 1rem; }
section[id] { border-top: 1px solid var(--line); padding-top: 1rem; margin-top: 1.5rem; scroll-margin-top: .5rem; }
.charts { columns: 32rem; column-gap: 1rem; }
.chart { margin: 0 0 1rem; break-inside: avoid; background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; min-width: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; padding-bottom: .25rem; }
th { font-weight: 400; text-align: start; }
th, td { padding: .2rem .5rem .2rem 0; vertical-align: top; }
thead th { color: var(--soft); font-size: .85rem; vertical-align: bottom; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
th.group { font-weight: 600; padding-top: .6rem; }
.chart th small { white-space: nowrap; }
td.bars { width: 30%; min-width: 4rem; padding-right: 0; }
.bar { display: block; width: 100%; height: .7rem; border-radius: .2rem; }
td .bar { margin-top: .4rem; }
.track { fill: var(--track); }
.length { fill: var(--accent); }
.matrix { table-layout: fixed; max-width: 42rem; }
.matrix td, .matrix th { border: 1px solid var(--line); padding: .25rem; }
.matrix thead td { border: 0; width: 7rem; }
.matrix thead th { text-align: center; }
.matrix tbody th { vertical-align: middle; width: 7rem; }
.matrix td { position: relative; text-align: end; }
.matrix td svg { display: block; width: 100%; aspect-ratio: 1; }
.matrix td a, .matrix td > span { display: block; font-variant-numeric: tabular-nums; }
.matrix td > span { color: var(--soft); }
.matrix circle { fill: var(--dot); fill-opacity: .75; }
.shade-1 { background: var(--shade-1); }
.shade-2 { background: var(--shade-2); }
.shade-3 { background: var(--shade-3); }
.shade-4 { background: var(--shade-4); }
.shade-3 a, .shade-4 a { color: var(--ink); }
.search { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); align-items: end; margin: .75rem 0; }
.search[hidden] { display: none; }
.search label { display: block; font-size: .85rem; color: var(--soft); min-width: 0; }
input, select, button {
  font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: .3rem;
  padding: .4rem .5rem; width: 100%; min-height: 2.75rem;
}
button { width: auto; cursor: pointer; }
button[aria-disabled="true"] { color: var(--soft); cursor: default; border-style: dashed; }
#cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 22rem), 1fr)); align-items: start; }
.card { background: var(--panel); border: 1px solid var(--line); border-radius: .5rem; padding: .75rem; min-width: 0; }
.card section { margin-top: .6rem; }
.card h4 { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .5rem; }
.band { font-weight: 400; }
.card ul { margin: .3rem 0; padding-left: 1.1rem; font-size: .9rem; }
.card ol { margin: .2rem 0 .4rem; padding-left: 1.4rem; }
.card li { margin: .2rem 0; }
details { border-top: 1px solid var(--line); margin-top: .5rem; padding-top: .5rem; }
summary { cursor: pointer; font-size: .95rem; }
.count { background: var(--track); border-radius: 1rem; padding: 0 .5rem; font-size: .85rem; }
.heads { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; color: var(--soft); font-size: .9rem; }
details[open] .heads { display: none; }
#pages { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin-top: 1rem; }
#pages[hidden] { display: none; }
.problems th, .problems td { border-top: 1px solid var(--line); }
@media (max-width: 40rem) {
  h1 { font-size: 1.4rem; }
  .chart table { font-size: .9rem; }
  .chart th small { white-space: normal; }
  .matrix { font-size: .8rem; }
  .matrix thead td, .matrix tbody th { width: 4.6rem; }
  .matrix thead th span { writing-mode: vertical-rl; display: inline-block; max-height: 8rem; }
  td.bars { min-width: 3rem; width: 18%; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
@media print {
  :root {
    --paper: #fff; --panel: #fff; --ink: #000; --soft: #333; --line: #bbb; --accent: #1f5fbf; --track: #e4e9f0;
    --note: #fff; --note-ink: #000;
    --shade-1: #eaf1fb; --shade-2: #d3e3f8; --shade-3: #b9d3f4; --shade-4: #9cc1ee; --dot: #123f86;
  }
  body { max-width: none; font-size: 9pt; }
  .charts { columns: 2; }
  .chart td.bars { width: 18%; min-width: 2rem; }
  .contents, .search, #pages, .skip { display: none; }
  .bar, .matrix td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .chart, .card, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`
