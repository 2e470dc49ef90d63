import type { ResolvedParameter } from '../../model/parameter.js'
import { shortAmount } from './amount-value.js'
import { ORIGIN_WORDS } from './amount-words.js'
import { amountLink, regionLink } from './links.js'
import { type Pen, words } from './pen.js'
import type { View } from './view.js'

/** Amounts in the rows of a table: title, value in the base book and since when, origin, and what regions say instead. */
export const amountRows = (names: readonly string[], pen: Pen): readonly (readonly string[])[] =>
  names
    .filter((name) => Object.hasOwn(pen.site.book.parameters, name))
    .map((name) => {
      const amount = pen.site.base.amounts[name]
      return [
        amountLink(name, pen),
        amount === undefined ? pen.say(NONE) : datedAmount(amount, pen.site.base, pen),
        amount === undefined ? '' : pen.say(ORIGIN_WORDS[amount.origin]),
        regionalAmounts(name, pen).join('<br>'),
      ]
    })

/** An amount with the day from which it holds. */
export const datedAmount = (amount: ResolvedParameter, view: View, pen: Pen): string =>
  pen.say(SINCE, { amount: shortAmount(amount, view, pen), from: amount.from })

/** What the documented regions that give an amount of their own on the date say. */
const regionalAmounts = (name: string, pen: Pen): readonly string[] =>
  pen.site.regions.flatMap((region) => {
    const view = pen.site.viewOf(region)
    const amount = view.amounts[name]
    if (amount?.region !== region) return []
    return [pen.say(IN_REGION, { region: regionLink(region, pen), amount: shortAmount(amount, view, pen) })]
  })

const NONE = words('none on this date', '当日未设定')
const SINCE = words('{amount} (from {from})', '{amount}（自{from}起）')
const IN_REGION = words('{region}: {amount}', '{region}：{amount}')
