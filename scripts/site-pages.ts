import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { marked } from '../src/document/pages/page.js'
import { documentRulebook } from '../src/document.js'
import type { Documents } from '../src/parse/parse-rulebook.js'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where the pages of each language lie in the site. */
const FOLDERS: Readonly<Record<string, string>> = { en: 'docs', 'zh-CN': 'docs/zh' }

/** Writes the catalogue of the bundled rulebook into the site, all regions in both languages; gives the number of pages. */
export const writeCatalogue = (asOf: string): number => {
  const pages = new Map([...documentRulebook(bundledDocuments(), { asOf }), ...lintPages()])
  for (const folder of Object.values(FOLDERS)) rmSync(join(ROOT, folder, 'catalogue'), { recursive: true, force: true })
  for (const [path, text] of pages) {
    const [locale = '', ...rest] = path.split('/')
    write(join(ROOT, FOLDERS[locale] ?? '', 'catalogue', ...rest), text)
  }
  return pages.size
}

const bundledDocuments = (): Documents =>
  Object.fromEntries(
    readdirSync(join(ROOT, 'rules'), { recursive: true })
      .map((file) => String(file).replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.json') && !file.startsWith('schema/'))
      .map((file) => [file, readFileSync(join(ROOT, 'rules', file))]),
  )

/** The pages of diagnostics with what `check` says about their examples, which only the command line can find out. */
const lintPages = (): readonly (readonly [string, string])[] =>
  Object.keys(FOLDERS).flatMap((locale) =>
    readdirSync(join(ROOT, 'docs/lint', locale)).map((file) => {
      const [, ...blocks] = readFileSync(join(ROOT, 'docs/lint', locale, file), 'utf8')
        .trimEnd()
        .split('\n\n')
      const title = blocks[0]?.replace(/^# /, '') ?? file
      return [`${locale}/lint/${file}`, marked(title, blocks)] as const
    }),
  )

const API_NOTE = '::: info 说明\nAPI 参考由源代码中的英文注释生成，目前只有英文。\n:::'

/** Brings the reference that typedoc wrote into the site: pages named after the entries, and a copy among the Chinese pages. */
export const arrangeApiPages = (): number => {
  const folder = join(ROOT, 'docs/api')
  const pages = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const)
  for (const path of Object.values(FOLDERS)) rmSync(join(ROOT, path, 'api'), { recursive: true, force: true })
  for (const [file, text] of pages) {
    const page = apiPage(file, text)
    write(join(folder, renamed(file)), page)
    write(
      join(ROOT, 'docs/zh/api', renamed(file)),
      page.replace(/^# .*$/m, (title) => `${title}\n\n${API_NOTE}`),
    )
  }
  return pages.length
}

/** typedoc keeps `index.md` for the list of entries, and so calls the main entry otherwise. */
const renamed = (file: string): string => file.replace('index-1.md', 'kam-rules.md')

const apiPage = (file: string, text: string): string =>
  text
    .replaceAll('index-1.md', 'kam-rules.md')
    .replace(/^# (.*)$/m, file === 'index.md' ? '# API reference' : `# ${entryName(file)}`)
    .replace(/^- \[.*\]\((.*)\)$/gm, (line, link: string) =>
      file === 'index.md' ? `- [${entryName(link)}](${link})` : line,
    )
    .replace(/\[([^\]]+)\]\(source:[^)]*\)/g, '`$1`')
    // The site makes places of headings in its own way.
    .replace(/(?<=\]\([\w-]*(?:\.md)?)#\w+\)/g, (place) => place.replaceAll('_', '-'))

const entryName = (file: string): string => {
  const name = renamed(file).replace('.md', '')
  return name === 'kam-rules' ? name : `kam-rules/${name}`
}

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
