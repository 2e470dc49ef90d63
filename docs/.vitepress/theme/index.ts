import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { misspelling, pageWeight, searchWords } from '../search-words.js'
import './style.css'

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp: ({ siteData }) => {
    if (import.meta.env.DEV) return
    const { miniSearch } = siteData.value.themeConfig.search.options
    miniSearch.options.tokenize = searchWords
    miniSearch.searchOptions.fuzzy = misspelling
    miniSearch.searchOptions.boostDocument = pageWeight
  },
}

export default theme
