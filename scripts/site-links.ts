import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const LINK = /<a\s[^>]*?href="([^"]*)"/g
const PLACE = /\sid="([^"]*)"/g

/** A link of a built site that leads nowhere: the page on which it stands, and where it should lead. */
export interface DeadLink {
  readonly page: string
  readonly link: string
}

/** Links of a built site to pages, files or places on pages that are not there, each once. Links to other hosts are not followed. */
export const deadLinks = (site: string): readonly DeadLink[] => {
  const pages = new Map(htmlPages(site).map((page) => [page, readFileSync(join(site, page), 'utf8')]))
  const places = new Map([...pages].map(([page, html]) => [page, new Set(matches(PLACE, html))]))
  const isAlive = ({ page, link }: DeadLink): boolean => {
    const { host, pathname, hash } = new URL(link, `http://site/${page}`)
    if (host !== 'site') return true
    const target = fileOf(decodeURIComponent(pathname))
    if (hash === '') return pages.has(target) || existsSync(join(site, target))
    return places.get(target)?.has(decodeURIComponent(hash.slice(1))) ?? false
  }
  return [...pages].flatMap(([page, html]) =>
    [...new Set(matches(LINK, html))].map((link) => ({ page, link })).filter((link) => !isAlive(link)),
  )
}

const htmlPages = (site: string): readonly string[] =>
  readdirSync(site, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))

const fileOf = (pathname: string): string => (pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1)

const matches = (pattern: RegExp, html: string): readonly string[] =>
  [...html.matchAll(pattern)].map(([, text = '']) => unescaped(text))

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
