import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { DefaultTheme } from 'vitepress'

const SITE = fileURLToPath(new URL('..', import.meta.url))

/** Links to all pages of a folder but its overview, by their titles: `folder` as in `zh/catalogue/decisions`. */
export const pagesIn = (folder: string): DefaultTheme.SidebarItem[] =>
  readdirSync(`${SITE}${folder}`)
    .filter((file) => file.endsWith('.md') && file !== 'index.md')
    .sort()
    .map((file) => ({ text: titleOf(`${folder}/${file}`), link: `/${folder}/${file.replace(/\.md$/, '')}` }))

/** A link to one page by its title, `page` as in `zh/catalogue/amounts`. */
export const pageAt = (page: string): DefaultTheme.SidebarItem => ({ text: titleOf(`${page}.md`), link: `/${page}` })

const titleOf = (file: string): string => {
  const text = readFileSync(`${SITE}${file}`, 'utf8')
  const title = /^---\ntitle: (.*)\n/.exec(text)?.[1]
  if (title === undefined) return /^# (.*)$/m.exec(text)?.[1] ?? file
  return title.startsWith('"') ? JSON.parse(title) : title
}
