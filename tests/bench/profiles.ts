/** A phone and its network. Latency is a round trip, added to every request. */
export interface Profile {
  readonly name: string
  readonly latencyMs: number
  readonly bitsPerSecond: number
  /** How many times slower than this machine. */
  readonly cpu: number
}

/** The slowest of them. */
export const SLOW_3G: Profile = {
  name: 'slow 3G, 6× CPU',
  latencyMs: 400,
  bitsPerSecond: 400_000,
  cpu: 6,
}

/** WebPageTest's profiles `3GSlow`, `3GFast` and `4G` (downlink and round trip; no packet loss). */
export const PROFILES: readonly Profile[] = [
  SLOW_3G,
  { name: 'fast 3G, 4× CPU', latencyMs: 150, bitsPerSecond: 1_600_000, cpu: 4 },
  { name: '4G, 4× CPU', latencyMs: 170, bitsPerSecond: 9_000_000, cpu: 4 },
]
