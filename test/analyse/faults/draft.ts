import { bundledDocuments } from '../../support/rules-folder.js'

/** A part of a rule document: an element, an amount, a fact, a named condition, or a whole document. */
export interface Part {
  [key: string]: unknown
}

const BUNDLED: Readonly<Record<string, Part>> = Object.fromEntries(
  Object.entries(bundledDocuments())
    .filter(([file]) => !file.startsWith('cases/'))
    .map(([file, text]) => [file, JSON.parse(text)]),
)

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (list: readonly unknown[], id: string): number =>
  list.findIndex((one) => isPart(one) && (one['id'] ?? one['name']) === id)

/**
 * A copy of the bundled documents, without the cases, that may be changed. Parts are named by ids, as in
 * `decisions/customer-value/current-volume/enterprise-top`, `parameters/value.tier.key`, `facts/age`, `conditions/vip`
 * and `regions/CN`, so that a change of rules elsewhere does not move them.
 */
export class Draft {
  readonly documents: Record<string, Part> = structuredClone(BUNDLED)

  /** The part; throws when the rules have lost it. */
  get(path: string): Part {
    const [kind, name = '', ...ids] = path.split('/')
    return ids.reduce((part, id) => this.place(part, id, path).element, this.root(kind as string, name))
  }

  /** Gives a part other values of some of its keys; `undefined` takes a key away. */
  set(path: string, values: Part): this {
    const part = this.get(path)
    Object.assign(part, values)
    for (const [key, value] of Object.entries(values)) if (value === undefined) delete part[key]
    return this
  }

  /** Takes an element out of its list and hands it back. */
  take(path: string): Part {
    const cut = path.lastIndexOf('/')
    const { list, index } = this.place(this.get(path.slice(0, cut)), path.slice(cut + 1), path)
    return list.splice(index, 1)[0] as Part
  }

  /** Puts an element into a list of a part, at the end or before another one. */
  put(path: string, key: string, element: unknown, before?: string): this {
    const list = [...((this.get(path)[key] ?? []) as readonly unknown[])]
    list.splice(before === undefined ? list.length : named(list, before), 0, element)
    return this.set(path, { [key]: list })
  }

  /** Moves an element to before another one of the same list. */
  move(path: string, key: string, before: string): this {
    const element = this.take(path)
    return this.put(path.slice(0, path.lastIndexOf('/')), key, element, before)
  }

  /** Takes everything that speaks of a fact out of the group of conditions of a part. */
  forget(path: string, fact: string): this {
    const [[kind, members] = []] = Object.entries(this.get(path)['conditions'] as Part)
    const kept = (members as readonly Part[]).filter((member) => !JSON.stringify(member).includes(`"${fact}"`))
    if (kept.length === (members as readonly Part[]).length) throw new Error(`${path} does not speak of ${fact}`)
    return this.set(path, { conditions: { [kind as string]: kept } })
  }

  /** Adds a change to those of a region. */
  change(region: string, change: Part): this {
    return this.put(`regions/${region}`, 'changes', { why: { en: 'A fault', 'zh-CN': '错误' }, ...change })
  }

  /** Takes back what a region changes about an amount or an element. */
  unchange(region: string, target: string): this {
    const part = this.get(`regions/${region}`)
    const changes = part['changes'] as readonly Part[]
    const kept = changes.filter(({ parameter, replace, disable }) => ![parameter, replace, disable].includes(target))
    if (kept.length === changes.length) throw new Error(`${region} does not change ${target}`)
    return this.set(`regions/${region}`, { changes: kept })
  }

  /** A new table of some rows of another one, which stays as it is. */
  table(id: string, hitPolicy: string, from: string, rows: readonly string[]): this {
    const { title, outputs } = this.get(`decisions/${from}`)
    const copies = rows.map((row) => structuredClone(this.get(`decisions/${from}/${row}`)))
    this.documents[`decisions/${id}.decision-table.json`] = { title, hitPolicy, outputs, rows: copies }
    return this
  }

  private root(kind: string, name: string): Part {
    const { documents } = this
    const file = (start: string): string | undefined => Object.keys(documents).find((one) => one.startsWith(start))
    const found =
      kind === 'decisions'
        ? documents[file(`decisions/${name}.`) ?? '']
        : kind === 'regions'
          ? documents[`regions/${name}.json`]
          : kind === 'parameters'
            ? Object.values(documents).find((one) => Object.hasOwn(one, name))?.[name]
            : documents[`${kind}.json`]?.[name]
    if (!isPart(found)) throw new Error(`there is no ${kind}/${name}`)
    return found
  }

  private place(part: Part, id: string, path: string) {
    const lists = Object.values(part).filter((value): value is unknown[] => Array.isArray(value))
    const list = lists.find((one) => named(one, id) >= 0)
    if (list === undefined) throw new Error(`there is no ${id} of ${path}`)
    const index = named(list, id)
    return { list, index, element: list[index] as Part }
  }
}
