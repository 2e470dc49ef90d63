import { assessByHand, assessByHandWithReasons } from '../workload/by-hand.js'
import type { Engine } from './engine.js'

export const byHand: Engine = { name: 'hand-written TypeScript', decide: assessByHand, resultOf: assessByHand }

export const byHandWithReasons: Engine = {
  name: 'hand-written, with reasons',
  decide: assessByHandWithReasons,
  resultOf: assessByHand,
}
