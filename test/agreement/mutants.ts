// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources hold templates
/** A small fault in the sources of a back end: `find`, which stands there once, becomes `replace`. */
export interface Mutant {
  /** Below `src`. */
  readonly file: string
  readonly find: string
  readonly replace: string
  /** What is wrong then. */
  readonly fault: string
}

/** A group of faults, and the back ends that are compared with the reference to find them. */
export interface Mutants {
  readonly backEnds: readonly string[]
  readonly mutants: readonly Mutant[]
}

const REFERENCE: readonly Mutant[] = [
  {
    file: 'evaluate/compare.ts',
    find: 'actual <= value',
    replace: 'actual < value',
    fault: '“at most” leaves out the limit itself',
  },
  {
    file: 'evaluate/compare.ts',
    find: 'notIn: (actual, value) => !includes(value, actual)',
    replace: 'notIn: (actual, value) => value !== actual',
    fault: '“notIn” is always met',
  },
  {
    file: 'evaluate/evaluate-condition.ts',
    find: 'if (actual === undefined || expected === undefined)',
    replace: 'if (actual === undefined)',
    fault: 'a missing fact on the right side is compared',
  },
  {
    file: 'evaluate/evaluate-condition.ts',
    find: 'isSettling && one.missing.length === 0',
    replace: 'isSettling',
    fault: 'a group counts as settled that a missing fact could still change',
  },
  {
    file: 'evaluate/derive-facts.ts',
    find: 'return Number.isFinite(result) ? result : undefined',
    replace: 'return result',
    fault: 'what is divided by zero is infinite',
  },
  {
    file: 'evaluate/derive-facts.ts',
    find: 'index < 0 ? undefined : index + 1',
    replace: 'index < 0 ? undefined : index',
    fault: 'places in a list are counted from 0',
  },
  {
    file: 'evaluate/evaluate-scorecard.ts',
    find: 'score >= from',
    replace: 'score > from',
    fault: 'a band begins above its first score',
  },
  {
    file: 'evaluate/evaluate-scorecard.ts',
    find: 'points > 0',
    replace: 'points >= 0',
    fault: 'a reason that took no points is given',
  },
  {
    file: 'evaluate/evaluate-decision-table.ts',
    find: "table.hitPolicy === 'first'",
    replace: "table.hitPolicy !== 'collect'",
    fault: 'one row hides others that break the promise to be unique',
  },
  {
    file: 'evaluate/evaluate-recommendations.ts',
    find: 'chosen.length >= atMost',
    replace: 'chosen.length > atMost',
    fault: 'one item too many is chosen',
  },
  {
    file: 'evaluate/read-facts.ts',
    find: '[...new Set(value as readonly string[])]',
    replace: '[...(value as readonly string[])]',
    fault: 'a set holds a member twice',
  },
]

const SHARED: readonly Mutant[] = [
  {
    file: 'model/calendar.ts',
    find: '- Math.floor(marchYear / 100)',
    replace: '',
    fault: 'days are counted as if every century began with a leap year',
  },
  {
    file: 'model/phrase.ts',
    find: '!continues(text, end - 1, end)',
    replace: 'true',
    fault: 'a phrase is found at the beginning of a longer word',
  },
  {
    file: 'model/operator.ts',
    find: "lessThan: 'greaterThanInclusive'",
    replace: "lessThan: 'greaterThan'",
    fault: 'denied, “less than” leaves out the limit',
  },
]

