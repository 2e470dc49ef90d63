import { type Html, html } from './html.js'

/** A section of a report; the contents lead to it. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly markup: Html
}

/** A section under its heading, with a hint on how to read it. */
export const writeSection = (
  id: string,
  title: string,
  hint: string | undefined,
  blocks: readonly (Html | undefined)[],
): Section => ({
  id,
  title,
  markup: html`
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${hint === undefined ? undefined : html`<p class="hint">${hint}</p>`}
${blocks.filter((block) => block !== undefined)}
</section>`,
})
