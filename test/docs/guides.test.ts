import { describe, expect, test } from 'vitest'
import { guidePages } from '../../docs/.vitepress/guide-pages.js'
import { statedOutput } from '../../scripts/examples.js'
import { EXIT } from '../../src/cli/stop.js'
import { CONTENT_SECURITY_POLICY } from '../browser/serve-site.js'
import { brokenIncludes, commandsIn, guides, outputsIn, runCommand } from './guides.js'

const fencesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^```(\w+)\n/gm)].map(([, language = '']) => language)

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target)

describe.each(guides())('$file', (guide) => {
  test.each(commandsIn(guide))(
    'The command `$line` does what the text says',
    async (command) => {
      const { exitCode, out, err } = await runCommand(command, guide)
      // `diff` says by 1 that something differs.
      expect(command.line.includes(' diff ') ? [EXIT.ok, EXIT.problems] : [EXIT.ok], err).toContain(exitCode)
      if (command.stated !== undefined) expect(command.stated).toBe(out)
    },
    60_000,
  )

  test('What an example is said to print it does print', () => {
    for (const { example, lines } of outputsIn(guide)) {
      expect(
        statedOutput(example)
          ?.split('\n')
          .map((line) => line.trimEnd()),
      ).toEqual(expect.arrayContaining([...lines]))
    }
  })

  test('Code comes from examples that run', () => {
    expect(brokenIncludes(guide)).toEqual([])
    if (guide.file.startsWith('docs/'))
      expect(['sh', 'text']).toEqual(expect.arrayContaining([...fencesIn(guide.text)]))
  })
})

test('The policy that the guide names is the one under which the site is tested', () => {
  for (const { text } of guides().filter(({ file }) => file.endsWith('guide/browser.md'))) {
    expect(CONTENT_SECURITY_POLICY).toContain(/```text\n(default-src.*)\n```/.exec(text)?.[1])
  }
})

test('Both languages have the same guides, with the same code, the same commands and the same links', () => {
  const all = new Map(guides().map((guide) => [guide.file, guide]))
  for (const page of guidePages) {
    const [english, chinese] = [`docs/guide/${page}.md`, `docs/zh/guide/${page}.md`].map((file) => all.get(file))
    const [one, other] = [english, chinese].map((guide) => ({
      includes: guide?.text.match(/^<<< .*$/gm),
      commands: guide && commandsIn(guide).map(({ line }) => line),
      links: guide && linksIn(guide.text),
      outputs: guide && outputsIn(guide),
      chapters: guide?.text.match(/^#+ /gm),
    }))
    expect(other, page).toEqual(one)
  }
  expect(all.size).toBe(2 * guidePages.length + 2)
})
