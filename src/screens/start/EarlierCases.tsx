import { Link } from 'react-router'
import { useWords } from '../../i18n/useWords.ts'
import type { KeptCase } from '../../session/keptCases.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { useNameOfCase } from '../frame/useNameOfCase.ts'
import { useWayToCase } from '../frame/useWayToCase.ts'
import { paths } from '../paths.ts'

const MOST_SHOWN = 5

/** Cases of before, the newest first: where each stands, and how it ended. */
export function EarlierCases({ cases }: { readonly cases: readonly KeptCase[] }) {
  const { ui, language } = useWords()
  const wayTo = useWayToCase()
  const nameOf = useNameOfCase()
  if (cases.length === 0) return null
  return (
    <details className="mt-7">
      <summary>{ui('start.earlier', { count: cases.length })}</summary>
      <AnswerList
        items={cases
          .slice(0, MOST_SHOWN)
          .map((kept) => ({ key: kept.id, ...wayTo(kept), text: nameOf(kept) }))}
      />
      <p className="mt-3">
        <Link className="action" to={paths.cases(language)}>
          {ui('cases.title')}
        </Link>
      </p>
    </details>
  )
}
