// Many accounts at once: columns in, columns out.
import { openRulebook } from 'kam-rules'
import { type Bitmap, compileColumns } from 'kam-rules/compile'
import { handbook } from 'kam-rules/handbook'

const rulebook = openRulebook(handbook, { region: 'CN-HA', asOf: '2026-11-01' })
const columns = compileColumns(rulebook, { decisions: ['customer-value', 'segments'] })

// The layouts are those of Arrow, so that columns of a database can be handed over as they are.
const batch = {
  rows: 5,
  columns: {
    accountType: { codes: Uint8Array.of(0, 1, 1, 0, 1), dictionary: ['enterprise', 'individual'] },
    monthlyRevenue: { values: Float64Array.of(4_300, 58, 199, Number.NaN, 20) }, // NaN is missing,
    tenureMonths: { values: Int32Array.of(40, 3, 0, 61, 80), validity: Uint8Array.of(0b11011) }, // and so is row 2.
    usageTrendPct: { values: Int32Array.of(-12, 0, 5, 0, -30) },
  },
}
const { 'customer-value': value, segments } = columns.evaluate(batch)

const names = [...value.band].map((band) => value.bands[band])
console.log(`Scores ${[...value.score].join(', ')}: ${names.join(', ')}`)

const count = (bitmap: Bitmap) => bitmap.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
for (const [row, id] of segments.rows.entries()) {
  const accounts = count(segments.hits[row] as Bitmap)
  if (accounts > 1) console.log(`${id}: ${accounts}`)
}

// Words are for single accounts.
const { reasons } = rulebook.decide('customer-value', columns.factsAt(batch, 0))
console.log(reasons[0]?.text.en)

// Threads: allocate shared answers, and let each thread call `evaluateRange` for its part.
const answers = columns.allocate(batch.rows, { shared: true })
columns.evaluateRange(batch, answers, 0, batch.rows)
console.log(answers['customer-value'].score.buffer instanceof SharedArrayBuffer)

/* Output
Scores 52, 33, 42, 53, 33: growth, basic, standard, growth, basic
size-individual: 3
contribution-low-by-revenue: 3
loyalty-long-standing: 2
Usage has changed by -12% against the previous three months; at -10% or lower it counts as falling.
true
*/
