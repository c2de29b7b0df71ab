import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Each takes more than twenty seconds of two processors; the longest first. */
const LONG = [
  'browsers/droppedNetwork.test.ts',
  'browsers/journeys.test.ts',
  'browsers/offline.test.ts',
  'browsers/accessibility.test.ts',
  'browsers/pages.test.ts',
  'browsers/storage.test.ts',
  'walks/randomWalks.test.ts',
  'browsers/acting.test.ts',
  'browsers/counterCard.test.ts',
  'browsers/comingBack.test.ts',
  'screens/garbage.test.tsx',
  'browsers/randomWalks.test.ts',
  'browsers/search.test.ts',
  'content/mutations.test.ts',
  'journeys/journeys.test.tsx',
  'screens/screens.test.tsx',
  'journeys/chargedTwice.test.tsx',
]

/** A fresh machine knows no times yet: what takes long begins first, so that no one processor is left with it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const rank = new Map(
      sorted.map((file, i) => {
        const long = LONG.findIndex((name) => file.moduleId.endsWith(`/tests/${name}`))
        return [file, long < 0 ? LONG.length + i : long]
      }),
    )
    return sorted.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
  }
}
