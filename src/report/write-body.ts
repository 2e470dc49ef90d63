import { inLocale } from '../model/text.js'
import { accountSection } from './account-section.js'
import { BROWSER_SCRIPT } from './browser-script.js'
import type { Findings } from './findings.js'
import { gapSection, skippedSection } from './gap-section.js'
import { type Html, html, jsonInHtml, rawText } from './html.js'
import { matrixSection } from './matrix-section.js'
import { outcomeSection } from './outcome-section.js'
import type { PageData } from './page-data.js'
import { reasonSection } from './reason-section.js'
import { recommendationSection } from './recommendation-section.js'
import { writeHeader } from './report-header.js'
import type { Section } from './section.js'
import { tierSection } from './tier-section.js'
import { type Say, SCRIPT_WORDS } from './words.js'

/** Everything behind the accounts: what all of them have come to, section by section, and the script that finds and shows them. */
export const writeBody = (findings: Findings): Html => {
  const { tally, say } = findings
  const isEmpty = tally.accounts() === 0
  const sections = (isEmpty ? [skippedSection] : SECTIONS)
    .map((write) => write(findings))
    .filter((section) => section !== undefined)
  return html`</head>
<body>
${isEmpty ? undefined : html`<a class="skip" href="#accounts">${say('skipTo')}</a>`}
${writeHeader(findings)}
${writeContents(sections, say)}
<main>
${sections.map(({ markup }) => markup)}
</main>
<footer><p>${say('confidential')}</p></footer>
${isEmpty ? undefined : writeScript(findings)}
</body>
</html>
`
}

const writeScript = (findings: Findings): Html =>
  html`<script type="application/json" id="data">${jsonInHtml(dataOf(findings))}</script>
<script>${rawText(BROWSER_SCRIPT)}</script>`

const SECTIONS = [
  tierSection,
  matrixSection,
  outcomeSection,
  reasonSection,
  recommendationSection,
  gapSection,
  skippedSection,
  accountSection,
]

const writeContents = (sections: readonly Section[], say: Say): Html =>
  html`<nav class="contents" aria-label="${say('contents')}"><ul>${sections.map(
    ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ul></nav>`

/** What the script needs to write cards and to find accounts. */
const dataOf = ({ source, plan, tally }: Findings): PageData => ({
  words: Object.fromEntries(
    Object.entries(SCRIPT_WORDS).map(([word, text]) => [word, inLocale(text, source.locale)]),
  ) as PageData['words'],
  decisions: plan.decisions,
  elements: plan.elements.map(({ facts: _, ...element }) => element),
  accounts: tally.accounts(),
})
