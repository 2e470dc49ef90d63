import { document } from '../example.js'
import { henan, WHY } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const rulebook = (extra: object) =>
  document('rulebook.json', {
    id: 'small',
    version: '1.0.0',
    title: text('Small rulebook', '小型规则手册'),
    currency: 'CNY',
    timeZone: 'Asia/Shanghai',
    locales: ['en', 'zh-CN'],
    ...extra,
  })

const britain = (changes: readonly object[]) =>
  document('regions/GB.json', {
    region: 'GB',
    title: text('United Kingdom', '英国'),
    currency: 'GBP',
    timeZone: 'Europe/London',
    changes,
  })

/** What a region does differently. */
export const regions = {
  title: text('Regions', '地区'),
  pages: {
    REGION_UNKNOWN: {
      what: text('A region is named that has no document.', '所写的地区没有对应的文档。'),
      why: text(
        'A province that builds on an unknown parent would lose its amounts and be judged by those of the base book.',
        '省份若继承自不存在的上级，就会失去上级的金额，改按基础手册判断。',
      ),
      mend: text(
        'Use the ISO 3166 code of a region in the folder regions, or add its document there.',
        '请使用regions文件夹中已有地区的ISO 3166代码，或补充该地区的文档。',
      ),
      bad: henan([], { extends: 'CHN' }),
      at: '/extends',
      good: henan([]),
    },
    REGION_CYCLE: {
      what: text('Regions inherit from each other in a circle.', '地区之间的继承形成了循环。'),
      why: text(
        'None of them has a last parent, so it cannot be said whose amount counts.',
        '没有一个地区处在最上层，因此无法确定以谁的金额为准。',
      ),
      mend: text(
        'A province extends its country; the country extends nothing.',
        '省份继承国家，国家不再继承其他地区。',
      ),
      bad: henan([], { extends: 'CN-HA' }),
      at: '/extends',
      good: henan([]),
    },
    REGION_NAME: {
      what: text('The file of a region and the code in it disagree.', '地区文件名与其中的代码不一致。'),
      why: text(
        'Usually the file was copied from a neighbouring province. Its customers would get the changes of the other one.',
        '这通常是从邻省复制文件后忘了修改，结果客户用上了别省的变更。',
      ),
      mend: text('Correct the code, or rename the file after it.', '请改正代码，或按代码为文件改名。'),
      bad: document('regions/CN-GD.json', {
        region: 'CN-HA',
        extends: 'CN',
        title: text('Guangdong', '广东'),
        changes: [],
      }),
      at: '/region',
      good: document('regions/CN-GD.json', {
        region: 'CN-GD',
        extends: 'CN',
        title: text('Guangdong', '广东'),
        changes: [],
      }),
    },
    REGION_CODE_UNKNOWN: {
      what: text('The code of a region is in no list of the world.', '地区代码不在国际标准之列。'),
      why: text(
        'Hosts find the region of a customer by its standard code. Under a code that nobody else uses, its rules are never asked for.',
        '宿主系统按标准代码查找客户所在的地区。代码若无人使用，该地区的规则永远不会被用到。',
      ),
      mend: text(
        'Use the ISO 3166 code of the country or province, in the document and in its name. Made-up regions begin with X.',
        '请在文档及文件名中使用国家或省份的ISO 3166代码；自定义的地区以X开头。',
      ),
      bad: document('regions/CN-HEN.json', {
        region: 'CN-HEN',
        extends: 'CN',
        title: text('Henan', '河南'),
        changes: [],
      }),
      at: '/region',
      good: henan([]),
    },
    REGION_PARENT: {
      what: text(
        'A region does not build on the region that its code belongs to.',
        '地区没有继承其代码所属的上级地区。',
      ),
      why: text(
        'A province inherits amounts and changes of its country. Built on nothing, it misses them; built on another country, it follows foreign law and foreign currency.',
        '省份沿用所属国家的金额与变更。不继承就得不到这些内容，继承别国则会套用别国的法规和货币。',
      ),
      mend: text('Let the province extend the document of its own country.', '请让省份继承本国的文档。'),
      bad: document('regions/CN-HA.json', { region: 'CN-HA', title: text('Henan', '河南'), changes: [] }),
      at: '/region',
      good: henan([]),
    },
    CURRENCY_UNKNOWN: {
      what: text('The currency is no three-letter code that banks use.', '货币不是银行通用的三字母代码。'),
      why: text(
        'Every fact about money takes its currency from here. A code that matches no amount makes all comparisons of money fail.',
        '所有金额类事实都以此处的货币为准。代码与参数的单位对不上时，金额比较全部无法进行。',
      ),
      mend: text(
        'Write the ISO 4217 code: CNY rather than RMB, GBP rather than UKP.',
        '请写ISO 4217代码，例如用CNY而不是RMB。',
      ),
      bad: rulebook({ currency: 'RMB' }),
      at: '/currency',
      also: ['UNIT_MISMATCH', 'CURRENCY_MISMATCH'],
      good: rulebook({ currency: 'CNY' }),
    },
    CURRENCY_MISMATCH: {
      what: text(
        'A sentence shows an amount in a currency that is not the money of the region.',
        '某句话显示的金额所用货币与该地区不同。',
      ),
      why: text(
        'A customer in London would read a bar in yuan, inherited from the base book, and could make nothing of it.',
        '伦敦的客户会看到从基础手册继承来的人民币金额，无从对照。',
      ),
      mend: text(
        'Set the amount for the region in its own money. A conversion by today’s rate is no substitute for a local tariff.',
        '请以当地货币为该地区设定金额。按当天汇率折算不能代替当地的标准。',
      ),
      bad: britain([]),
      at: '/value.revenue.high/values',
      also: ['UNIT_MISMATCH'],
      good: britain([
        {
          parameter: 'value.revenue.high',
          unit: 'GBP/month',
          values: [{ from: '2026-01-01', value: 600 }],
          why: WHY,
        },
      ]),
    },
    TIME_ZONE_UNKNOWN: {
      what: text('The time zone has a name that computers do not know.', '时区名称不是计算机认识的名称。'),
      why: text(
        'Hosts take from it which calendar day it is for the customer. With an unknown zone they fall back to their own, and dates shift by a day around midnight.',
        '宿主系统据此确定客户当地是哪一天。时区无法识别时会改用自身时区，午夜前后的日期就会差一天。',
      ),
      mend: text(
        'Name a city that has an entry of its own; all of China uses Asia/Shanghai.',
        '请使用时区数据库中收录的城市；中国全境使用Asia/Shanghai。',
      ),
      bad: rulebook({ timeZone: 'Asia/Beijing' }),
      at: '/timeZone',
      good: rulebook({ timeZone: 'Asia/Shanghai' }),
    },
  },
} as const satisfies LintArea
