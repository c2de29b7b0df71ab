import type { Code } from '../engine/tree.ts'

export type Codes = Readonly<Record<string, Code>>

/** Every code, in a chunk of its own: only the pages about codes need it. */
export async function loadCodes(): Promise<Codes> {
  const { codes } = await import('./codes.json')
  return codes as Record<string, Code>
}
