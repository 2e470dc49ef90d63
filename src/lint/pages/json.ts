import { document } from '../example.js'
import { type LintArea, text } from '../lint-page.js'

const LONG_TENURE = '{ "fact": "tenureMonths", "operator": "greaterThanInclusive", "value": 24 }'

const inConditions = (conditions: string) =>
  document(
    'conditions.json',
    `{
  "loyal": {
    "title": { "en": "Loyal customer", "zh-CN": "忠诚客户" },
    "conditions": ${conditions}
  }
}`,
  )

const SOUND = inConditions(LONG_TENURE)

/** What a Chinese editor saves as “ANSI”: two bytes of GBK for each character. */
const inGbk = (): Uint8Array => {
  const [before, after] = SOUND.content.split('忠诚客户')
  const encode = (part: string | undefined) => new TextEncoder().encode(part)
  return Uint8Array.of(...encode(before), 0xd6, 0xd2, 0xb3, 0xcf, 0xbf, 0xcd, 0xbb, 0xa7, ...encode(after))
}

/** The text of a document as JSON. */
export const json = {
  title: text('JSON', 'JSON文本'),
  pages: {
    JSON_EMPTY: {
      what: text('A document of the rulebook is an empty file.', '规则手册中有一份文档是空文件。'),
      why: text(
        'An interrupted upload or a save that failed usually leaves such a file behind. Reading it as “no rules” would silently switch off everything that stood in it.',
        '上传中断或保存失败时常会留下空文件。若把它当作“没有规则”，原有规则就会在无人察觉的情况下全部失效。',
      ),
      mend: text(
        'Restore the last good version. If the document is no longer needed, delete the file itself.',
        '请恢复上一个正确版本；确实不再需要时，请直接删除该文件。',
      ),
      bad: document('conditions.json', ''),
      at: '',
      good: SOUND,
    },
    JSON_SYNTAX: {
      what: text('The document breaks the grammar of JSON.', '文档不符合JSON语法。'),
      why: text(
        'Typical causes are a comma after the last entry, quotation marks of a Chinese input method, and comments. Nothing behind the fault can be read, so its other problems show up only once this one is mended.',
        '常见原因有：末项后多了逗号、用中文输入法输入了引号、写了注释。出错处之后的内容无法读取，其余问题要等改正之后才会显示。',
      ),
      mend: text(
        'Go to the line and column of the message; the slip sits there or just before. Put remarks into “description” instead of comments.',
        '请到提示所指的行与列查看，错误就在该处或稍前的位置。备注请写在“description”中，不要使用注释。',
      ),
      bad: inConditions('{ "fact": "hasPbx", "operator": "equal", "value": true, }'),
      at: '',
      good: inConditions('{ "fact": "hasPbx", "operator": "equal", "value": true }'),
    },
    JSON_ENCODING: {
      what: text('The file holds bytes that are not UTF-8.', '文件中含有不属于UTF-8的字节。'),
      why: text(
        'Spreadsheets and older editors on Chinese systems save as GBK. Guessing the encoding would turn customer wording into garbled characters.',
        '中文系统中的电子表格和旧版编辑器常以GBK保存。若去猜测编码，面向客户的文字就会变成乱码。',
      ),
      mend: text(
        'Open the file in the program that wrote it and save it again as UTF-8, with or without a byte order mark.',
        '请用原来的程序打开文件，另存为UTF-8，带不带BOM均可。',
      ),
      bad: document('conditions.json', inGbk()),
      at: '',
      good: SOUND,
    },
    JSON_DUPLICATE_KEY: {
      what: text('One object gives the same key twice.', '同一个对象中有两个相同的键。'),
      why: text(
        'JSON readers keep the last one and drop the first without a word. Where the key is “all” or “conditions”, half of what a rule asks would be gone.',
        '一般的JSON程序会悄悄丢掉前一个，只留后一个。如果重复的是“all”或“conditions”，规则的一半条件就不见了。',
      ),
      mend: text(
        'Decide which of the two is meant. Where both are, put their contents into one list.',
        '请确认以哪一个为准；若两者都需要，请把内容合并到同一个列表中。',
      ),
      bad: inConditions(`{
      "all": [{ "fact": "tenureMonths", "operator": "greaterThanInclusive", "value": 24 }],
      "all": [{ "fact": "numberStatus", "operator": "equal", "value": "active" }]
    }`),
      at: '/loyal/conditions/all',
      good: inConditions(`{
      "all": [
        { "fact": "tenureMonths", "operator": "greaterThanInclusive", "value": 24 },
        { "fact": "numberStatus", "operator": "equal", "value": "active" }
      ]
    }`),
    },
    JSON_FORBIDDEN_KEY: {
      what: text(
        'A key has a name that JavaScript keeps for the inner workings of objects.',
        '有一个键使用了JavaScript内部保留的名称。',
      ),
      why: text(
        'Such a key can change how the program reads every other object. Attackers plant it on purpose; hardly anybody writes it by accident.',
        '这样的键可能改变程序读取其他对象的方式。它多半是有人蓄意植入的，很少是笔误。',
      ),
      mend: text(
        'Delete the key, and find out where the document comes from before you use it.',
        '请删除该键，并在使用前查明这份文档的来源。',
      ),
      bad: inConditions('{ "fact": "hasPbx", "operator": "equal", "value": true, "__proto__": { "value": false } }'),
      at: '/loyal/conditions/__proto__',
      good: inConditions('{ "fact": "hasPbx", "operator": "equal", "value": true }'),
    },
    NUM_OUT_OF_RANGE: {
      what: text('A number is larger than a computer can hold.', '有一个数值超出了计算机能表示的范围。'),
      why: text(
        'It would count as infinite: a threshold that no customer ever reaches, or that every customer stays below.',
        '它会被当作无穷大：以它为门槛时，要么没有客户能达到，要么所有客户都低于它。',
      ),
      mend: text(
        'Look for digits too many, or an exponent where none was meant.',
        '请检查是否多写了位数，或误写了指数。',
      ),
      bad: inConditions('{ "fact": "monthlyRevenue", "operator": "lessThan", "value": 5e400 }'),
      at: '/loyal/conditions/value',
      good: inConditions('{ "fact": "monthlyRevenue", "operator": "lessThan", "value": 5000 }'),
    },
    NUM_UNSAFE_INTEGER: {
      what: text('A whole number has more digits than can be kept exactly.', '有一个整数的位数过多，无法精确保存。'),
      why: text(
        'The last digits would change on reading. That matters for account and bill numbers, where a neighbouring number belongs to somebody else.',
        '读取时末尾几位会发生变化。对客户编号、账单编号而言，差一位就是别人的号码。',
      ),
      mend: text(
        'Numbers that name something rather than count it are texts: put them in quotation marks.',
        '用来标识而不是计数的号码应作为文本，请加上引号。',
      ),
      bad: inConditions('{ "fact": "agentReply", "operator": "equal", "value": 9007199254740993 }'),
      at: '/loyal/conditions/value',
      also: ['VALUE_TYPE'],
      good: inConditions('{ "fact": "agentReply", "operator": "equal", "value": "9007199254740993" }'),
    },
  },
} as const satisfies LintArea
