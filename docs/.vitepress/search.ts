import type { Plugin } from 'vite'
import type { DefaultTheme } from 'vitepress'
import { misspelling, pageWeight, searchWords } from './search-words.js'

const options: { tokenize?: typeof searchWords } = { tokenize: searchWords }
const searchOptions: { fuzzy?: typeof misspelling; boostDocument?: typeof pageWeight } = {
  fuzzy: misspelling,
  boostDocument: pageWeight,
}

/** The search within the site: an index of each language, loaded when somebody searches. */
export const search: { provider: 'local'; options: DefaultTheme.LocalSearchOptions } = {
  provider: 'local',
  options: {
    detailedView: false,
    miniSearch: { options, searchOptions },
    locales: {
      zh: {
        translations: {
          button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
          modal: {
            displayDetails: '显示详情',
            resetButtonTitle: '清空',
            backButtonTitle: '关闭搜索',
            noResultsText: '没有找到：',
            footer: {
              selectText: '打开',
              selectKeyAriaLabel: '回车键',
              navigateText: '移动',
              navigateUpKeyAriaLabel: '上箭头键',
              navigateDownKeyAriaLabel: '下箭头键',
              closeText: '关闭',
              closeKeyAriaLabel: 'Esc 键',
            },
          },
        },
      },
    },
  },
}

/**
 * VitePress would write functions of the search's options into the page as text and make them again with `new Function`, which a strict
 * Content-Security-Policy refuses. So they leave the options once the index is made, and the theme brings them to the browser as code.
 */
export const searchPlugins = (): Plugin[] => [
  {
    name: 'kam-rules:search-functions',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    closeBundle: () => {
      delete options.tokenize
      delete searchOptions.fuzzy
      delete searchOptions.boostDocument
    },
  },
  {
    // Pages are drawn at build time without the search box, so that half of the build needs no index.
    name: 'kam-rules:no-search-on-server',
    apply: (_, { isSsrBuild }) => isSsrBuild === true,
    enforce: 'pre',
    load: (id) => (id.startsWith('/@localSearchIndex') ? 'export default {}' : undefined),
  },
]
