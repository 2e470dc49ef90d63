import { type Code, js, literal, numbered } from './code.js'
import { emitLoads } from './emit-loads.js'
import type { EmittedDecision } from './emitted-decision.js'

/** A decision with its id and its number in the module. */
export interface NumberedDecision extends EmittedDecision {
  readonly id: string
  readonly number: number
}

/** One function that reads the account and takes all decisions: nothing is kept between functions. */
export const emitSingleAnswer = (decisions: readonly NumberedDecision[], reading: readonly Code[]): readonly Code[] =>
  emitAnswer([
    ...reading,
    ...decisions.flatMap(({ state, parts }) => [...emitState(state), ...parts.flatMap(({ lines }) => lines)]),
    ...emitReturn(decisions.map(({ id, result }) => ({ id, result }))),
  ])

/** A function for each decision, after `read` has kept the facts. */
export const emitDividedAnswer = (decisions: readonly NumberedDecision[]): readonly Code[] => [
  ...decisions.flatMap((decision) => (decision.parts.length > 1 ? emitInParts(decision) : emitWhole(decision))),
  ...emitAnswer([
    js`read(given)`,
    ...emitReturn(decisions.map(({ id, number }) => ({ id, result: js`${numbered('decide', number)}()` }))),
  ]),
]

const emitAnswer = (lines: readonly Code[]): readonly Code[] => [
  js`/** The answers of all decisions for the facts of one account. */`,
  js`export const answer = (given) => {`,
  ...lines.map((line) => js`  ${line}`),
  js`}`,
]

const emitReturn = (results: readonly { readonly id: string; readonly result: Code }[]): readonly Code[] => [
  js`return {`,
  ...results.map(({ id, result }) => js`  ${literal(id)}: ${result},`),
  js`}`,
]

const emitState = (state: EmittedDecision['state']): readonly Code[] =>
  state.map(({ name, initial }) => js`let ${name} = ${initial}`)

const emitWhole = ({ number, state, parts, result }: NumberedDecision): readonly Code[] => [
  js`const ${numbered('decide', number)} = () => {`,
  ...emitState(state).map((line) => js`  ${line}`),
  ...parts.flatMap(({ lines, places }) => [...emitLoads(places), ...lines]).map((line) => js`  ${line}`),
  js`  return ${result}`,
  js`}`,
]

/** Too long for one function: the parts share variables of the module. */
const emitInParts = ({ number, state, parts, goesOn, result }: NumberedDecision): readonly Code[] => [
  ...emitState(state),
  ...parts.flatMap(({ lines, places }, part) => [
    js`const ${numbered('decide', number, part + 1)} = () => {`,
    ...[...emitLoads(places), ...lines].map((line) => js`  ${line}`),
    js`}`,
  ]),
  js`const ${numbered('decide', number)} = () => {`,
  ...state.map(({ name, initial }) => js`  ${name} = ${initial}`),
  ...parts.map((_, part) => {
    const guard = part === 0 || goesOn === undefined ? js`` : js`if (${goesOn}) `
    return js`  ${guard}${numbered('decide', number, part + 1)}()`
  }),
  js`  return ${result}`,
  js`}`,
]
