/** What the plugin of parts/handbook-parts.ts gives: the pieces by their names, each loaded when asked for. */
declare module 'virtual:handbook-parts' {
  const pieces: Readonly<Record<string, () => Promise<{ readonly default: unknown }>>>
  export default pieces
}
