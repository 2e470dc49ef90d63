import type { Edit } from './edit.js'

/** The edits with one more. One of the same thing takes the place of the one before. */
export const withEdit = (edits: readonly Edit[], edit: Edit): readonly Edit[] => [
  ...edits.filter((one) => keyOf(one) !== keyOf(edit)),
  edit,
]

const keyOf = (edit: Edit): string => {
  switch (edit.kind) {
    case 'amount':
      return `${edit.parameter} ${edit.from}`
    case 'date':
      return edit.pointer
    case 'text':
      return `${edit.path} ${edit.field}`
  }
}
