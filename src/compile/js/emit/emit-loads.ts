import { type Code, index, js } from './code.js'
import type { Holding, Place } from './places.js'

const KEPT = { number: js`numbers`, code: js`codes`, raw: js`values` } as const satisfies Record<Holding, Code>

const isConstant = ({ keptAt }: Place): boolean => keptAt < 0

/** Puts kept facts into constants of a function. */
export const emitLoads = (places: readonly Place[]): readonly Code[] =>
  places
    .filter((place) => !isConstant(place))
    .map(({ name, holding, keptAt }) => js`const ${name} = ${KEPT[holding]}[${index(keptAt)}]`)

/** Keeps facts for other functions. */
export const emitStores = (places: readonly Place[]): readonly Code[] =>
  places
    .filter((place) => !isConstant(place))
    .map(({ name, holding, keptAt }) => js`${KEPT[holding]}[${index(keptAt)}] = ${name}`)
