/** What a step does with whole bitmaps, 32 rows a word. */
export const STEPS = { all2: 0, all3: 1, all4: 2, any2: 3, any3: 4, any4: 5, except: 6, not: 7, always: 8 } as const

/** The numbers of one step: what to do, where to, and up to four bitmaps, each by the place of its first word. */
const STEP_LENGTH = 6

/** Runs steps `start` up to `end` on bitmaps of `words` words that lie in `bitmaps`. */
export const runSteps = (steps: Int32Array, start: number, end: number, bitmaps: Int32Array, words: number): void => {
  for (let at = start; at < end; at += STEP_LENGTH) {
    const out = steps[at + 1] as number
    const a = steps[at + 2] as number
    const b = steps[at + 3] as number
    const c = steps[at + 4] as number
    const d = steps[at + 5] as number
    switch (steps[at]) {
      case STEPS.all2:
        all2(bitmaps, words, out, a, b)
        break
      case STEPS.all3:
        all3(bitmaps, words, out, a, b, c)
        break
      case STEPS.all4:
        all4(bitmaps, words, out, a, b, c, d)
        break
      case STEPS.any2:
        any2(bitmaps, words, out, a, b)
        break
      case STEPS.any3:
        any3(bitmaps, words, out, a, b, c)
        break
      case STEPS.any4:
        any4(bitmaps, words, out, a, b, c, d)
        break
      case STEPS.except:
        except(bitmaps, words, out, a, b)
        break
      case STEPS.not:
        not(bitmaps, words, out, a)
        break
      default:
        bitmaps.fill(-1, out, out + words)
    }
  }
}

// Four words at a time, for the reason given in `classify.ts`. Bitmaps are long enough to be rounded up to that.

const all2 = (m: Int32Array, words: number, out: number, a: number, b: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = (m[a + i] as number) & (m[b + i] as number)
    m[out + i + 1] = (m[a + i + 1] as number) & (m[b + i + 1] as number)
    m[out + i + 2] = (m[a + i + 2] as number) & (m[b + i + 2] as number)
    m[out + i + 3] = (m[a + i + 3] as number) & (m[b + i + 3] as number)
  }
}

const all3 = (m: Int32Array, words: number, out: number, a: number, b: number, c: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = (m[a + i] as number) & (m[b + i] as number) & (m[c + i] as number)
    m[out + i + 1] = (m[a + i + 1] as number) & (m[b + i + 1] as number) & (m[c + i + 1] as number)
    m[out + i + 2] = (m[a + i + 2] as number) & (m[b + i + 2] as number) & (m[c + i + 2] as number)
    m[out + i + 3] = (m[a + i + 3] as number) & (m[b + i + 3] as number) & (m[c + i + 3] as number)
  }
}

const all4 = (m: Int32Array, words: number, out: number, a: number, b: number, c: number, d: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = (m[a + i] as number) & (m[b + i] as number) & (m[c + i] as number) & (m[d + i] as number)
    m[out + i + 1] =
      (m[a + i + 1] as number) & (m[b + i + 1] as number) & (m[c + i + 1] as number) & (m[d + i + 1] as number)
    m[out + i + 2] =
      (m[a + i + 2] as number) & (m[b + i + 2] as number) & (m[c + i + 2] as number) & (m[d + i + 2] as number)
    m[out + i + 3] =
      (m[a + i + 3] as number) & (m[b + i + 3] as number) & (m[c + i + 3] as number) & (m[d + i + 3] as number)
  }
}

const any2 = (m: Int32Array, words: number, out: number, a: number, b: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = (m[a + i] as number) | (m[b + i] as number)
    m[out + i + 1] = (m[a + i + 1] as number) | (m[b + i + 1] as number)
    m[out + i + 2] = (m[a + i + 2] as number) | (m[b + i + 2] as number)
    m[out + i + 3] = (m[a + i + 3] as number) | (m[b + i + 3] as number)
  }
}

const any3 = (m: Int32Array, words: number, out: number, a: number, b: number, c: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = (m[a + i] as number) | (m[b + i] as number) | (m[c + i] as number)
    m[out + i + 1] = (m[a + i + 1] as number) | (m[b + i + 1] as number) | (m[c + i + 1] as number)
    m[out + i + 2] = (m[a + i + 2] as number) | (m[b + i + 2] as number) | (m[c + i + 2] as number)
    m[out + i + 3] = (m[a + i + 3] as number) | (m[b + i + 3] as number) | (m[c + i + 3] as number)
  }
}

const any4 = (m: Int32Array, words: number, out: number, a: number, b: number, c: number, d: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = (m[a + i] as number) | (m[b + i] as number) | (m[c + i] as number) | (m[d + i] as number)
    m[out + i + 1] =
      (m[a + i + 1] as number) | (m[b + i + 1] as number) | (m[c + i + 1] as number) | (m[d + i + 1] as number)
    m[out + i + 2] =
      (m[a + i + 2] as number) | (m[b + i + 2] as number) | (m[c + i + 2] as number) | (m[d + i + 2] as number)
    m[out + i + 3] =
      (m[a + i + 3] as number) | (m[b + i + 3] as number) | (m[c + i + 3] as number) | (m[d + i + 3] as number)
  }
}

const except = (m: Int32Array, words: number, out: number, a: number, b: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = (m[a + i] as number) & ~(m[b + i] as number)
    m[out + i + 1] = (m[a + i + 1] as number) & ~(m[b + i + 1] as number)
    m[out + i + 2] = (m[a + i + 2] as number) & ~(m[b + i + 2] as number)
    m[out + i + 3] = (m[a + i + 3] as number) & ~(m[b + i + 3] as number)
  }
}

const not = (m: Int32Array, words: number, out: number, a: number): void => {
  for (let i = 0; i < words; i += 4) {
    m[out + i] = ~(m[a + i] as number)
    m[out + i + 1] = ~(m[a + i + 1] as number)
    m[out + i + 2] = ~(m[a + i + 2] as number)
    m[out + i + 3] = ~(m[a + i + 3] as number)
  }
}
