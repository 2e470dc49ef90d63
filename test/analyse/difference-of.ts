import type { Facts } from 'kam-rules'
import { narrowTo } from '../../src/analyse/space/narrow.js'
import { compileRulebook } from '../../src/compile/js/compile-rulebook.js'
import { meaningOf } from '../../src/meaning-of.js'
import { AS_OF } from '../../src/model/fact.js'
import type { Answer } from '../../src/model/result.js'
import type { Asked } from './random-accounts.js'

/** Whether both decisions take an account, and answer it differently. */
export const differenceOf = (a: Asked, b: Asked): ((facts: Facts) => boolean) => {
  const [one, other] = [readerOf(a), readerOf(b)]
  const readsAlike = a.rulebook === b.rulebook && factsOf(a) === factsOf(b)
  return (facts) => {
    const values = one.read(facts)
    const others = readsAlike ? values : other.read(facts)
    if (values === undefined || others === undefined) return false
    const [answer, otherAnswer] = [one.answer(a.decision, values), other.answer(b.decision, others)]
    return JSON.stringify(answer) !== JSON.stringify(otherAnswer) && inWords(answer) !== inWords(otherAnswer)
  }
}

const readerOf = ({ rulebook, decision }: Asked) => meaningOf(narrowTo(rulebook, decision))
const factsOf = ({ rulebook, decision }: Asked) => Object.keys(narrowTo(rulebook, decision).facts).join()

const UNORDERED = ['partialScores', 'notices', 'rejected']

/** The order of some lists is no part of the answer. */
const inWords = (answer: Answer): string =>
  JSON.stringify(answer, (key, value) =>
    UNORDERED.includes(key) ? value.map((one: unknown) => JSON.stringify(one)).sort() : value,
  )

/**
 * Whether both decisions, once compiled, take an account and answer it in other words. Compiled answers are those of the
 * reference, which the tests of agreement see to, and several times as fast.
 */
export const compiledDifferenceOf = (a: Asked, b: Asked): ((facts: Facts) => boolean) => {
  const [one, other] = [compiled(a), compiled(b)]
  return (facts) => {
    const [answers, others] = [one.answer(facts), other.answer(facts)]
    return answers !== undefined && others !== undefined && JSON.stringify(answers) !== JSON.stringify(others)
  }
}

/** Days since a date need the date of the question, which the analysis knows without being told. */
const compiled = ({ rulebook, decision }: Asked) => {
  const narrow = narrowTo(rulebook, decision)
  const facts = { ...narrow.facts, [AS_OF]: rulebook.facts[AS_OF] }
  return compileRulebook(Object.create(narrow, { facts: { value: facts } }), true)
}
