import type { NodeId } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { paths } from '../paths.ts'
import { useSeenText } from './useSeenCode.ts'

/** Addresses of this customer's walk: in the reader's language, with what the terminal showed. */
export function useWalkPaths() {
  const { language } = useWords()
  const seen = useSeenText()
  return {
    start: (code?: string) => paths.start(language, code, seen),
    step: (node: NodeId, code?: string) => paths.step(language, node, code, seen),
  }
}
