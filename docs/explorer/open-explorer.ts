import type { Facts, Rulebook } from 'kam-rules'
import { computed, type ShallowRef, shallowRef, watch } from 'vue'
import { type Book, loadBook } from './book.js'
import { type Explorer, FRESH } from './explorer.js'
import { inLocale } from './in-locale.js'
import { type Known, readLink } from './link.js'
import { loadMessages, type Messages } from './messages.js'
import { panesOf } from './panes.js'
import { type FirstPart, type Locale, OPENING_ACCOUNT } from './parts/part.js'
import { factsOf, OWN, originalOf, type Question, withFact } from './question.js'

/** Loads what the page opens with, as its address asks for it. */
export const openExplorer = async (locale: Locale, hash: string): Promise<Explorer> => {
  const [book, words] = await Promise.all([loadBook(locale), loadMessages[locale]()])
  const { shown } = readLink(hash, namesOf(book.first), FRESH).question
  const explorer = makeExplorer(locale, words, book, await book.with(shown, false))
  await explorer.follow(hash)
  return explorer
}

const namesOf = ({ regions, accounts, titles }: FirstPart): Known => ({
  regions: Object.keys(regions),
  accounts: accounts.map(({ accountId }) => accountId),
  decisions: titles.map(({ id }) => id),
})

/** The state of the page, and what follows from it. */
const makeExplorer = (locale: Locale, words: Messages, book: Book, opening: Rulebook): Explorer => {
  const { first } = book
  const question = shallowRef(FRESH)
  const unread = shallowRef<readonly string[]>([])
  const examples = shallowRef<readonly Facts[]>([first.opening])
  const loadExamples = async () => {
    examples.value = await book.accounts()
  }
  const provide = async (account: string) => {
    if (account !== OWN && account !== OPENING_ACCOUNT) await loadExamples()
  }
  const ask = (change: Partial<Question>) => {
    question.value = { ...question.value, ...change }
  }
  const wantsAllFacts = shallowRef(false)
  const rulebook = growingRulebook(book, opening, question, wantsAllFacts)
  const facts = computed(() => factsOf(question.value, examples.value))
  return {
    locale,
    words,
    book,
    question,
    unread,
    examples,
    loadExamples,
    // Whatever else is asked while the account is on its way stays asked.
    choose: async (account) => {
      await provide(account)
      ask({ account, changes: {} })
    },
    follow: async (hash) => {
      const linked = readLink(hash, namesOf(first), FRESH)
      await provide(linked.question.account)
      question.value = linked.question
      unread.value = linked.unread
    },
    rulebook,
    facts,
    original: computed(() => originalOf(question.value, examples.value)),
    panes: panesOf(question, rulebook, facts, locale),
    wantsAllFacts,
    ask,
    setFact: (name, value) => {
      question.value = withFact(question.value, examples.value, name, value)
    },
    titleOf: (id) => inLocale(first.titles.find((one) => one.id === id)?.title ?? { en: id, 'zh-CN': id }, locale),
  }
}

/** The pieces of the rulebook that are asked for; what comes late, when others are wanted by then, is passed over. */
const growingRulebook = (
  book: Book,
  opening: Rulebook,
  question: ShallowRef<Question>,
  wantsAllFacts: ShallowRef<boolean>,
): ShallowRef<Rulebook> => {
  const rulebook = shallowRef(opening)
  watch([() => question.value.shown.join(), wantsAllFacts], async ([shown, hasAll]) => {
    const grown = await book.with(question.value.shown, hasAll)
    if (shown === question.value.shown.join() && hasAll === wantsAllFacts.value) rulebook.value = grown
  })
  return rulebook
}
