import manifest from '../package.json' with { type: 'json' }

/** An entry that package.json exports, such as `./handbook`, and the source it is built from, such as `src/handbook.ts`. */
export interface LibraryEntry {
  readonly name: string
  readonly source: string
}

/** The entries that hold code. To add one, export it in package.json (and in typedoc.json) and write its file in `src`. */
export const libraryEntries: readonly LibraryEntry[] = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === 'string' ? [] : [{ name, source: sourceOf(target.import.default) }],
)

function sourceOf(built: string): string {
  return built.replace('./dist/', 'src/').replace(/\.js$/, '.ts')
}
