import type { LocalizedText } from '../../model/text.js'
import { shortAmount } from './amount-value.js'
import { changeLine } from './change-blocks.js'
import { amountLink, BASE_BOOK, regionLink } from './links.js'
import { bullets, code, heading, type Line, paragraph, table } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'

/** All regions, and region against region: amounts side by side, then rules. */
export const regionIndex = (pen: Pen): Page => {
  const { regions } = pen.site
  return {
    title: WORDS.title,
    blocks:
      regions.length === 0
        ? [paragraph(pen.say(WORDS.none))]
        : [
            ...regionTable(pen),
            heading(2, pen.say(WORDS.amounts)),
            paragraph(pen.say(WORDS.aboutAmounts, { asOf: pen.site.asOf })),
            ...comparisonTables(pen),
            ...ruleBlocks(pen),
          ],
  }
}

const regionTable = (pen: Pen): readonly string[] => {
  const heads = [WORDS.region, WORDS.code, WORDS.parent, WORDS.currency, WORDS.changes].map((head) => pen.say(head))
  const rows = pen.site.regions.flatMap((region) => {
    const overlay = pen.site.book.regions[region]
    if (overlay === undefined) return []
    const { info } = pen.site.viewOf(region)
    return [
      [
        regionLink(region, pen),
        code(region),
        regionLink(overlay.extends, pen),
        code(info.currency),
        String(overlay.changes.length),
      ],
    ]
  })
  return table(heads, rows)
}

/** More columns would not fit on a page. */
const MOST_COLUMNS = 5

const comparisonTables = (pen: Pen): readonly string[] => {
  const { regions, book } = pen.site
  const groups = regions.flatMap((_, index) =>
    index % MOST_COLUMNS === 0 ? [regions.slice(index, index + MOST_COLUMNS)] : [],
  )
  const tables = groups.flatMap((group) => {
    const differing = Object.keys(book.parameters).filter((name) => group.some((region) => differs(name, region, pen)))
    const heads = [pen.say(WORDS.amount), pen.say(BASE_BOOK), ...group.map((region) => regionLink(region, pen))]
    return table(
      heads,
      differing.map((name) => [
        amountLink(name, pen),
        valueIn(name, undefined, pen),
        ...group.map((one) => (differs(name, one, pen) ? valueIn(name, one, pen) : '')),
      ]),
    )
  })
  return tables.length === 0 ? [paragraph(pen.say(WORDS.sameAmounts))] : tables
}

const differs = (name: string, region: string, pen: Pen): boolean =>
  valueIn(name, region, pen) !== valueIn(name, undefined, pen)

const valueIn = (name: string, region: string | undefined, pen: Pen): string => {
  const view = pen.site.viewOf(region)
  const amount = view.amounts[name]
  return amount === undefined ? pen.say(WORDS.noValue) : shortAmount(amount, view, pen)
}

const ruleBlocks = (pen: Pen): readonly string[] => {
  const lines = pen.site.regions.flatMap((region): readonly Line[] => {
    const changes = (pen.site.book.regions[region]?.changes ?? []).flatMap((change) =>
      change.kind === 'amount' ? [] : [changeLine(change, region, pen)],
    )
    return changes.length === 0 ? [] : [{ line: regionLink(region, pen), below: changes }]
  })
  return lines.length === 0 ? [] : [heading(2, pen.say(WORDS.rules)), ...bullets(lines)]
}

const WORDS = {
  title: words('Regions', '地区'),
  none: words('This rulebook has no regions: it is the same everywhere.', '本规则手册不分地区，各地相同。'),
  region: words('Region', '地区'),
  code: words('Code', '代码'),
  parent: words('Takes over from', '沿用自'),
  currency: words('Currency', '货币'),
  changes: words('Changes', '变更数'),
  amounts: words('Amounts that differ', '不同的金额与标准'),
  amount: words('Amount', '名称'),
  aboutAmounts: words(
    'As they stand on {asOf}. A cell is empty where the amount of the base book holds.',
    '以{asOf}为准。空白表示与基础手册相同。',
  ),
  sameAmounts: words('No amount differs on this date.', '当日没有不同的金额与标准。'),
  noValue: words('none', '未设定'),
  rules: words('Rules that differ', '不同的规则'),
} as const satisfies Record<string, LocalizedText>
