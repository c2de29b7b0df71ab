import { useEffect, useState } from 'react'

/**
 * What a screen loads when it is wanted, and not before; `failed` where it can't be had.
 *
 * @param key what it is loaded for; undefined: not wanted yet
 */
export function useLoaded<T>(
  key: string | undefined,
  load: () => Promise<T>,
): T | 'failed' | undefined {
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly it: T | 'failed' }>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once for each key
  useEffect(() => {
    if (key === undefined) return
    let current = true
    load().then(
      (it) => current && setLoaded({ key, it }),
      () => current && setLoaded({ key, it: 'failed' }),
    )
    return () => {
      current = false
    }
  }, [key])
  return loaded?.key === key ? loaded?.it : undefined
}
