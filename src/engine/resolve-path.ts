/** Follows a path such as `$.address.city` through own properties. Nothing in it is evaluated, as JSONPath would do. */
export const resolvePath = (value: object, path: string): unknown =>
  path.split('.').slice(1).reduce<unknown>(ownField, value)

const ownField = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? (value as Readonly<Record<string, unknown>>)[field]
    : undefined
