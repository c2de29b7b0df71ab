import { Notice } from '../../ui/Notice.tsx'
import { useCodeNotices } from './useCodeNotices.ts'

/** What the address or the last answer had to drop or keep, said exactly. Below the answers. */
export function CodeNotices() {
  return useCodeNotices().map((sentence) => (
    <Notice key={sentence} kind="information">
      {sentence}
    </Notice>
  ))
}
