import type { DefaultTheme, LocaleSpecificConfig } from 'vitepress'
import { pageAt, pagesIn } from './generated-pages.js'
import { guidePages } from './guide-pages.js'

/** The languages of the site, by their codes. */
export type SiteLocale = 'en' | 'zh-CN'

type Config = LocaleSpecificConfig<DefaultTheme.Config> & { readonly label: string }

const DESCRIPTION = {
  en: "An account manager's handbook as declarative rules that a host application embeds",
  'zh-CN': '把客户经理手册写成声明式规则，供业务系统嵌入使用',
}

const WORDS = {
  guide: { en: 'Guide', 'zh-CN': '指南' },
  catalogue: { en: 'Rules', 'zh-CN': '规则目录' },
  explorer: { en: 'Explorer', 'zh-CN': '规则浏览器' },
  api: { en: 'API', 'zh-CN': 'API 参考' },
  background: { en: 'Background', 'zh-CN': '背景' },
  overview: { en: 'Overview', 'zh-CN': '总览' },
  decisions: { en: 'Decisions', 'zh-CN': '决策' },
  regions: { en: 'Regions', 'zh-CN': '地区' },
  onThisPage: { en: 'On this page', 'zh-CN': '本页内容' },
  previous: { en: 'Previous', 'zh-CN': '上一页' },
  next: { en: 'Next', 'zh-CN': '下一页' },
  menu: { en: 'Menu', 'zh-CN': '菜单' },
  top: { en: 'Back to top', 'zh-CN': '回到顶部' },
  appearance: { en: 'Appearance', 'zh-CN': '外观' },
  light: { en: 'Switch to light', 'zh-CN': '切换到浅色' },
  dark: { en: 'Switch to dark', 'zh-CN': '切换到深色' },
  language: { en: 'Change language', 'zh-CN': '切换语言' },
  skip: { en: 'Skip to content', 'zh-CN': '跳到正文' },
} satisfies Record<string, Record<SiteLocale, string>>

/** Where the pages of a language lie, as a prefix of paths. */
const prefixOf = (locale: SiteLocale): string => (locale === 'en' ? '' : 'zh/')

/** Everything of the site's frame that a reader of one language sees. */
export const localeConfig = (locale: SiteLocale): Config => {
  const at = prefixOf(locale)
  const say = (word: keyof typeof WORDS): string => WORDS[word][locale]
  return {
    label: locale === 'en' ? 'English' : '简体中文',
    lang: locale,
    description: DESCRIPTION[locale],
    themeConfig: {
      nav: [
        { text: say('guide'), link: `/${at}guide/start`, activeMatch: `^/${at}guide/` },
        { text: say('catalogue'), link: `/${at}catalogue/`, activeMatch: `^/${at}catalogue/` },
        { text: say('explorer'), link: `/${at}explorer` },
        { text: say('api'), link: `/${at}api/`, activeMatch: `^/${at}api/` },
      ],
      sidebar: {
        [`/${at}guide/`]: guideSidebar(locale),
        [`/${at}design`]: guideSidebar(locale),
        [`/${at}conformance`]: guideSidebar(locale),
        [`/${at}catalogue/`]: catalogueSidebar(locale),
        [`/${at}api/`]: [{ text: say('api'), link: `/${at}api/`, items: byTitle(pagesIn(`${at}api`)) }],
      },
      outline: { level: [2, 3], label: say('onThisPage') },
      docFooter: { prev: say('previous'), next: say('next') },
      sidebarMenuLabel: say('menu'),
      returnToTopLabel: say('top'),
      darkModeSwitchLabel: say('appearance'),
      lightModeSwitchTitle: say('light'),
      darkModeSwitchTitle: say('dark'),
      langMenuLabel: say('language'),
      skipToContentLabel: say('skip'),
      ...(locale === 'en' ? {} : { notFound: NOT_FOUND }),
    },
  }
}

const byTitle = (pages: DefaultTheme.SidebarItem[]): DefaultTheme.SidebarItem[] =>
  pages.toSorted(({ text: a = '' }, { text: b = '' }) => (a < b ? -1 : 1))

const NOT_FOUND = {
  title: '没有这个页面',
  quote: '地址可能有误，或者页面已经改名。可以从首页重新开始，也可以搜索。',
  linkLabel: '回到首页',
  linkText: '回到首页',
}

const guideSidebar = (locale: SiteLocale): DefaultTheme.SidebarItem[] => {
  const at = prefixOf(locale)
  return [
    { text: WORDS.guide[locale], items: guidePages.map((page) => pageAt(`${at}guide/${page}`)) },
    { text: WORDS.background[locale], items: [pageAt(`${at}design`), pageAt(`${at}conformance`)] },
  ]
}

const catalogueSidebar = (locale: SiteLocale): DefaultTheme.SidebarItem[] => {
  const folder = `${prefixOf(locale)}catalogue`
  const singles = ['amounts', 'conditions', 'coverage', 'facts/index', 'regions/index', 'lint/index']
  return [
    {
      text: WORDS.catalogue[locale],
      items: [
        { text: WORDS.overview[locale], link: `/${folder}/` },
        ...singles.map((page) => pageAt(`${folder}/${page}`)),
      ],
    },
    { text: WORDS.decisions[locale], items: pagesIn(`${folder}/decisions`) },
    { text: WORDS.regions[locale], items: pagesIn(`${folder}/regions`) },
  ]
}
