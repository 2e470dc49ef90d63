import type { Facts, Rulebook } from 'kam-rules'
import { type ComputedRef, computed, type ShallowRef } from 'vue'
import { answersOf, openScene } from './answers.js'
import type { Pane } from './explorer.js'
import { inLocale } from './in-locale.js'
import type { Locale } from './parts/part.js'
import type { Question } from './question.js'

/** The regions that are asked about, with their answers. Rules are opened again only when region, date or rulebook are others. */
export const panesOf = (
  question: ShallowRef<Question>,
  rulebook: ShallowRef<Rulebook>,
  facts: ComputedRef<Facts>,
  locale: Locale,
): ComputedRef<readonly Pane[]> => {
  const asOf = computed(() => question.value.asOf)
  const regions = computed(() =>
    [...new Set([question.value.region, question.value.beside ?? question.value.region])].join(),
  )
  const scenes = computed(() =>
    regions.value.split(',').map((region) => sceneOf(region, asOf.value, rulebook.value, locale)),
  )
  return computed(() => scenes.value.map((scene) => answered(scene, question.value.shown, facts.value)))
}

type Scene = Omit<Pane, 'answers'>

const sceneOf = (region: string, asOf: string, book: Rulebook, locale: Locale): Scene => ({
  region,
  title: inLocale(book.regions[region]?.title ?? { en: region, 'zh-CN': region }, locale),
  opened: openScene(book, region, asOf),
})

/** Decisions that are still on their way are answered once they are there. */
const answered = (scene: Scene, shown: readonly string[], facts: Facts): Pane => {
  const { value: open, diagnostics } = scene.opened
  if (open === undefined) return { ...scene, answers: { diagnostics } }
  const there = shown.filter((id) => open.resolved.decisions.some((decision) => decision.id === id))
  return { ...scene, answers: answersOf(open, there, facts) }
}
