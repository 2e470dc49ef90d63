import type { Literal } from '../../model/fact.js'
import type { AmountChange, RegionOverlay } from '../../model/overlay.js'
import type { LocalizedText } from '../../model/text.js'
import { datedAmount } from './amount-rows.js'
import { shortAmount } from './amount-value.js'
import { daysWords, ORIGIN_WORDS } from './amount-words.js'
import { amountLink, regionLink } from './links.js'
import { bullets, paragraph, table } from './markdown.js'
import { type Pen, words } from './pen.js'

/** Amounts that a region changes for one and the same reason: what holds here, and what holds in its parent. */
export const regionalAmountBlocks = (
  changes: readonly AmountChange[],
  overlay: RegionOverlay,
  pen: Pen,
): readonly string[] => {
  const [first] = changes
  const parent = pen.say(WORDS.parent, { parent: regionLink(overlay.extends, pen) })
  const heads = [pen.say(WORDS.amount), pen.say(WORDS.here), parent, pen.say(WORDS.origin)]
  return [
    ...(first === undefined ? [] : [paragraph(pen.text(first.why))]),
    ...table(
      heads,
      changes.flatMap((change) => changeRows(change, overlay, pen)),
    ),
    ...bullets(sourceLines(changes, pen)),
  ]
}

const changeRows = (
  change: AmountChange,
  { region, extends: parent }: RegionOverlay,
  pen: Pen,
): readonly (readonly string[])[] => {
  const { book, viewOf } = pen.site
  const base = book.parameters[change.parameter]
  const view = viewOf(parent)
  const inherited = view.amounts[change.parameter]
  const origin = change.origin ?? inherited?.origin ?? base?.origin
  const show = (value: Literal) => {
    const unit = change.unit ?? base?.unit
    const amount = { value, ...(unit === undefined ? {} : { unit }) }
    return base === undefined ? String(value) : shortAmount({ ...base, ...amount, from: '' }, viewOf(region), pen)
  }
  return change.values.map(({ from, until, value }, index) => [
    amountLink(change.parameter, pen),
    pen.say(WORDS.dated, { value: show(value), days: daysWords(from, until ?? change.values[index + 1]?.from, pen) }),
    inherited === undefined ? '' : datedAmount(inherited, view, pen),
    origin === undefined ? '' : pen.say(ORIGIN_WORDS[origin]),
  ])
}

const sourceLines = (changes: readonly AmountChange[], pen: Pen): readonly string[] =>
  changes.flatMap(({ parameter, source }) =>
    source === undefined
      ? []
      : [pen.say(WORDS.source, { amount: amountLink(parameter, pen), source: pen.text(source) })],
  )

const WORDS = {
  amount: words('Amount', '名称'),
  here: words('Here', '本地区'),
  parent: words('Instead of ({parent})', '原为（{parent}）'),
  origin: words('Origin', '来源'),
  dated: words('**{value}**, {days}', '**{value}**，{days}'),
  source: words('{amount}: {source}', '{amount}：{source}'),
} as const satisfies Record<string, LocalizedText>
