import type { Tree } from './tree.ts'

/** The oldest date counts: nothing on the site was checked before it. */
export function lastChecked({ sources }: Tree): string {
  return Object.values(sources).reduce(
    (oldest, { checked }) => (checked < oldest ? checked : oldest),
    '9999',
  )
}
