import { loadCodes } from '../../content/codes.ts'
import type { Words } from '../../i18n/useWords.ts'
import { useLoaded } from '../frame/useLoaded.ts'
import { useSeenCode } from '../frame/useSeenCode.ts'

/** What the terminal showed, as it is said on the phone: `68 (card)`, or the words nobody could place. */
export function useShown({ ui }: Words): string | undefined {
  const seen = useSeenCode()
  const id = seen && 'id' in seen ? seen.id : undefined
  const codes = useLoaded(id, loadCodes)
  if (!seen || !id) return seen && 'text' in seen ? seen.text : undefined
  const code = codes && codes !== 'failed' && Object.hasOwn(codes, id) ? codes[id] : undefined
  return code
    ? ui('codes.one', { code: code.shown[0] ?? '', table: ui(`codes.table.${code.table}`) })
    : id
}
