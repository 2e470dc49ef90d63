import type { ResolvedCondition } from '../../model/condition.js'
import { type Item, type Recommendations, STAGES } from '../../model/recommendations.js'
import type { RecommendationsColumns, WholeNumbers } from './answers.js'
import { type Candidates, chooseByRank, chooseInOrder } from './choose.js'
import type { Chunk } from './chunk.js'
import type { ColumnDecision, DecisionWriter } from './column-decision.js'
import type { Logic, Segment } from './logic.js'
import { wordsOf } from './store.js'

type ResolvedItem = Item<ResolvedCondition>

/** Recommendations over columns: each item through its stages and its rank, then the choice by group and limit. */
export const recommendationsColumns = (
  { items, atMost = Number.POSITIVE_INFINITY }: Recommendations<ResolvedCondition>,
  logic: Logic,
  withDetails: boolean,
): ColumnDecision => {
  const compiled = items.map((item) => compileItem(item, logic, withDetails))
  const segment = logic.segment(compiled.flatMap(({ terms }) => terms))
  const most = Math.max(0, ...items.map(mostRank))
  const groups = groupsOf(items)
  const choose = items.every(({ rank }) => rank.adjust.length === 0) ? chooseInOrder : chooseByRank

  return {
    allocate: (store): RecommendationsColumns => ({
      kind: 'recommendations',
      items: items.map(({ id }) => id),
      chosen: store.bitmaps(items.length),
      top: store.codes(items.length),
      ...(withDetails
        ? {
            passed: items.map(() => store.bitmaps(STAGES.length)),
            ranks: items.map(() => store.wholeNumbers(most)),
          }
        : {}),
    }),
    open: (answers, stride): DecisionWriter => {
      const { chosen, top, passed, ranks } = answers as RecommendationsColumns
      const placesOf = placesByItem(compiled, segment)
      const candidates: Candidates = {
        groups,
        bases: items.map(({ rank }) => rank.base),
        atMost,
        places: placesOf.map(([passed]) => passed as number),
        ranks: items.map(({ rank }) => (rank.adjust.length > 0 ? new Float64Array(stride * 32) : undefined)),
      }
      const chooser = choose(candidates, stride)
      const chosenWords = chosen.map(wordsOf)
      const passedWords = passed?.map((stages) => stages.map(wordsOf))
      return {
        finish: (chunk) => {
          chunk.run(segment)
          for (const [index, item] of compiled.entries()) {
            const places = placesOf[index] as readonly number[]
            const rank = candidates.ranks[index]
            if (rank) addUp(item, places, chunk, rank)
            if (ranks) writeRanks(rank ?? item.base, chunk, ranks[index] as WholeNumbers)
            if (passedWords) writeStages(item, places, chunk, passedWords[index] as readonly Int32Array[])
          }
          const { codes, picked } = chooser(chunk)
          top.set(codes.subarray(0, chunk.rows), chunk.from)
          for (const [index, words] of chosenWords.entries()) {
            if (picked) chunk.write(picked[index] as Int32Array, 0, words)
            else chunk.write(chunk.bitmaps, candidates.places[index] as number, words)
          }
        },
      }
    },
  }
}

/** The places of each item's bitmaps among those of all items. */
const placesByItem = (items: readonly CompiledItem[], { places }: Segment): readonly (readonly number[])[] => {
  let next = 0
  return items.map(({ terms }) => {
    next += terms.length
    return places.slice(next - terms.length, next)
  })
}

interface CompiledItem {
  /** Who passes all stages, then who gets each adjustment, then, where asked for, who passes up to each stage. */
  readonly terms: readonly number[]
  readonly base: number
  readonly adds: readonly number[]
}

const compileItem = ({ stages, rank }: ResolvedItem, logic: Logic, withDetails: boolean): CompiledItem => {
  const terms = STAGES.map((stage) => logic.add(stages[stage]))
  const upTo = terms.map((_, stage) => logic.group('all', terms.slice(0, stage + 1)))
  const adjusts = rank.adjust.map(({ conditions }) => logic.add(conditions))
  return {
    terms: [upTo.at(-1) as number, ...adjusts, ...(withDetails ? upTo : [])],
    base: rank.base,
    adds: rank.adjust.map(({ add }) => add),
  }
}

const mostRank = ({ rank }: ResolvedItem): number =>
  rank.adjust.reduce((sum, { add }) => sum + Math.abs(add), Math.abs(rank.base))

/** A number for each group; -1 for items without one. */
const groupsOf = (items: readonly ResolvedItem[]): readonly number[] => {
  const names = [...new Set(items.map(({ group }) => group))].filter((group) => group !== undefined)
  return items.map(({ group }) => (group === undefined ? -1 : names.indexOf(group)))
}

const addUp = (
  { base, adds }: CompiledItem,
  places: readonly number[],
  { bitmaps, rows }: Chunk,
  out: Float64Array,
): void => {
  out.fill(base)
  for (const [index, add] of adds.entries()) {
    const place = places[1 + index] as number
    for (let row = 0; row < rows; row++) {
      const isMet = ((bitmaps[place + (row >>> 5)] as number) >>> (row & 31)) & 1
      out[row] = (out[row] as number) + add * isMet
    }
  }
}

const writeRanks = (rank: Float64Array | number, { from, rows }: Chunk, out: WholeNumbers): void => {
  if (typeof rank === 'number') out.fill(rank, from, from + rows)
  else out.set(rank.subarray(0, rows), from)
}

const writeStages = (
  { adds }: CompiledItem,
  places: readonly number[],
  chunk: Chunk,
  out: readonly Int32Array[],
): void => {
  for (const [stage, words] of out.entries())
    chunk.write(chunk.bitmaps, places[1 + adds.length + stage] as number, words)
}