const SLOTS: readonly Mutant[] = [
  {
    file: 'compile/js/program-builder.ts',
    find: 'within(slot, -MAX_VALUE, -nextUp(-number))',
    replace: 'within(slot, -MAX_VALUE, number)',
    fault: '“less than” takes in the limit',
  },
  {
    file: 'compile/js/program-builder.ts',
    find: 'slot.codes.join() === other.codes.join()',
    replace: 'true',
    fault: 'codes of two dictionaries are compared by their position',
  },
  {
    file: 'compile/js/program-builder.ts',
    find: ' ${step.high} ',
    replace: ' ',
    fault: 'two ranges that begin alike are one',
  },
  {
    file: 'compile/js/machine.ts',
    find: 'isMet = Number(value < low) | Number(value > high)',
    replace: 'isMet = Number(!(value >= low && value <= high))',
    fault: 'a missing number differs from every other',
  },
  {
    file: 'compile/js/machine.ts',
    find: 'isMet = Number(value === value) & Number((value & low) === 0)',
    replace: 'isMet = Number((value & low) === 0)',
    fault: 'a missing set lacks every member',
  },
  {
    file: 'compile/js/machine.ts',
    find: 'isMet = Number(value === value) & (low >>> value)',
    replace: 'isMet = 1 & (low >>> value)',
    fault: 'a missing code is taken for the first one',
  },
  {
    file: 'compile/js/machine.ts',
    find: '!Number.isNaN(value) && !(sets[operand]',
    replace: '!(sets[operand]',
    fault: 'a missing fact is in no list',
  },
  {
    file: 'compile/js/fact-loader.ts',
    find: 'if (kind === integer && Math.floor(value) !== value) return UNFIT',
    replace: '',
    fault: 'a fraction is taken for a whole number',
  },
  {
    file: 'compile/js/codes.ts',
    find: 'position = this.next[position] as number',
    replace: 'position = -1',
    fault: 'of two codes with one letter in common only one is found',
  },
  {
    file: 'compile/js/codes.ts',
    find: 'position >= 0 && this.codes[position] !== text',
    replace: 'false',
    fault: 'any text with the right letter is a code',
  },
  {
    file: 'compile/js/fact-loader.ts',
    find: 'for (const slot of lacking) clearSlot(slot, machine)',
    replace: '',
    fault: 'a fact of the account before is left where one is absent',
  },
  {
    file: 'compile/js/slot.ts',
    find: "return this.add(name, fact, path, isText ? 'raw' : representation)",
    replace: 'return this.add(name, fact, path, representation)',
    fault: 'a text that is none of the codes of a derived fact is lost',
  },
  {
    file: 'compile/js/derive.ts',
    find: 'Number.isFinite(result) ? result : Number.NaN',
    replace: 'result',
    fault: 'what is divided by zero is infinite',
  },
  {
    file: 'compile/js/compile-scorecard.ts',
    find: 'if (reason.points <= 0) return',
    replace: 'if (reason.points < 0) return',
    fault: 'a reason that took no points is given',
  },
  {
    file: 'compile/js/compile-scorecard.ts',
    find: 'Number(score < (froms',
    replace: 'Number(score <= (froms',
    fault: 'a score at the limit of a band falls below it',
  },
  {
    file: 'compile/js/ranges.ts',
    find: ' - Number(value !== value) * (jumps[index] as number)',
    replace: '',
    fault: 'a missing number gets the points of the last attribute',
  },
  {
    file: 'compile/js/ranges.ts',
    find: 'isInclusive ? nextUp(limit) : limit',
    replace: 'limit',
    fault: 'a range of a scorecard leaves out its limit',
  },
  {
    file: 'compile/js/row-index.ts',
    find: 'Math.max(count, any.length)',
    replace: 'Math.min(1, Math.max(count, any.length))',
    fault: 'in a long table, only the first of several “any” counts',
  },
  {
    file: 'compile/js/restriction.ts',
    find: '(a, b) => a | b',
    replace: '(a, b) => a & b',
    fault: 'in a long table, one of several conditions is not enough',
  },
  {
    file: 'compile/js/compile-recommendations.ts',
    find: '.rank < candidate.rank',
    replace: '.rank <= candidate.rank',
    fault: 'of items of one rank the last comes first',
  },
]

