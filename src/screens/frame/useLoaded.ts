import { useEffect, useState } from 'react'

/** Part of a page that comes in a chunk of its own, once it is asked for; `failed` without a network. */
export function useLoaded<Part>(wanted: boolean, load: () => Promise<Part>) {
  const [loaded, setLoaded] = useState<Part | 'failed'>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once; `load` is the same import each time
  useEffect(() => {
    if (!wanted || (loaded !== undefined && loaded !== 'failed')) return
    let current = true
    load().then(
      (part) => current && setLoaded(() => part),
      () => current && setLoaded('failed'),
    )
    return () => {
      current = false
    }
  }, [wanted])
  return loaded
}
