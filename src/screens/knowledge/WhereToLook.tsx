import { drawingKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { Drawing } from '../../ui/Drawing.tsx'

/** The drawing of a question, a fix or an outcome, where it has one. */
export function WhereToLook({ drawing }: { readonly drawing: string | undefined }) {
  const { text } = useWords()
  const svg = useSession().tree.drawings[drawing ?? '']
  return drawing && svg ? <Drawing svg={svg} label={text(drawingKey(drawing))} /> : null
}
