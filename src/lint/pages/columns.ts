import { program } from '../example.js'
import { type LintArea, text } from '../lint-page.js'

const evaluating = (rows: number, columns: string) =>
  program('compileColumns(rulebook).evaluate({', `  rows: ${rows},`, `  columns: { ${columns} },`, '})')

const fromRow = (from: number) =>
  program(
    'const columns = compileColumns(rulebook)',
    'const batch = { rows: 64, columns: {} }',
    `columns.evaluateRange(batch, columns.allocate(64), ${from}, 64)`,
  )

/** Whole batches of accounts, handed over as columns. */
export const columns = {
  title: text('Columns of a batch', '批量数据的列'),
  pages: {
    COLUMN_LAYOUT: {
      what: text(
        'A column comes in a form that the batch evaluator does not read.',
        '某一列的形式不是批量评估所能读取的。',
      ),
      why: text(
        'Millions of accounts are answered quickly only if their values lie in typed arrays. Converting a column on the way would hide the cost, and possibly lose digits.',
        '只有数据放在类型化数组中，才能快速评估数百万客户。途中转换会掩盖开销，还可能丢失精度。',
      ),
      mend: text(
        'Build the array with the type that the message names; columns of Arrow can be passed on as they are.',
        '请按提示的类型构造数组；Arrow的列可以直接传入。',
      ),
      bad: evaluating(2, 'tenureMonths: { values: [24, 36] }'),
      at: '/tenureMonths',
      good: evaluating(2, 'tenureMonths: { values: new Int32Array([24, 36]) }'),
    },
    COLUMN_LENGTH: {
      what: text('A column covers another number of accounts than the batch.', '某一列的行数与整批客户数不符。'),
      why: text(
        'Where rows have slipped, every customer would be judged by the figures of the next one.',
        '一旦错行，每位客户都会按下一位客户的数据来评估。',
      ),
      mend: text(
        'Cut all columns from the same rows. Mark accounts without a value as missing instead of leaving them out.',
        '请让所有列取自相同的行；没有取值的客户应标为缺失，而不是跳过。',
      ),
      bad: evaluating(3, 'tenureMonths: { values: new Int32Array([24, 36]) }'),
      at: '/tenureMonths',
      good: evaluating(2, 'tenureMonths: { values: new Int32Array([24, 36]) }'),
    },
    COLUMN_VALUE: {
      what: text('A row of a column holds something that stands for no value.', '某一列中有一行的内容不代表任何值。'),
      why: text(
        'A code beyond its dictionary, or a truth value other than 0 and 1, shows that column and encoding do not belong together. Then the other rows cannot be trusted either.',
        '代码超出字典，或真假值不是0和1，说明列与编码不匹配，其他行同样不可信。',
      ),
      mend: text(
        'Look at the program that encodes the column. A missing value is marked in “validity”.',
        '请检查生成该列编码的程序；缺失的值应在“validity”中标记。',
      ),
      bad: evaluating(2, 'hasPbx: { values: new Uint8Array([1, 2]) }'),
      at: '/hasPbx/1',
      good: evaluating(2, 'hasPbx: { values: new Uint8Array([1, 0]) }'),
    },
    COLUMN_RANGE: {
      what: text('A part of a batch begins or ends where it must not.', '批量数据的分段起止位置不合要求。'),
      why: text(
        'Answers of 32 accounts share one number. Two threads that write into the same one would overwrite each other without notice.',
        '每32位客户的结果存放在同一个数中。两个线程若写入同一个数，就会在无人察觉的情况下相互覆盖。',
      ),
      mend: text(
        'Divide the rows at multiples of 32; only the last part may end anywhere.',
        '请在32的倍数处划分，只有最后一段可以止于任意行。',
      ),
      bad: fromRow(10),
      at: '',
      good: fromRow(32),
    },
  },
} as const satisfies LintArea
