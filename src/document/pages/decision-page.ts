import type { Decision } from '../../model/rulebook.js'
import type { LocalizedText } from '../../model/text.js'
import { amountRows } from './amount-rows.js'
import { changeLine } from './change-blocks.js'
import type { Place } from './element-place.js'
import { exampleBlocks } from './examples.js'
import { factKind } from './fact-kind.js'
import { fillText } from './fill-text.js'
import { fullListBlocks, fullListsOfElements } from './full-lists.js'
import { conditionLink, elementWithParent, factLink, provisionLinks, regionLink } from './links.js'
import { bullets, heading, type Line, paragraph, table } from './markdown.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'
import { recommendationsBlocks } from './recommendations-blocks.js'
import { scorecardBlocks } from './scorecard-blocks.js'
import { tableBlocks } from './table-blocks.js'
import { elementAnchor } from './targets.js'

/** All about one decision: how it answers, on what it rests, what regions do otherwise, and examples. */
export const decisionPage = (decision: Decision, pen: Pen): Page => {
  const { site } = pen
  const place: Place = { view: site.base, pen, anchorOf: elementAnchor, ids: [] }
  const { description, provisions } = decision
  return {
    title: decision.title,
    blocks: [
      ...(description === undefined ? [] : [paragraph(fillText(description, site.base, pen))]),
      ...bullets(
        provisions.length === 0 ? [] : [pen.say(WORDS.handbook, { provisions: provisionLinks(provisions, pen) })],
      ),
      ...shapeBlocks(decision, place),
      ...fullListBlocks(fullListsOfElements(elementsOf(decision, pen), site.base, pen), pen),
      ...amountBlocks(decision, pen),
      ...regionBlocks(decision, pen),
      ...factBlocks(decision, pen),
      ...exampleBlocks(decision, pen),
    ],
  }
}

const shapeBlocks = (decision: Decision, place: Place): readonly string[] => {
  switch (decision.kind) {
    case 'scorecard':
      return scorecardBlocks(decision, place)
    case 'decision-table':
      return tableBlocks(decision, place)
    case 'recommendations':
      return recommendationsBlocks(decision, place)
  }
}

const elementsOf = ({ id }: Decision, pen: Pen): readonly (readonly [string, object])[] =>
  [...pen.site.elements]
    .filter(([path]) => path.startsWith(`decisions/${id}/`))
    .map(([path, { element }]) => [elementWithParent(path, pen), element])

const amountBlocks = ({ id }: Decision, pen: Pen): readonly string[] => {
  const { amounts } = pen.site.uses.inDecision(id)
  const heads = [WORDS.amount, WORDS.value, WORDS.origin, WORDS.elsewhere].map((head) => pen.say(head))
  const rows = amountRows([...amounts], pen)
  return rows.length === 0 ? [] : [heading(2, pen.say(WORDS.amounts)), ...table(heads, rows)]
}

const regionBlocks = ({ id }: Decision, pen: Pen): readonly string[] => {
  const lines = pen.site.regions.flatMap((region): readonly Line[] => {
    const changes = (pen.site.book.regions[region]?.changes ?? []).flatMap((change) =>
      change.kind !== 'amount' && change.target[0] === id ? [changeLine(change, region, pen)] : [],
    )
    return changes.length === 0 ? [] : [{ line: regionLink(region, pen), below: changes }]
  })
  return lines.length === 0 ? [] : [heading(2, pen.say(WORDS.regions)), ...bullets(lines)]
}

const factBlocks = ({ id }: Decision, pen: Pen): readonly string[] => {
  const { facts, conditions } = pen.site.uses.inDecision(id)
  const known = [...facts].filter((fact) => Object.hasOwn(pen.site.book.facts, fact))
  const isDerived = (fact: string) => pen.site.book.facts[fact]?.derive !== undefined
  const given = known.filter((fact) => !isDerived(fact))
  const derived = known.filter(isDerived)
  return [
    heading(2, pen.say(WORDS.facts)),
    ...table(
      [WORDS.fact, WORDS.kind].map((head) => pen.say(head)),
      given.map((fact) => [factLink(fact, pen), factKind(fact, pen)]),
    ),
    ...(derived.length === 0
      ? []
      : [paragraph(pen.say(WORDS.derived, { facts: pen.list(derived.map((fact) => factLink(fact, pen))) }))]),
    ...(conditions.size === 0
      ? []
      : [
          paragraph(
            pen.say(WORDS.conditions, {
              conditions: pen.list([...conditions].map((name) => conditionLink(name, pen))),
            }),
          ),
        ]),
  ]
}

const WORDS = {
  handbook: words('Handbook: {provisions}', '手册条款：{provisions}'),
  amounts: words('Amounts', '金额与标准'),
  amount: words('Amount', '名称'),
  value: words('Value', '取值'),
  origin: words('Origin', '来源'),
  elsewhere: words('In regions', '各地区'),
  regions: words('In regions', '各地区的差异'),
  facts: words('Facts', '所需事实'),
  fact: words('Fact', '事实'),
  kind: words('Kind', '类型'),
  derived: words('Derived from them: {facts}.', '由此推算：{facts}。'),
  conditions: words('Named conditions: {conditions}.', '所用的命名条件：{conditions}。'),
} as const satisfies Record<string, LocalizedText>
