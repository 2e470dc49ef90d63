import { band, customerValue, LONG_TENURE, OTHER_TENURE } from '../example-documents.js'
import { type LintArea, text } from '../lint-page.js'

const tenureFrom = (id: string, value: number, partialScore: number) => ({
  id,
  partialScore,
  conditions: { fact: 'tenureMonths', operator: 'greaterThanInclusive', value },
})

const ONE_BAND = [band('standard', 0)]
const LONGER_IS_BETTER = { tenureMonths: 'increasing' } as const

/** Points and bands. */
export const scorecards = {
  title: text('Scorecards', '评分卡'),
  pages: {
    SCORE_NO_CATCH_ALL: {
      what: text('A characteristic does not say what all other customers get.', '某个评分项没有写明其余客户的得分。'),
      why: text(
        'A customer who meets none of the conditions, or about whom the fact is unknown, would get no points at all and fall behind without a reason.',
        '不满足任何条件或相关事实未知的客户会一分不得，无缘无故落在后面。',
      ),
      mend: text(
        'Add a last attribute without conditions. Its points should be fair to those of whom we know nothing.',
        '请在末尾加一个不带条件的属性，其分值应对资料不全的客户公平。',
      ),
      bad: customerValue({ attributes: [LONG_TENURE] }),
      at: '/characteristics/0/attributes',
      also: ['BAND_UNREACHABLE'],
      good: customerValue({ attributes: [LONG_TENURE, OTHER_TENURE] }),
    },
    SCORE_MASKED: {
      what: text('An attribute stands behind the one that catches everybody.', '某个属性排在兜底属性之后。'),
      why: text(
        'Attributes are tried from the top and the first one that fits gives the points. What stands behind the catch-all is never tried.',
        '属性自上而下逐个尝试，第一个符合的决定得分。兜底属性之后的内容永远轮不到。',
      ),
      mend: text('Move the attribute without conditions to the end of the list.', '请把不带条件的属性移到列表末尾。'),
      bad: customerValue({ attributes: [OTHER_TENURE, LONG_TENURE], bands: ONE_BAND }),
      at: '/characteristics/0/attributes/1',
      good: customerValue({ attributes: [LONG_TENURE, OTHER_TENURE], bands: ONE_BAND }),
    },
    ATTRIBUTE_UNREACHABLE: {
      what: text(
        'The attributes above one have already taken every customer that it is for.',
        '某个属性适用的客户已全部被前面的属性占去。',
      ),
      why: text(
        'Its points are never given. The customers that it was written for get those of the wider attribute above it.',
        '它的分值永远不会用到，本应得到这些分的客户，只会得到前面较宽属性的分值。',
      ),
      mend: text(
        'List the attributes from the narrowest to the widest, or delete the one that is left without customers.',
        '请按范围由窄到宽排列属性，或删除没有适用客户的属性。',
      ),
      bad: customerValue({
        attributes: [tenureFrom('settled', 12, 30), tenureFrom('long', 24, 60), OTHER_TENURE],
        bands: ONE_BAND,
      }),
      at: '/characteristics/0/attributes/1',
      good: customerValue({
        attributes: [tenureFrom('long', 24, 60), tenureFrom('settled', 12, 30), OTHER_TENURE],
        bands: ONE_BAND,
      }),
    },
    REASON_UNREACHABLE: {
      what: text('A reason can never be given to any customer.', '某个原因永远不会出现在任何客户的结果中。'),
      why: text(
        'A reason shows when points lie below the baseline. With a baseline that no attribute undercuts, the sentence was written for nobody, and weak points of customers go unsaid.',
        '得分低于基准分时才会给出原因。若没有属性低于基准分，这句话就白写了，客户的薄弱之处也无从提示。',
      ),
      mend: text(
        'Set the baseline to what a good customer gets, usually the highest partial score.',
        '请把基准分设为优质客户应得的分值，通常是最高的一档。',
      ),
      bad: customerValue({ baselineScore: 20 }),
      at: '/characteristics/0',
      good: customerValue({ baselineScore: 60 }),
    },
    PROMISE_FACT: {
      what: text(
        'A scorecard promises something about a fact of which there cannot be more.',
        '评分卡对无法增减的事实作出声明。',
      ),
      why: text(
        'Only a number, date or time can rise. A derived fact rises with those that it is made from, and so those are what the promise must be about.',
        '只有数值、日期和时间才能增加。派生事实随其来源事实而变化，因此声明应针对来源事实。',
      ),
      mend: text(
        'Name the number, date or time that the host hands over, or delete the line.',
        '请写宿主系统提供的数值、日期或时间，或删除该行。',
      ),
      bad: customerValue({ monotone: { annualRevenue: 'increasing' } }),
      at: '/monotone/annualRevenue',
      good: customerValue({ monotone: { monthlyRevenue: 'increasing' } }),
    },
    NOT_MONOTONE: {
      what: text(
        'More of a fact changes the score in the direction that the scorecard rules out.',
        '某项事实增加时，得分朝评分卡声明不会出现的方向变化。',
      ),
      why: text(
        'A customer who stays longer or spends more would be rated lower from one day to the next, and nobody could explain it.',
        '客户在网更久或消费更多，评级反而下降，谁也解释不清。',
      ),
      mend: text(
        'Compare the points of neighbouring attributes and put them in order. If the fall is meant, take the promise back.',
        '请对照相邻属性的分值并理顺次序；若确有此意，请取消该声明。',
      ),
      bad: customerValue({
        monotone: LONGER_IS_BETTER,
        attributes: [tenureFrom('long', 24, 30), tenureFrom('settled', 12, 60), OTHER_TENURE],
      }),
      at: '/monotone/tenureMonths',
      good: customerValue({
        monotone: LONGER_IS_BETTER,
        attributes: [tenureFrom('long', 24, 60), tenureFrom('settled', 12, 30), OTHER_TENURE],
      }),
    },
    SCORE_RANGE: {
      what: text('Some customer has a score below 0 or above 100.', '有客户的得分低于0或高于100。'),
      why: text(
        'Readers take a score for a share of a hundred. Beyond that, two scorecards can no longer be compared.',
        '人们习惯把得分看作百分制。超出范围后，不同评分卡之间就无法比较。',
      ),
      mend: text(
        'Lower the largest partial scores, or adjust the initial score, until the extremes lie inside.',
        '请调低最大的分值或调整初始分，使最高和最低总分都落在范围内。',
      ),
      bad: customerValue({ attributes: [{ ...LONG_TENURE, partialScore: 120 }, OTHER_TENURE] }),
      at: '/characteristics',
      good: customerValue({ attributes: [{ ...LONG_TENURE, partialScore: 100 }, OTHER_TENURE] }),
    },
    BAND_ORDER: {
      what: text('The bands are not listed from the highest to the lowest.', '档位没有从高到低排列。'),
      why: text(
        'A score belongs to the first band whose start it reaches. Out of order, good customers would end up in a low band.',
        '得分归入第一个达到起点的档位。次序一乱，优质客户就会落到低档。',
      ),
      mend: text(
        'Sort the bands by “from”, the highest first, and give no two the same start.',
        '请按“from”从高到低排序，各档起点不得相同。',
      ),
      bad: customerValue({ bands: [band('standard', 0), band('key', 50)] }),
      at: '/bands/1',
      good: customerValue({ bands: [band('key', 50), band('standard', 0)] }),
    },
    BAND_UNREACHABLE: {
      what: text('No customer can have a score that falls into this band.', '没有客户的得分会落入该档位。'),
      why: text(
        'A service level that is promised for the band would never be given to anybody, and nobody would be told.',
        '为该档位承诺的服务永远不会有人享受到，而且没有人知道。',
      ),
      mend: text(
        'Start the band at a score that the points allow, or delete it.',
        '请把起点调到实际可达的分数，或删除该档位。',
      ),
      bad: customerValue({ bands: [band('key', 80), band('good', 50), band('standard', 0)] }),
      at: '/bands/0',
      good: customerValue({ bands: [band('key', 60), band('standard', 0)] }),
    },
    BAND_HOLE: {
      what: text(
        'The lowest points of all characteristics add up to less than the last band begins with.',
        '各项特征的最低分值合计低于最后一档的起点。',
      ),
      why: text(
        'Those customers would come out without a level, and everything that depends on it would have nothing to go by.',
        '这些客户评不出等级，后续凡是依据等级的处理都没有着落。',
      ),
      mend: text(
        'Let the last band begin at that sum or below, usually at 0: also where no customer can have all the lowest points at once.',
        '请让最后一档从该合计或更低处开始，通常为0；即使没有客户会同时得到所有最低分值，也应如此。',
      ),
      bad: customerValue({ bands: [band('key', 50)] }),
      at: '/bands',
      good: customerValue({ bands: [band('key', 50), band('standard', 0)] }),
    },
  },
} as const satisfies LintArea
