import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TransformContext } from 'vitepress'

const INLINE_SCRIPT = /<script id="([a-z-]+)">([\s\S]*?)<\/script>/g
const INLINE_STYLE = /(<[a-z][^<>]*?) style="[^"]*"/g

/**
 * The page as a strict Content-Security-Policy takes it: its inline scripts are moved into files, its `style` attributes left out.
 * What those say, scripts set again or the style sheet says.
 */
export const underStrictPolicy = (html: string, { siteConfig, siteData }: TransformContext): string =>
  html.replace(INLINE_STYLE, '$1').replace(INLINE_SCRIPT, (_, id: string, code: string) => {
    const path = `assets/${id}.js`
    writeOnce(join(siteConfig.outDir, path), code)
    return `<script id="${id}" src="${siteData.base}${path}"></script>`
  })

const writeOnce = (file: string, text: string): void => {
  if (existsSync(file)) return
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
