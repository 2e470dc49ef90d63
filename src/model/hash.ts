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
const fractionalBits = (count: number, root: (prime: number) => number): Uint32Array =>
  Uint32Array.from(firstPrimes(count), (prime) => (root(prime) % 1) * 2 ** 32)

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
  const state = Uint32Array.from(INITIAL_STATE)
  const blocks = new DataView(padded(message).buffer)
  for (let offset = 0; offset < blocks.byteLength; offset += BLOCK_BYTES) compress(state, blocks, offset)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
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

const schedule = new Uint32Array(64)

const compress = (state: Uint32Array, blocks: DataView, offset: number): void => {
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      schedule[i] = blocks.getUint32(offset + i * 4)
      continue
    }
    const [w15 = 0, w2 = 0] = [schedule[i - 15], schedule[i - 2]]
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3)
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10)
    schedule[i] = (schedule[i - 16] ?? 0) + s0 + (schedule[i - 7] ?? 0) + s1
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND_CONSTANTS[i] ?? 0) + (schedule[i] ?? 0)) | 0
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[a, b, c, d, e, f, g, h] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] ?? 0) + word
  })
}