const EMITTED: readonly Mutant[] = [
  {
    file: 'compile/js/emit/runtime.ts',
    find: 'year % 100 !== 0) || year % 400 === 0',
    replace: 'year % 100 !== 0)',
    fault: 'the year 2000 has no leap day',
  },
  {
    file: 'compile/js/emit/runtime.ts',
    find: 'number - number === 0 ? number : NaN',
    replace: 'number',
    fault: 'what is divided by zero is infinite',
  },
  {
    file: 'compile/js/emit/runtime.ts',
    find: 'if (!joinsLeft && !joinsRight) return true',
    replace: 'if (!joinsLeft) return true',
    fault: 'a phrase is found at the beginning of a longer word',
  },
  {
    file: 'compile/js/emit/runtime.ts',
    find: 'if (!IGNORES_UNKNOWN) refuse(facts)',
    replace: 'if (IGNORES_UNKNOWN) refuse(facts)',
    fault: 'unknown facts are taken where they should be refused, and the other way round',
  },
  {
    file: 'compile/js/emit/runtime.ts',
    find: 'items.length >= most',
    replace: 'items.length > most',
    fault: 'one item too many is chosen',
  },
  {
    file: 'compile/js/emit/emit-condition.ts',
    find: 'lessThanInclusive: js`<=`',
    replace: 'lessThanInclusive: js`<`',
    fault: '“at most” leaves out the limit itself',
  },
  {
    file: 'compile/js/emit/emit-condition.ts',
    find: '(${name} < ${amount(value)} | ${name} > ${amount(value)})',
    replace: '${name} !== ${amount(value)}',
    fault: 'a missing number differs from every other',
  },
  {
    file: 'compile/js/emit/emit-condition.ts',
    find: '(${place.name} & (KNOWN | ${bit})) === KNOWN',
    replace: '(${place.name} & ${bit}) === 0',
    fault: 'a missing set lacks every member',
  },
  {
    file: 'compile/js/emit/emit-condition.ts',
    find: '[emitKnown(left, true), emitKnown(right, true)]',
    replace: '[emitKnown(left, true)]',
    fault: 'a missing fact on the right side is compared',
  },
  {
    file: 'compile/js/emit/emit-choice.ts',
    find: '(${name} === ${name} ? ${index(last)} : 0)',
    replace: '${index(last)}',
    fault: 'a missing number gets the points of the rest',
  },
  {
    file: 'compile/js/emit/emit-read.ts',
    find: 'value >= ${literal(min)}',
    replace: 'value > ${literal(min)}',
    fault: 'the lowest number of a range is refused',
  },
  {
    file: 'compile/js/emit/emit-derived.ts',
    find: "joined(values(), ' ?? ')",
    replace: "joined(values(), ' || ')",
    fault: 'an empty text counts as missing',
  },
  {
    file: 'compile/js/emit/emit-table.ts',
    find: '...(isFirst ? { goesOn: js`${hits}.length === 0` } : {}),',
    replace: '',
    fault: 'a long table does not stop at its first row',
  },
  {
    file: 'compile/js/emit/packing.ts',
    find: '32 - Math.clz32(bound - 1)',
    replace: '31 - Math.clz32(bound - 1)',
    fault: 'attributes are kept in a bit too few',
  },
  {
    file: 'compile/js/emit/places.ts',
    find: 'this.copied.set(fact, copy)',
    replace: 'this.copied.set(fact, copy); this.asked.delete(place)',
    fault: 'a set that is copied is forgotten where it is asked for',
  },
  {
    file: 'compile/js/emit/code.ts',
    find: 'new Code(JSON.stringify(value).replace(RISKY, escapeUnit))',
    replace: 'new Code(typeof value === "string" ? `"${value.replaceAll(\'"\', \'\\\\"\')}"` : String(value))',
    fault: 'texts of rules are put into quotes with an eye on quotes only',
  },
]

