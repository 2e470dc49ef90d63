import { expect, test } from 'vitest'
import { MESSAGES } from '../../src/cli/messages/messages.js'
import { placeholdersOf } from '../../src/model/text.js'
import { kamRules } from './run-cli.js'

const COMMANDS = ['assess', 'explain', 'init', 'check', 'test', 'facts', 'regions', 'provisions']

test('The help names every command, examples and exit codes', async () => {
  const { out, exitCode } = await kamRules(['--help'])
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'))
  expect(out).toContain('Examples:')
  expect(out).toMatch(/ {2}3 {2}some rows were skipped/)
  expect(exitCode).toBe(0)
})

test.each(COMMANDS)('The help of %s says what it does and shows an example, in both languages', async (command) => {
  const english = await kamRules([command, '--help'])
  expect(english.out).toMatch(/^Usage: kam-rules /)
  expect(english.out).toMatch(/Examples?:\n {2}kam-rules /)
  const chinese = await kamRules([command, '--help', '--locale', 'zh-CN'])
  expect(chinese.out).toMatch(/^用法：/)
  expect(chinese.out).toContain('示例：\n  kam-rules ')
  expect(chinese.out).not.toMatch(/Options:|Arguments:|display help/)
})

test('The version is shown', async () => {
  expect(await kamRules(['--version'])).toEqual({ exitCode: 0, out: '0.0.0\n', err: '' })
})

test('Without a command the help is shown, and nothing was done', async () => {
  const { out, err, exitCode } = await kamRules([])
  expect(out).toBe('')
  expect(err).toContain('Commands:')
  expect(exitCode).toBe(2)
})

test.each([
  [['asses'], 'Unknown command “asses”.\nDid you mean “assess”?', '未知的命令“asses”。\n您想写的是“assess”吗？'],
  [['assess', 'f', '--regin', 'x'], 'Unknown option --regin.\nDid you mean “--region”?', '未知的选项 --regin。'],
  [['assess'], 'The argument <file> is missing.', '缺少参数 <file>。'],
  [['assess', 'a', 'b'], 'There are too many arguments.', '参数过多。'],
  [['assess', 'f', '--format', 'xml'], 'Choices: table, json, ndjson, html.', '可选值：table, json, ndjson, html。'],
  [['check', '--region'], 'The option --region <code> needs a value.', '选项 --region <code> 缺少取值。'],
  [['explain', 'f', '--account', 'x'], 'The option --decision <id> is compulsory.', '必须指定选项 --decision <id>。'],
])('Wrong use is said in both languages: %s', async (args, english, chinese) => {
  const inEnglish = await kamRules(args)
  expect(inEnglish.err).toContain(english)
  expect(inEnglish.exitCode).toBe(2)
  expect((await kamRules(args, { env: { LC_ALL: 'zh_CN.UTF-8' } })).err).toContain(chinese)
})

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, '用法：'],
  [{ LANG: 'zh_TW' }, '用法：'],
  [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'Usage:'],
  [{ LC_ALL: '', LANG: 'zh-Hans' }, '用法：'],
  [{ LANG: 'de_DE.UTF-8' }, 'Usage:'],
  [{}, 'Usage:'],
])('With the environment %o the language is found', async (env, words) => {
  expect((await kamRules(['--help'], { env })).out).toContain(words)
})

test('An option overrules the language of the environment', async () => {
  expect((await kamRules(['check', '--help', '--locale=en'], { env: { LANG: 'zh_CN' } })).out).toContain('Usage:')
})

test.each(Object.entries(MESSAGES))(
  'The message %s says the same in both languages, in the punctuation of each',
  (_, { en, 'zh-CN': zh }) => {
    expect([...placeholdersOf(zh)].sort()).toEqual([...placeholdersOf(en)].sort())
    expect(en).not.toMatch(/[，。；：（）]/)
    expect(zh).not.toMatch(/[\u4e00-\u9fff][,;:?!]|[,;!] ?[\u4e00-\u9fff]|—/)
  },
)
