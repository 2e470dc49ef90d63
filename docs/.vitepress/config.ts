import { defineConfig } from 'vitepress'
import { handbookParts } from '../explorer/parts/handbook-parts.js'
import { codeClasses, codeTheme } from './code-theme.js'
import { underStrictPolicy } from './csp.js'
import { diagramPlugin } from './diagrams.js'
import { libraryAlias } from './library.js'
import { localeConfig } from './locales.js'
import { search, searchPlugins } from './search.js'
import { alignByClass } from './tables.js'

/** Where the site will lie on its host, with a slash at both ends. */
const base = process.env['SITE_BASE'] ?? '/'

const drawDiagrams = await diagramPlugin()

/** The site: English at `/`, Chinese at `/zh/`. It asks no other host for anything, and runs under a strict Content-Security-Policy. */
export default defineConfig({
  title: 'kam-rules',
  base,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}favicon.svg` }]],
  locales: { root: localeConfig('en'), zh: localeConfig('zh-CN') },
  srcExclude: ['lint/**', 'explorer/**'],
  // Where a page of the API reference and its folder have one name, a link without its ending would lead to the folder.
  cleanUrls: false,
  metaChunk: true,
  // Switching to dark would otherwise add a style element for a moment.
  appearance: { disableTransition: false } as never,
  router: { prefetchLinks: false },
  themeConfig: { search },
  markdown: {
    theme: codeTheme,
    codeTransformers: [codeClasses],
    config: (markdown) => {
      alignByClass(markdown)
      drawDiagrams(markdown)
    },
  },
  transformHtml: (html, _, context) => underStrictPolicy(html, context),
  vite: {
    plugins: [...searchPlugins(), handbookParts()],
    resolve: { alias: libraryAlias },
    build: { chunkSizeWarningLimit: 2000 },
  },
})
