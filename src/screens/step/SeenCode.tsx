import { loadCodes } from '../../content/codes.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useLoaded } from '../frame/useLoaded.ts'
import { useSeenText } from '../frame/useSeenCode.ts'

/** What the terminal showed, below the answers; what it means is loaded where there is something to show. */
export function SeenCode() {
  const seen = useSeenText()
  const { language, loadCodeTexts } = useWords()
  const loaded = useLoaded(seen && language, async () => {
    const [{ SeenLines }, codes] = await Promise.all([
      import('./SeenLines.tsx'),
      loadCodes(),
      loadCodeTexts(),
    ])
    return { SeenLines, codes }
  })
  if (!seen || !loaded) return null
  return loaded === 'failed' ? (
    <p className="soft mt-4">{seen}</p>
  ) : (
    <loaded.SeenLines codes={loaded.codes} />
  )
}
