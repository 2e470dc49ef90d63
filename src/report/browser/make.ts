import { formatCount } from '../numbers.js'

type Child = Node | string | undefined

/** An element with its attributes and what stands in it. Texts become text nodes: nothing in them is ever markup. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

/** The element that the page is known to have. */
export const find = <Found extends HTMLElement>(selector: string): Found => {
  const element = document.querySelector<Found>(selector)
  if (element === null) throw new Error(`no ${selector}`)
  return element
}

/** Words with their details filled in; numbers with their thousands grouped. */
export const fill = (words: string, details: Readonly<Record<string, string | number>>): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name] ?? ''
    return typeof detail === 'number' ? formatCount(detail) : detail
  })
