const LATIN = /[a-z0-9]/

/** Whether a text holds one of the phrases: as whole words in Latin script, anywhere in Chinese; case and width ignored. */
export const mentionsAny = (text: string, phrases: readonly string[]): boolean => {
  const searched = plain(text)
  return phrases.some((phrase) => mentions(searched, plain(phrase)))
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'")

const mentions = (text: string, phrase: string): boolean => {
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1)) {
    const end = start + phrase.length
    if (!continues(text, start - 1, start) && !continues(text, end - 1, end)) return true
  }
  return false
}

/** Whether the characters at both places belong to one word of Latin script. */
const continues = (text: string, left: number, right: number): boolean =>
  LATIN.test(text[left] ?? '') && LATIN.test(text[right] ?? '')
