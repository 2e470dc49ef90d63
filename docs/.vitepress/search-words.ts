/**
 * The words of a text, for the search: Latin words end at spaces and punctuation, Chinese ones where a dictionary says so.
 * The development server hands it to the browser as text, so it closes over nothing.
 */
export const searchWords = (text: string): string[] =>
  text
    .split(/[\s\p{Z}\p{P}\p{S}]+/u)
    .flatMap((piece) =>
      /\p{Script=Han}/u.test(piece)
        ? [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(piece)].map(({ segment }) => segment)
        : [piece],
    )
    .filter((word) => word !== '')

/** How far a word may be misspelt, as a share of its letters. Another Chinese character is another word. */
export const misspelling = (word: string): number | false => (/\p{Script=Han}/u.test(word) ? false : 0.2)

/** How much a page counts: the examples of what can go wrong name everything, and are seldom what is looked for. */
export const pageWeight = (page: string): number => (page.includes('/lint/') ? 0.4 : 1)
