import type { ElementChange } from '../../model/element.js'
import type { AmountChange, Change, RegionOverlay } from '../../model/overlay.js'
import type { LocalizedText } from '../../model/text.js'
import { changeBlocks, fullListsOfChange } from './change-blocks.js'
import { fullListBlocks } from './full-lists.js'
import { regionLink } from './links.js'
import { bullets, code, heading, type Line, paragraph } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'
import { regionalAmountBlocks } from './regional-amounts.js'

/** What a region does otherwise than its parent, since when and why. */
export const regionPage = (overlay: RegionOverlay, pen: Pen): Page => {
  const { region, changes } = overlay
  const ofElements = changes.filter((change): change is ElementChange => change.kind !== 'amount')
  const view = pen.site.viewOf(region)
  return {
    title: overlay.title,
    blocks: [
      ...bullets(headLines(overlay, pen)),
      ...amountBlocks(changes, overlay, pen),
      ...(ofElements.length === 0 ? [] : [heading(2, pen.say(WORDS.rules))]),
      ...ofElements.flatMap((change) => changeBlocks(change, region, pen)),
      ...fullListBlocks(
        ofElements.flatMap((change) => fullListsOfChange(change, region, view, pen)),
        pen,
      ),
      ...(changes.length === 0 ? [paragraph(pen.say(WORDS.noChanges))] : []),
    ],
  }
}

const headLines = ({ region, extends: parent }: RegionOverlay, pen: Pen): readonly Line[] => {
  const { info, lineage } = pen.site.viewOf(region)
  const timeZone = lineage.find((one) => one.timeZone !== undefined)?.timeZone ?? info.timeZone
  const children = pen.site.regions.filter((one) => pen.site.book.regions[one]?.extends === region)
  return [
    pen.say(WORDS.code, { code: code(region) }),
    pen.say(WORDS.parent, { parent: regionLink(parent, pen) }),
    pen.say(WORDS.money, { currency: code(info.currency), timeZone: code(timeZone) }),
    ...(children.length === 0
      ? []
      : [pen.say(WORDS.children, { regions: pen.list(children.map((one) => regionLink(one, pen))) })]),
  ]
}

/** The amounts of one reason and source together, for most regions change many at once. */
const amountBlocks = (changes: readonly Change[], overlay: RegionOverlay, pen: Pen): readonly string[] => {
  const amounts = changes.filter((change): change is AmountChange => change.kind === 'amount')
  if (amounts.length === 0) return []
  const reasons = [...new Set(amounts.map(({ why }) => why.en))]
  return [
    heading(2, pen.say(WORDS.amounts)),
    ...reasons.flatMap((reason) =>
      regionalAmountBlocks(
        amounts.filter(({ why }) => why.en === reason),
        overlay,
        pen,
      ),
    ),
  ]
}

const WORDS = {
  code: words('Code: {code}', '代码：{code}'),
  parent: words('Takes over everything else from: {parent}', '其余内容沿用：{parent}'),
  money: words('Currency {currency}, time zone {timeZone}', '货币{currency}，时区{timeZone}'),
  children: words('Regions below it: {regions}', '下级地区：{regions}'),
  amounts: words('Other amounts', '不同的金额与标准'),
  rules: words('Other rules', '不同的规则'),
  noChanges: words('Nothing differs here.', '没有不同之处。'),
} as const satisfies Record<string, LocalizedText>
