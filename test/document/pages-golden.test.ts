import { expect, test } from 'vitest'
import { documentSmall } from './pages-support.js'

const pages = documentSmall()

test.each(['en', 'zh-CN'])(
  'The pages of a small rulebook in %s; the golden file is to be read as prose',
  async (locale) => {
    const own = [...pages].filter(([path]) => path.startsWith(`${locale}/`) && !path.includes('/lint/'))
    const all = own.map(([path, page]) => `<!-- ${path} -->\n\n${page}`).join('\n')
    await expect(all).toMatchFileSnapshot(`golden/pages.${locale}.md`)
  },
)
