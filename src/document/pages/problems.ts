import type { Severity } from '../../model/diagnostic.js'
import type { LocalizedText } from '../../model/text.js'
import { regionLink } from './links.js'
import { bullets, code, heading } from './markdown.js'
import { type Pen, words } from './pen.js'
import { pagesOf, targetOf } from './problem-places.js'
import type { SiteProblem } from './site.js'
import { lintTarget } from './targets.js'

/** What is wrong with what a page shows, at its top; nothing where all is well. */
export const problemBlocks = (page: string, pen: Pen): readonly string[] => {
  const problems = pen.site.problems.filter((problem) => pagesOf(problem, pen.site).includes(page))
  return problems.length === 0
    ? []
    : [quoted([pen.say(WORDS.onPage), '', ...bullets(problems.map((problem) => problemLine(problem, pen)))])]
}

/** Everything that is wrong with the rulebook, for the overview. */
export const allProblemBlocks = (pen: Pen): readonly string[] => {
  const { problems } = pen.site
  if (problems.length === 0) return []
  const counts = { errors: countOf('error', problems), warnings: countOf('warning', problems) }
  return [
    heading(2, pen.say(WORDS.problems)),
    pen.say(counts.errors > 0 ? WORDS.hasErrors : WORDS.hasWarnings, counts),
    ...bullets(problems.map((problem) => placedLine(problem, pen))),
  ]
}

const countOf = (wanted: Severity, problems: readonly SiteProblem[]): number =>
  problems.filter(({ severity }) => severity === wanted).length

const quoted = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')

const SEVERITY_WORDS = {
  error: words('Error', '错误'),
  warning: words('Warning', '警告'),
  note: words('Note', '提示'),
} as const satisfies Record<Severity, LocalizedText>

/** `Error CHANGE_CLASH in rules/…: message. Hint.` */
const problemLine = (problem: SiteProblem, pen: Pen): string => {
  const { severity, file, line, column, message, hint, regions, example } = problem
  const place = [file, line, column].filter((part) => part !== undefined && part !== '').join(':')
  const said = {
    severity: pen.say(SEVERITY_WORDS[severity]),
    code: pen.to(lintTarget(problem.code), code(problem.code)),
    place: code(place),
  }
  const where =
    regions === undefined
      ? ''
      : pen.say(WORDS.inRegions, { regions: pen.list(regions.map((one) => regionLink(one, pen))) })
  const shown = example === undefined ? '' : pen.say(WORDS.example, { facts: code(JSON.stringify(example)) })
  const head = pen.say(place === '' ? WORDS.problem : WORDS.problemAt, said)
  return pen.grammar.tidy([head, pen.text(message), shown, pen.text(hint), where].join(' ')).trim()
}

const placedLine = (problem: SiteProblem, pen: Pen): string => {
  const target = targetOf(problem, pen.site)
  const line = problemLine(problem, pen)
  return target === undefined ? line : `${line} ${pen.to(target, pen.say(WORDS.seePage))}`
}

const WORDS = {
  problems: words('What is wrong with these rules', '规则中存在的问题'),
  hasErrors: words(
    'Errors: {errors}, warnings: {warnings}. Rules with errors cannot be relied on; these pages show what is written all the same.',
    '错误{errors}项，警告{warnings}项。存在错误的规则不可依赖，以下页面仍按所写内容展示。',
  ),
  hasWarnings: words('Warnings: {warnings}.', '警告{warnings}项。'),
  onPage: words('Something is wrong with what this page shows:', '本页内容存在以下问题：'),
  problem: words('**{severity}** {code}:', '**{severity}** {code}：'),
  problemAt: words('**{severity}** {code}, {place}:', '**{severity}** {code}，{place}：'),
  example: words('An account that shows it: {facts}.', '示例客户：{facts}。'),
  inRegions: words('(In: {regions})', '（出现于：{regions}）'),
  seePage: words('See page', '查看页面'),
} as const satisfies Record<string, LocalizedText>
