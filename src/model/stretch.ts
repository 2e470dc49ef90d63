/** The days on which something holds, half open: from the first one on, up to the day before the last. Open where absent. */
export interface Stretch {
  readonly effectiveFrom?: string
  readonly effectiveUntil?: string
}

/** Whether a day lies in a stretch. */
export const holdsOn = ({ effectiveFrom, effectiveUntil }: Stretch, asOf: string): boolean =>
  (effectiveFrom === undefined || effectiveFrom <= asOf) && (effectiveUntil === undefined || asOf < effectiveUntil)
