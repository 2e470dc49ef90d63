import { document } from '../example.js'
import { loyal, visitEvery, visits } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const dictionary = (entries: object) => document('facts.json', entries)

const derived = (unit: string, title: ReturnType<typeof text>, derive: object) => ({
  type: 'number',
  unit,
  sensitivity: 'internal',
  title,
  derive,
})

const tariffIn = (unit: string) =>
  dictionary({
    tariff: { type: 'number', unit, decimals: 2, sensitivity: 'internal', title: text('Tariff', '资费') },
  })

const offerOfAge = (element: object) =>
  document('decisions/offers.recommendations.json', {
    title: text('Offers', '产品推荐'),
    items: [{ id: 'leased-line', title: text('Leased line', '专线'), rank: { base: 10 }, ...element }],
  })

const OVER_SIXTY = { fact: 'age', operator: 'greaterThanInclusive', value: 60 }
const CALL = { id: 'call', text: text('Call the customer', '致电客户') }
const GREET = { id: 'greet', text: text('Use the respectful form of address', '使用敬称'), conditions: OVER_SIXTY }

/** The fact dictionary, and what rules say about facts. */
export const facts = {
  title: text('Fact dictionary', '事实字典'),
  pages: {
    FACT_UNKNOWN: {
      what: text('A name is no fact of the dictionary.', '该名称不是字典中的事实。'),
      why: text(
        'Nobody hands over a value under that name, so everything that rests on it would count as unknown for every customer.',
        '没有系统会以这个名称提供数据，凡是依赖它的判断，对所有客户都会变成未知。',
      ),
      mend: text(
        'Correct the spelling, or enter the fact into facts.json with type, unit and sensitivity. Hosts that send whole records may have names they do not need ignored.',
        '请改正拼写，或在facts.json中登记该事实的类型、单位和保密级别。宿主系统若传入整条记录，可设置忽略多余的名称。',
      ),
      bad: loyal({ fact: 'tenureMonth', operator: 'greaterThanInclusive', value: 24 }),
      at: '/loyal/conditions/fact',
      good: loyal({ fact: 'tenureMonths', operator: 'greaterThanInclusive', value: 24 }),
    },
    FACT_DEFINITION: {
      what: text('An entry of the dictionary contradicts itself.', '字典中有一个条目自相矛盾。'),
      why: text(
        'Every rule about the fact is checked against its entry. With a range on a code, or a sum of texts, those checks would be worthless.',
        '凡是涉及该事实的规则都要对照这个条目核对。给代码设范围、对文本求和之类的定义，会使核对失去意义。',
      ),
      mend: text(
        'Mend what the message names: the list of codes, the range, the fields, or the operation by which the fact is derived.',
        '请更正提示所指的部分：代码列表、范围、字段，或派生所用的运算。',
      ),
      bad: dictionary({
        industry: { type: 'enum', sensitivity: 'internal', title: text('Industry', '所属行业') },
      }),
      at: '/industry',
      good: dictionary({
        industry: {
          type: 'enum',
          members: { finance: text('Finance', '金融'), retail: text('Retail', '零售') },
          sensitivity: 'internal',
          title: text('Industry', '所属行业'),
        },
      }),
    },
    FACT_CYCLE: {
      what: text('Derived facts are made from each other in a circle.', '派生事实相互引用，形成了循环。'),
      why: text(
        'There is nothing to begin with: each waits for the value of the other.',
        '每一项都在等另一项的值，计算无从开始。',
      ),
      mend: text(
        'Let one of them be handed over by the host, or derive it from other facts.',
        '请让其中一项由宿主系统提供，或改由其他事实派生。',
      ),
      bad: dictionary({
        spend: derived('currency/year', text('Spend', '支出'), {
          subtract: [{ fact: 'annualRevenue' }, { fact: 'saving' }],
        }),
        saving: derived('currency/year', text('Saving', '节省额'), {
          subtract: [{ fact: 'annualRevenue' }, { fact: 'spend' }],
        }),
      }),
      at: '/saving',
      good: dictionary({
        halfYearRevenue: derived('currency/year', text('Half of the annual revenue', '半年收入'), {
          divide: [{ fact: 'annualRevenue' }, 2],
        }),
      }),
    },
    UNIT_UNKNOWN: {
      what: text('A unit has no entry in units.json.', '某个单位没有列在units.json中。'),
      why: text(
        'Sentences would show a bare number, and two spellings of one unit would never be recognised as the same.',
        '说明文字中只会出现光秃秃的数字，同一单位的不同写法也无法识别为相同。',
      ),
      mend: text(
        'Correct the spelling, or add the unit with its words in both languages. Money that follows the region begins with “currency”.',
        '请改正拼写，或在units.json中补充该单位的中英文说法。随地区而定的金额以“currency”开头。',
      ),
      bad: tariffIn('CNY/moth'),
      at: '/tariff/unit',
      good: tariffIn('CNY/month'),
    },
    UNIT_MISMATCH: {
      what: text('A fact is compared with an amount in another unit.', '事实与另一种单位的金额作了比较。'),
      why: text(
        'The numbers would be compared as they stand: revenue of a year would clear every monthly bar, and pounds would be taken for yuan.',
        '程序只会比较数字本身：年收入轻易超过按月的门槛，英镑被当成元。',
      ),
      mend: text(
        'Compare with the fact in the same unit, or give the amount in the unit of the fact.',
        '请改用单位相同的事实，或让金额采用事实的单位。',
      ),
      bad: visits([
        visitEvery('month', {
          conditions: { fact: 'annualRevenue', operator: 'greaterThan', value: { parameter: 'value.revenue.high' } },
        }),
        visitEvery('quarter'),
      ]),
      at: '/rows/0/conditions/value',
      good: visits([
        visitEvery('month', {
          conditions: { fact: 'monthlyRevenue', operator: 'greaterThan', value: { parameter: 'value.revenue.high' } },
        }),
        visitEvery('quarter'),
      ]),
    },
    PROTECTED_FACT: {
      what: text(
        'A score, a row or an offer depends on a fact that is there for courtesy only.',
        '评分、表行或推荐依赖了仅用于礼貌称呼的事实。',
      ),
      why: text(
        'Age and gender may choose how we address somebody, not what he or she is worth to us or is offered. Anything else may break the law and would be hard to explain to the customer.',
        '年龄和性别只能用来选择称呼，不能用来判定客户价值或决定推荐内容。否则可能违法，也无法向客户交代。',
      ),
      mend: text(
        'Decide by facts about the service, such as tenure or use. The words of a step may still depend on the protected fact.',
        '请改用在网时长、使用情况等业务事实来判定。步骤的用语仍可依据受保护的事实来选择。',
      ),
      bad: offerOfAge({ eligibility: OVER_SIXTY, steps: [CALL] }),
      at: '/items/0/eligibility/fact',
      good: offerOfAge({ steps: [GREET, CALL] }),
    },
    EVENT_SENSITIVE_FACT: {
      what: text('An outcome would copy personal data.', '结果中会复制个人数据。'),
      why: text(
        'Outcomes travel on into other systems, logs and reports, where nobody expects a name or a number to turn up.',
        '结果会继续传入其他系统、日志和报表，而那里不应出现姓名或号码。',
      ),
      mend: text(
        'Leave the fact out; whoever may see it finds it by the account. Copy public or internal facts only.',
        '请去掉该事实；有权限的人可以按客户查到。结果中只能复制公开或内部级的事实。',
      ),
      bad: visits([visitEvery('month', { outcome: { every: 'month', contact: { fact: 'contactName' } } })]),
      at: '/rows/0/outcome/contact',
      good: visits([visitEvery('month', { outcome: { every: 'month', tenure: { fact: 'tenureMonths' } } })]),
    },
  },
} as const satisfies LintArea
