/** Names that lead out of an object into what it inherits. No key and no field of a path may be one of them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
