import { document, lengthy } from '../example.js'
import { visitEvery, visits } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const visitRow = (en: unknown, zh?: unknown) =>
  visits([visitEvery('month', { text: zh === undefined ? { en } : { en, 'zh-CN': zh } })])

const written = (word: string) =>
  document(
    'decisions/marks.rules.json',
    `{
  "name": "mark",
  "conditions": { "condition": "loyal" },
  "event": { "type": "${word}" }
}`,
  )

/** Texts, in themselves and in two languages. */
export const texts = {
  title: text('Texts', '文字'),
  pages: {
    TEXT_NOT_WELL_FORMED: {
      what: text('A text holds half of a character.', '文本中有半个字符。'),
      why: text(
        'Rare Chinese characters and emoji take two units, and a program that cuts texts by length may have cut one through. Databases refuse what is left, or show a box.',
        '生僻汉字和表情符号占两个编码单元，按长度截断文本的程序可能把它切成两半。剩下的半个会被数据库拒收，或显示为方框。',
      ),
      mend: text(
        'Type the whole character again, and look at the export that shortened the text.',
        '请重新输入完整的字符，并检查截断文本的导出程序。',
      ),
      bad: written('mark\\ud83d'),
      at: '/event/type',
      good: written('mark'),
    },
    TEXT_CONTROL_CHAR: {
      what: text('A text holds a character that cannot be seen.', '文本中有一个看不见的字符。'),
      why: text(
        'It comes along when text is copied from a terminal or a mainframe. The text looks right, yet it never equals the one a customer record holds.',
        '从终端或主机系统复制文字时常会带进来。文本看上去没有问题，却永远与客户资料中的内容不相等。',
      ),
      mend: text(
        'Delete the text and type it by hand. Line breaks and tabs may stay.',
        '请删除后手工重新输入。换行和制表符可以保留。',
      ),
      bad: written('mark\\u0007'),
      at: '/event/type',
      good: written('mark'),
    },
    TEXT_TOO_LONG: {
      what: text('A text is longer than anything an account manager would read.', '文本过长，客户经理不可能读完。'),
      why: text(
        'Texts of rules appear in lists and on small screens. One of many pages is usually a document pasted into the wrong field.',
        '规则文字要显示在列表和小屏幕上。长达数页的文本，往往是把整份文件粘贴到了错误的字段里。',
      ),
      mend: text(
        'Say in a sentence or two what the rule owner wants said, and keep the document elsewhere.',
        '请用一两句话写明要点，原文件另行存放。',
      ),
      bad: lengthy('decisions/visits.decision-table.json', 1_100, (size) => ({
        title: text('Visits', '拜访频次'),
        hitPolicy: 'first',
        rows: [
          {
            id: 'monthly',
            outcome: { every: 'month' },
            text: text('Go. '.repeat(size).trim(), '每月拜访一次'),
          },
        ],
      })),
      at: '/rows/0/text/en',
      good: visits([visitEvery('month')]),
    },
    TEXT_LANGUAGES: {
      what: text('A text lacks one of the two compulsory languages.', '有一段文字缺少必备的两种语言之一。'),
      why: text(
        'A colleague who works in that language would see an empty line where a reason or an instruction belongs.',
        '使用该语言的同事在本应看到原因或指引的地方，只会看到空白。',
      ),
      mend: text(
        'Write the text in both languages, best by somebody who speaks to customers in them.',
        '请补齐两种语言，最好由平时用该语言接待客户的人来写。',
      ),
      bad: visitRow('Visit every month'),
      at: '/rows/0/text/zh-CN',
      good: visitRow('Visit every month', '每月拜访一次'),
    },
    TEXT_PLACEHOLDERS: {
      what: text('The languages of a text fill in different values.', '同一段文字在不同语言中填入的值不一样。'),
      why: text(
        'One reader would get the amount that decided and the other would not, or would get another amount.',
        '一种语言的读者能看到起决定作用的数值，另一种语言的读者却看不到，或看到的是别的数值。',
      ),
      mend: text(
        'Use the same names between braces in every language. Their order may differ.',
        '请在各语言的花括号中使用相同的名称，先后次序可以不同。',
      ),
      bad: visitRow('With us for {tenureMonths}: visit every month', '每月拜访一次'),
      at: '/rows/0/text/zh-CN',
      good: visitRow('With us for {tenureMonths}: visit every month', '在网时长{tenureMonths}，每月拜访一次'),
    },
    TEXT_UNKNOWN_PLACEHOLDER: {
      what: text('A text asks for a value under a name that nobody has defined.', '文字中要填入的值，其名称没有定义。'),
      why: text(
        'The braces would stay in the sentence, in front of the account manager and perhaps of the customer.',
        '花括号会原样留在句子里，被客户经理甚至客户看到。',
      ),
      mend: text(
        'Correct the spelling, or define the fact or the amount. A name with a dot is looked up among the amounts.',
        '请改正拼写，或补充相应的事实或金额。名称带点时，会在参数中查找。',
      ),
      bad: visitRow('With us for {tenureMonth}', '在网时长{tenureMonth}'),
      at: '/rows/0/text',
      good: visitRow('With us for {tenureMonths}', '在网时长{tenureMonths}'),
    },
  },
} as const satisfies LintArea
