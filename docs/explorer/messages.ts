import type { english } from './messages/en.js'
import type { Locale } from './parts/part.js'

/** Everything that the explorer says by itself; what rules say comes from the library. */
export type Messages = typeof english

/** Loads what the explorer says in a language. */
export const loadMessages: Readonly<Record<Locale, () => Promise<Messages>>> = {
  en: async () => (await import('./messages/en.js')).english,
  'zh-CN': async () => (await import('./messages/zh-CN.js')).chinese,
}
