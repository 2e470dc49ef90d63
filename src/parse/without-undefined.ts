/** The object without its undefined properties: an absent key and `undefined` are one thing in a document, two in a type. */
export const withoutUndefined = <Shape extends object>(shape: Shape): Defined<Shape> =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Defined<Shape>

/** Properties that may be `undefined` become optional ones that may not. */
export type Defined<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key]
} & {
  [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined>
}
