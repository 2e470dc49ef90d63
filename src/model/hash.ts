/** SHA-256 (FIPS 180-4) of a value's canonical JSON, in hexadecimal. Synchronous and the same in Node and browsers. */
export const hashOf = (value: unknown): string => sha256(new TextEncoder().encode(canonicalJson(value)))

/** JSON with the keys of every object in a fixed order, so that equal values give equal texts. Places in documents are left out. */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (!isRecord(inner)) return inner
    return key === 'at' && isLocation(inner) ? undefined : sortedByKey(inner)
  })

/** Rules may call something of their own “at”. */
const isLocation = ({ file, pointer, ...rest }: Readonly<Record<string, unknown>>): boolean =>
  typeof file === 'string' && typeof pointer === 'string' && Object.keys(rest).length === 0

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const sortedByKey = (value: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The first 32 bits of the fractional parts of the given root of the first primes, as the standard defines its constants. */
const fractionalBits = (count: number, root: (prime: number) => number): Int32Array =>
  Int32Array.from(firstPrimes(count), (prime) => ((root(prime) % 1) * 2 ** 32) | 0)

const firstPrimes = (count: number): readonly number[] => {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  }
  return primes
}

const ROUND_CONSTANTS = fractionalBits(64, Math.cbrt)
const INITIAL_STATE = fractionalBits(8, Math.sqrt)
const BLOCK_BYTES = 64

const sha256 = (message: Uint8Array): string => {
  const state = Int32Array.from(INITIAL_STATE)
  const blocks = new DataView(padded(message).buffer)
  const schedule = new Int32Array(64)
  for (let offset = 0; offset < blocks.byteLength; offset += BLOCK_BYTES) {
    fill(schedule, blocks, offset)
    compress(state, schedule)
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const padded = (message: Uint8Array): Uint8Array => {
  const length = Math.ceil((message.length + 9) / BLOCK_BYTES) * BLOCK_BYTES
  const bytes = new Uint8Array(length)
  bytes.set(message)
  bytes[message.length] = 0x80
  new DataView(bytes.buffer).setBigUint64(length - 8, BigInt(message.length) * 8n)
  return bytes
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** The block's sixteen words, and those that follow from them. */
const fill = (schedule: Int32Array, blocks: DataView, offset: number): void => {
  for (let i = 0; i < 16; i++) schedule[i] = blocks.getInt32(offset + i * 4)
  for (let i = 16; i < 64; i++) {
    const w15 = schedule[i - 15] as number
    const w2 = schedule[i - 2] as number
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    schedule[i] = (schedule[i - 16] as number) + s0 + (schedule[i - 7] as number) + s1
  }
}

/** Whole numbers in variables of their own: a rulebook is a megabyte, and this is all that opening it waits for. */
const compress = (state: Int32Array, schedule: Int32Array): void => {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND_CONSTANTS[i] as number) + (schedule[i] as number)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  const words = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = (state[i] as number) + (words[i] as number)
}
