import type { DiagnosticCode } from '../model/diagnostic.js'
import { inLocale, type LocalizedText } from '../model/text.js'
import { BASE_RULEBOOK } from './base-rulebook.js'
import { type LintArea, text } from './lint-page.js'
import { LINT_AREAS } from './lint-pages.js'
import { SEVERITY_WORDS } from './page-words.js'
import { writeJson } from './write-json.js'
import { fenced, GENERATED, inBlocks, type Say, severityOf } from './write-page.js'

/** The table of all pages, by area, and the small rulebook that their examples share. */
export const writeLintIndex = (locale: string): string => {
  const say = (words: LocalizedText) => inLocale(words, locale)
  return inBlocks([
    GENERATED,
    `# ${say(INDEX_WORDS.title)}`,
    say(INDEX_WORDS.introduction),
    ...LINT_AREAS.flatMap((area) => areaBlocks(area, say)),
    `## ${say(INDEX_WORDS.rulebook)}`,
    say(INDEX_WORDS.aboutRulebook),
    ...Object.entries(BASE_RULEBOOK).flatMap(([file, content]) => [
      `\`${file}\``,
      fenced('json', [writeJson(content)]),
    ]),
  ])
}

const INDEX_WORDS = {
  title: text('What kam-rules can find', 'kam-rules能发现的问题'),
  introduction: text(
    'Every code that `kam-rules check`, or a question about an account, may report. `kam-rules check --explain CODE` shows a page in the terminal.',
    '以下是`kam-rules check`或评估客户时可能给出的全部代码。`kam-rules check --explain 代码`可在终端中显示相应说明。',
  ),
  code: text('Code', '代码'),
  severity: text('Severity', '级别'),
  what: text('What was found', '发现的问题'),
  rulebook: text('The rulebook of the examples', '示例所用的规则手册'),
  aboutRulebook: text(
    'The examples stand beside these documents. One of the same name takes the place of the document here; entries of facts.json join the dictionary.',
    '各示例与下列文档配合使用。同名文档会取代此处的文档，facts.json中的条目则并入字典。',
  ),
} as const satisfies Record<string, LocalizedText>

const areaBlocks = ({ title, pages }: LintArea, say: Say): readonly string[] => {
  const heads = [INDEX_WORDS.code, INDEX_WORDS.severity, INDEX_WORDS.what].map(say)
  const rows = Object.entries(pages).map(([code, page]) => [
    `[${code}](${code}.md)`,
    say(SEVERITY_WORDS[severityOf(code as DiagnosticCode)]),
    say(page.what),
  ])
  const lines = [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [`## ${say(title)}`, lines.join('\n')]
}
