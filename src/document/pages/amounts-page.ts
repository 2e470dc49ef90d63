import { amountsIn } from '../../model/amounts-in.js'
import type { DatedValue, Origin, Parameter } from '../../model/parameter.js'
import { ORIGINS } from '../../model/parameter.js'
import type { LocalizedText } from '../../model/text.js'
import { isLong, shortAmount, wholeAmount } from './amount-value.js'
import { daysWords, ORIGIN_WORDS } from './amount-words.js'
import { conditionLink, elementsByDecision, factLink, provisionLinks, regionLink } from './links.js'
import { bullets, code, heading, type Line, paragraph, table } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'
import { anchorOf } from './targets.js'
import type { View } from './view.js'

/** Every amount with its values by date, where each comes from, what regions say instead, and who asks for it. */
export const amountsPage = (pen: Pen): Page => {
  const amounts = Object.entries(pen.site.book.parameters)
  const topics = [...new Set(amounts.map(([, { at }]) => at.file))]
  return {
    title: WORDS.title,
    blocks: [
      paragraph(pen.say(WORDS.introduction, { amounts: amounts.length })),
      ...originTable(
        amounts.map(([, { origin }]) => origin),
        pen,
      ),
      ...topics.flatMap((file) => [
        heading(2, code(file.replace(/^parameters\//, '').replace(/\.json$/, ''))),
        ...amounts
          .filter(([, { at }]) => at.file === file)
          .flatMap(([name, amount]) => amountBlocks(name, amount, pen)),
      ]),
    ],
  }
}

const originTable = (origins: readonly Origin[], pen: Pen): readonly string[] =>
  table(
    [pen.say(WORDS.origin), pen.say(WORDS.count)],
    ORIGINS.map((origin) => [pen.say(ORIGIN_WORDS[origin]), String(origins.filter((one) => one === origin).length)]),
  )

const amountBlocks = (name: string, amount: Parameter, pen: Pen): readonly string[] => [
  heading(3, pen.text(amount.title), anchorOf(name)),
  ...bullets([
    pen.say(WORDS.name, { name: code(name) }),
    ...valueLines(amount, pen),
    ...pen.site.regions.flatMap((region) => regionLines(name, amount, region, pen)),
    ...useLines(name, amount, pen),
  ]),
]

const valueLines = (amount: Parameter, pen: Pen): readonly Line[] => {
  const { origin, source } = amount
  const lines = amount.values.map((_, index) => valueLine(amount.values, index, amount, pen.site.base, pen))
  return [...lines, ...sourceLines(origin, source, pen)]
}

const sourceLines = (origin: Origin, source: LocalizedText | undefined, pen: Pen): readonly Line[] => {
  const said = { origin: pen.say(ORIGIN_WORDS[origin]), source: source === undefined ? '' : pen.text(source) }
  return [pen.say(source === undefined ? WORDS.fromOrigin : WORDS.fromSource, said)]
}

/** A value and its days, the value of today in bold; a long list stands below. */
const valueLine = (
  values: readonly DatedValue[],
  index: number,
  { title, unit, origin, provisions, at }: Omit<Parameter, 'values'>,
  view: View,
  pen: Pen,
): ValueLine => {
  const { from = '', until, value = 0 } = values[index] ?? {}
  const end = until ?? values[index + 1]?.from
  const amount = { title, origin, provisions, at, value, from, ...(unit === undefined ? {} : { unit }) }
  const isNow = from <= pen.site.asOf && (end === undefined || pen.site.asOf < end)
  const said = { value: shortAmount(amount, view, pen), days: daysWords(from, end, pen) }
  return {
    line: pen.say(isNow ? WORDS.valueNow : WORDS.value, said),
    below: isLong(value) ? [pen.say(WORDS.whole, { values: wholeAmount(amount, view, pen) })] : [],
  }
}

interface ValueLine {
  readonly line: string
  readonly below: readonly Line[]
}

const regionLines = (name: string, amount: Parameter, region: string, pen: Pen): readonly Line[] => {
  const overlay = pen.site.book.regions[region]
  const values = overlay === undefined ? [] : (amountsIn(overlay).get(name) ?? [])
  const view = pen.site.viewOf(region)
  return values.map(({ change }, index) => {
    const { unit = amount.unit, origin = amount.origin, source, why } = change
    const said = { ...amount, origin, ...(unit === undefined ? {} : { unit }) }
    const { line, below } = valueLine(values, index, said, view, pen)
    return {
      line: pen.say(WORDS.inRegion, { region: regionLink(region, pen), value: line }),
      below: [...below, pen.say(WORDS.why, { why: pen.text(why) }), ...sourceLines(origin, source, pen)],
    }
  })
}

const useLines = (name: string, { provisions }: Parameter, pen: Pen): readonly Line[] => {
  const { elements, conditions, facts } = pen.site.uses.ofAmount(name)
  const users = [
    ...elementsByDecision(elements, pen),
    ...conditions.map((one) => pen.say(WORDS.condition, { condition: conditionLink(one, pen) })),
    ...facts.map((one) => pen.say(WORDS.fact, { fact: factLink(one, pen) })),
  ]
  return [
    ...(users.length === 0 ? [] : [{ line: pen.say(WORDS.uses), below: users }]),
    ...(provisions.length === 0 ? [] : [pen.say(WORDS.handbook, { provisions: provisionLinks(provisions, pen) })]),
  ]
}

const WORDS = {
  title: words('Amounts', '金额与标准'),
  introduction: words(
    'Amounts that the rules rest on: {amounts}. Beside each stands where it comes from: an amount that we chose never passes for one that a handbook or a law prints. The value in force on the date of these pages is bold.',
    '规则共使用{amounts}项金额与标准。每项均注明来源，自定的数值不会与手册或法规的原文混淆。粗体为本文档日期的有效值。',
  ),
  origin: words('Origin', '来源'),
  count: words('Amounts', '数量'),
  name: words('Name: {name}', '名称：{name}'),
  value: words('{value}, {days}', '{value}，{days}'),
  valueNow: words('**{value}**, {days}', '**{value}**，{days}'),
  whole: words('In full: {values}', '完整列表：{values}'),
  fromOrigin: words('Origin: {origin}', '来源：{origin}'),
  fromSource: words('Origin: {origin}. {source}', '来源：{origin}。{source}'),
  inRegion: words('{region}: {value}', '{region}：{value}'),
  why: words('Why: {why}', '原因：{why}'),
  uses: words('Used by', '用于'),
  condition: words('Named condition: {condition}', '命名条件：{condition}'),
  fact: words('Derived fact: {fact}', '派生事实：{fact}'),
  handbook: words('Handbook: {provisions}', '手册条款：{provisions}'),
} as const satisfies Record<string, LocalizedText>