const COLUMNS: readonly Mutant[] = [
  {
    file: 'compile/columns/chunk.ts',
    find: 'const known = mask[i] as number',
    replace: 'const known = -1',
    fault: 'what stands in a row that is missing is read',
  },
  {
    file: 'compile/columns/fields.ts',
    find: 'logic.except(known(logic, field), term)',
    replace: 'logic.not(term)',
    fault: 'a missing fact differs from every value',
  },
  {
    file: 'compile/columns/bind-column.ts',
    find: 'if (!isKnownAt(validities, from + row)) out[row] = missing',
    replace: ';',
    fault: 'derived facts are made of what stands in a row that is missing',
  },
  {
    file: 'compile/columns/derive-columns.ts',
    find: 'if (!Number.isFinite(out[row])) out[row] = Number.NaN',
    replace: ';',
    fault: 'what is divided by zero is infinite',
  },
  {
    file: 'compile/columns/bind-lists.ts',
    find: 'at - first + 1',
    replace: 'at - first',
    fault: 'places in a list are counted from 0',
  },
  {
    file: 'compile/columns/bind-lists.ts',
    find: 'if (!isSet || seen[id] !== from + row) count++',
    replace: 'count++',
    fault: 'a set holds a member twice',
  },
  {
    file: 'compile/columns/bind-numbers.ts',
    find: 'markFractions(values, from, rows, refused, out)',
    replace: '',
    fault: 'a fraction is taken for a whole number',
  },
  {
    file: 'compile/columns/first-hit.ts',
    find: 'rest[i] = left ^ found',
    replace: 'rest[i] = left',
    fault: 'a row is found more than once',
  },
  {
    file: 'compile/columns/step-emitter.ts',
    find: 'index += MOST_OPERANDS - 1',
    replace: 'index += MOST_OPERANDS',
    fault: 'of large groups, one condition is left out',
  },
  {
    file: 'compile/columns/choose.ts',
    find: 'rankOf(ranked[place - 1] as number) < own',
    replace: 'rankOf(ranked[place - 1] as number) <= own',
    fault: 'of items of one rank the last comes first',
  },
  {
    file: 'compile/question.ts',
    find: 'cuts: (operands) => operands.map(nextUp)',
    replace: 'cuts: (operands) => operands',
    fault: 'a number just above a limit is in the class of the limit',
  },
  {
    file: 'compile/partition.ts',
    find: 'const end = nextUp(max)',
    replace: 'const end = max',
    fault: 'the largest number of a range is refused',
  },
]

const ENGINE: readonly Mutant[] = [
  {
    file: 'engine/operators.ts',
    find: 'actual <= value',
    replace: 'actual < value',
    fault: '“at most” leaves out the limit itself',
  },
  {
    file: 'engine/read-judgement.ts',
    find: 'isSettled ? [] : members',
    replace: 'members',
    fault: 'facts are said to be missing that no longer matter',
  },
  {
    file: 'engine/find-scorecard.ts',
    find: '.slice(0, maximumReasons)',
    replace: '',
    fault: 'more reasons are given than asked for',
  },
  {
    file: 'engine/find-recommendations.ts',
    find: 'chosen.length < atMost',
    replace: 'chosen.length <= atMost',
    fault: 'one item too many is chosen',
  },
  {
    file: 'engine/find-table.ts',
    find: 'hits.length > 0',
    replace: 'hits.length > 1',
    fault: 'a table does not stop at its first row',
  },
  {
    file: 'engine/write-condition.ts',
    find: "...(value.kind === 'fact' ? [{ fact: value.fact, path: [] }] : [])",
    replace: '',
    fault: 'a rule does not fire after one that a missing fact on the right side leaves open',
  },
]

/** The planted faults, by what they are planted in. */
export const MUTANTS = {
  'the reference': { backEnds: ['slots', 'assessWithEngine'], mutants: REFERENCE },
  'what all share': { backEnds: ['emitted module', 'plain reading'], mutants: SHARED },
  slots: { backEnds: ['slots'], mutants: SLOTS },
  'emitted modules': { backEnds: ['emitted module'], mutants: EMITTED },
  columns: { backEnds: ['columns'], mutants: COLUMNS },
  'json-rules-engine': { backEnds: ['assessWithEngine', 'plain rules in an engine of the host'], mutants: ENGINE },
} as const satisfies Record<string, Mutants>
