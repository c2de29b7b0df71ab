import type { Browser } from 'playwright-core'
import { openWalk, type RecordedWalk, tapLink } from './walk.ts'

/** JS heap after a full collection, in MB, at the tenth and the hundredth tap. */
export async function reportHeap(browser: Browser, address: string, walk: RecordedWalk) {
  const phone = await openWalk(browser, address, 1)
  try {
    const heap: string[] = []
    for (const [i, link] of walk.links.entries()) {
      await tapLink(phone, link)
      if (i !== 9 && i !== 99) continue
      await phone.cdp.send('HeapProfiler.collectGarbage')
      const { usedSize } = await phone.cdp.send('Runtime.getHeapUsage')
      heap.push((usedSize / 1024 / 1024).toFixed(1))
    }
    return `JS heap: ${heap[0]} MB after 10 taps, ${heap[1]} MB after 100`
  } finally {
    await phone.close()
  }
}
