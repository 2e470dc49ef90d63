import { AS_OF, type FactDefinition, type FieldDefinition, type Sensitivity } from '../../model/fact.js'
import type { LocalizedText } from '../../model/text.js'
import { derivationWords } from './derivation-words.js'
import { kindOfField } from './fact-kind.js'
import { amountLink, conditionLink, decisionLink, elementsByDecision, factLink, provisionLinks } from './links.js'
import { bullets, code, heading, type Line, paragraph, table } from './markdown.js'
import { namesIn } from './names-in.js'
import type { Page } from './page.js'
import { type Pen, words } from './pen.js'

/** All about one fact: what it is, how far it may travel, where it comes from, and who asks for it. */
export const factPage = (name: string, fact: FactDefinition, pen: Pen): Page => ({
  title: fact.title,
  blocks: [
    ...(fact.description === undefined ? [] : [paragraph(pen.text(fact.description))]),
    ...bullets(factLines(name, fact, pen)),
    ...memberBlocks(fact, pen),
    ...fieldBlocks(fact, pen),
    ...useBlocks(name, pen),
  ],
})

const SENSITIVITY_WORDS = {
  public: words('public', '公开'),
  internal: words('internal', '内部'),
  personal: words(
    'personal (its values stay out of texts and traces unless they are asked for)',
    '个人信息（除非明确要求，其取值不出现在文字与记录中）',
  ),
  secret: words(
    'secret (its values stay out of texts and traces unless they are asked for)',
    '机密（除非明确要求，其取值不出现在文字与记录中）',
  ),
} as const satisfies Record<Sensitivity, LocalizedText>

const factLines = (name: string, fact: FactDefinition, pen: Pen): readonly Line[] => {
  const { base } = pen.site
  const { sensitivity, isProtected, isChangeable, tmf, derive, provisions } = fact
  return [
    pen.say(WORDS.name, { name: code(name) }),
    pen.say(WORDS.kind, { kind: kindOfField(fact, base, pen) }),
    ...(fact.decimals === undefined ? [] : [pen.say(WORDS.decimals, { decimals: fact.decimals })]),
    pen.say(WORDS.sensitivity, { sensitivity: pen.say(SENSITIVITY_WORDS[sensitivity]) }),
    ...(isProtected ? [pen.say(WORDS.isProtected)] : []),
    ...(isChangeable ? [] : [pen.say(WORDS.unchangeable)]),
    ...(tmf === undefined ? [] : [pen.say(WORDS.tmf, { tmf: pen.text({ en: tmf, 'zh-CN': tmf }) })]),
    derive === undefined
      ? pen.say(name === AS_OF ? WORDS.asked : WORDS.given)
      : pen.say(WORDS.derived, { derivation: derivationWords(fact, base, pen) }),
    ...(provisions.length === 0 ? [] : [pen.say(WORDS.handbook, { provisions: provisionLinks(provisions, pen) })]),
  ]
}

const memberBlocks = ({ members }: FieldDefinition, pen: Pen): readonly string[] => {
  if (members === undefined) return []
  const rows = Object.entries(members).map(([member, title]) => [code(member), pen.text(title)])
  return [heading(2, pen.say(WORDS.members)), ...table([pen.say(WORDS.code), pen.say(WORDS.meaning)], rows)]
}

const fieldBlocks = ({ fields }: FieldDefinition, pen: Pen): readonly string[] => {
  if (fields === undefined) return []
  const heads = [WORDS.field, WORDS.meaning, WORDS.fieldKind].map((head) => pen.say(head))
  const rows = Object.entries(fields).map(([name, field]) => [
    code(name),
    pen.text(field.title),
    [kindOfField(field, pen.site.base, pen), ...memberNames(field, pen)].join('<br>'),
  ])
  return [heading(2, pen.say(WORDS.fields)), ...table(heads, rows)]
}

const memberNames = ({ members }: FieldDefinition, pen: Pen): readonly string[] =>
  members === undefined
    ? []
    : [
        pen.list(
          Object.entries(members).map(([member, title]) =>
            pen.say(WORDS.member, { code: code(member), title: pen.text(title) }),
          ),
        ),
      ]

/** Who asks for the fact: directly, and through what; and what it is worked out from. */
const useBlocks = (name: string, pen: Pen): readonly string[] => {
  const { uses, book } = pen.site
  const { elements, conditions, facts } = uses.ofFact(name)
  const direct = new Set(elements.map((path) => path.replace(/^regions\/[^/]+\//, '').split('/')[1]))
  const through = book.decisions.filter(({ id }) => !direct.has(id) && uses.inDecision(id).facts.has(name))
  const amounts = [...namesIn(book.facts[name]?.derive).amounts]
  const lines = [
    ...elementsByDecision(elements, pen),
    ...(through.length === 0
      ? []
      : [pen.say(WORDS.through, { decisions: pen.list(through.map(({ id }) => decisionLink(id, pen))) })]),
    ...(conditions.length === 0
      ? []
      : [pen.say(WORDS.conditions, { conditions: pen.list(conditions.map((one) => conditionLink(one, pen))) })]),
    ...(facts.length === 0 ? [] : [pen.say(WORDS.makes, { facts: pen.list(facts.map((one) => factLink(one, pen))) })]),
    ...(amounts.length === 0
      ? []
      : [pen.say(WORDS.amounts, { amounts: pen.list(amounts.map((one) => amountLink(one, pen))) })]),
  ]
  return [heading(2, pen.say(WORDS.uses)), ...(lines.length === 0 ? [pen.say(WORDS.unused)] : bullets(lines))]
}

const WORDS = {
  name: words('Name: {name}', '名称：{name}'),
  kind: words('Kind: {kind}', '类型：{kind}'),
  decimals: words('Decimals at most: {decimals}', '小数位数上限：{decimals}'),
  sensitivity: words('Sensitivity: {sensitivity}', '保密级别：{sensitivity}'),
  isProtected: words(
    'Protected: serves forms of address only, never scores, rows or offers',
    '受保护：仅用于称呼，不用于评分、判定或推荐',
  ),
  unchangeable: words(
    'Lies in the past, or with the customer: advice never asks to change it',
    '属既成事实或客户自身情况，建议中不会要求改变',
  ),
  tmf: words('TM Forum name: {tmf}', 'TM Forum名称：{tmf}'),
  asked: words('Comes with each question', '随每次提问给出'),
  given: words('Comes from the host system', '由宿主系统提供'),
  derived: words('Worked out: {derivation}', '推算方式：{derivation}'),
  handbook: words('Handbook: {provisions}', '手册条款：{provisions}'),
  members: words('Codes', '代码'),
  code: words('Code', '代码'),
  meaning: words('Meaning', '含义'),
  fields: words('Fields', '字段'),
  field: words('Field', '字段'),
  fieldKind: words('Kind', '类型'),
  member: words('{code} {title}', '{code}{title}'),
  uses: words('Used by', '用于'),
  unused: words('No rule asks for it.', '没有规则用到此事实。'),
  through: words(
    'Through named conditions or derived facts: {decisions}',
    '通过命名条件或派生事实间接用于：{decisions}',
  ),
  conditions: words('Named conditions: {conditions}', '命名条件：{conditions}'),
  makes: words('Facts derived from it: {facts}', '由此推算的事实：{facts}'),
  amounts: words('Amounts that enter it: {amounts}', '参与推算的金额与标准：{amounts}'),
} as const satisfies Record<string, LocalizedText>
