import type { Scorecard } from './scorecard.js'

/** The scores between which all others lie: the least and the most that every characteristic can give. */
export const scoreRange = <C, A>({ initialScore, characteristics }: Scorecard<C, A>) => {
  const points = characteristics.map(({ attributes }) =>
    // A characteristic whose attributes a region has all taken away gives nothing.
    attributes.length === 0 ? [0] : attributes.map(({ partialScore }) => partialScore),
  )
  return {
    lowest: points.reduce((sum, scores) => sum + Math.min(...scores), initialScore),
    highest: points.reduce((sum, scores) => sum + Math.max(...scores), initialScore),
  }
}
