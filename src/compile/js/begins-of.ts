/** Where each list begins when all lie side by side; at the end, where the last one ends. */
export const beginsOf = (lists: readonly { readonly length: number }[]): Int32Array => {
  const begins = new Int32Array(lists.length + 1)
  for (const [index, { length }] of lists.entries()) begins[index + 1] = (begins[index] as number) + length
  return begins
}
