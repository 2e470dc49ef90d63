const WIDTH = 96

/** JSON as one would lay it out by hand: what is short stands on one line. The outermost brackets have lines of their own. */
export const writeJson = (value: object): string => writeBroken(value, '')

const write = (value: unknown, indent: string, room: number): string => {
  const line = writeJsonLine(value)
  return typeof value !== 'object' || value === null || line.length <= room ? line : writeBroken(value, indent)
}

const writeBroken = (value: object, indent: string): string => {
  const inner = `${indent}  `
  const room = WIDTH - inner.length
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const entries = Array.isArray(value)
    ? value.map((entry) => write(entry, inner, room))
    : Object.entries(value).map(([key, entry]) => {
        const name = `${JSON.stringify(key)}: `
        return name + write(entry, inner, room - name.length)
      })
  return entries.length === 0
    ? `${open}${close}`
    : `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`
}

/** JSON on one line. */
export const writeJsonLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(writeJsonLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}: ${writeJsonLine(entry)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
