/** What a line has to reach, and whether it did. */
export interface Target {
  readonly what: string
  readonly wanted: number
  readonly found: number
  /** Whether less is better. */
  readonly isLimit: boolean
}

export const atMost = (what: string, found: number, wanted: number): Target => ({ what, wanted, found, isLimit: true })
export const atLeast = (what: string, found: number, wanted: number): Target => ({
  what,
  wanted,
  found,
  isLimit: false,
})

export const isReached = ({ wanted, found, isLimit }: Target): boolean => (isLimit ? found <= wanted : found >= wanted)
