import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { seeded } from './seeded.js'

const COLUMNS = [
  'accountId',
  'accountType',
  'monthlyRevenue',
  'tenureMonths',
  'contractType',
  'contractMonthsRemaining',
  'usageTrendPct',
  'complaints12m',
  'serviceCalls90d',
  'daysOverdue',
  'creditScore',
  'loyaltyScore',
  'growthPotential',
  'csatScore',
  'objectionTopic',
  'heldProducts',
]

/** Accounts of both kinds; some cells are empty, as in life. */
const makeRow = (index: number, random: () => number): string => {
  const whole = (most: number) => Math.floor(random() * (most + 1))
  const oneOf = (values: readonly string[]) => values[whole(values.length - 1)] as string
  const maybe = (value: number) => (random() < 0.1 ? '' : value)
  const isEnterprise = random() < 0.2
  return [
    `A${String(index).padStart(7, '0')}`,
    isEnterprise ? 'enterprise' : 'individual',
    (random() * (isEnterprise ? 20_000 : 500)).toFixed(2),
    maybe(whole(120)),
    oneOf(['monthToMonth', 'oneYear', 'twoYear']),
    maybe(whole(24)),
    maybe(whole(60) - 30),
    whole(4),
    whole(6),
    maybe(whole(90)),
    maybe(whole(100)),
    maybe(whole(100)),
    maybe(whole(100)),
    maybe(whole(100)),
    oneOf(['price', 'quality', 'feature', '']),
    oneOf(['vnet', 'vnet|leasedLine', '']),
  ].join(',')
}

/** Writes so many accounts into a CSV file, the same ones every time. */
export const writeRows = async (file: string, rows: number): Promise<void> => {
  const stream = createWriteStream(file)
  const random = seeded(1)
  stream.write(`${COLUMNS.join(',')}\n`)
  for (let index = 0; index < rows; index++) {
    if (!stream.write(`${makeRow(index, random)}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
}
