import { expect, test } from 'vitest'
import { deadLinks } from '../../scripts/site-links.js'
import { folderWith } from '../cli/run-cli.js'

const linksTo = (...targets: readonly string[]): string =>
  targets.map((target) => `<p><a class="link" href="${target}">there</a></p>`).join('')

test('A link has to lead to a page, a file or a place that is there', () => {
  const site = folderWith({
    'index.html': linksTo(
      '/',
      '/zh/',
      '/zh/a.html#%E4%BB%B7%E5%80%BC',
      '/logo.svg',
      'https://example.com/no',
      '#nowhere',
      '/b.html',
    ),
    'zh/index.html': linksTo('a.html#there', './a.html', '../index.html', '/zh/a.html#not-there'),
    'zh/a.html': '<a id="there"></a><h2 id="价值" tabindex="-1">价值</h2>',
    'logo.svg': '<svg/>',
  })
  expect(deadLinks(site)).toEqual([
    { page: 'index.html', link: '#nowhere' },
    { page: 'index.html', link: '/b.html' },
    { page: 'zh/index.html', link: '/zh/a.html#not-there' },
  ])
})
