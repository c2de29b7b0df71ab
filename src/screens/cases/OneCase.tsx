import { Link } from 'react-router'
import { readCode, spokenCode } from '../../engine/caseCode.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { KeptCase } from '../../session/keptCases.ts'
import { useSession } from '../../session/useSession.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { useAskedLines } from '../frame/useAskedLines.ts'
import { useNameOfCase } from '../frame/useNameOfCase.ts'
import { useWayToCase } from '../frame/useWayToCase.ts'

interface OneCaseProps {
  readonly kept: KeptCase
  readonly onRemove: () => void
}

export function OneCase({ kept, onRemove }: OneCaseProps) {
  const { ui } = useWords()
  const { store, tree } = useSession()
  const nameOf = useNameOfCase()
  const askedLines = useAskedLines()
  const way = useWayToCase()(kept)
  const { settled, ...open } = kept
  return (
    <li>
      <p>
        {settled ? `✓ ${ui('cases.settled')} · ` : ''}
        {nameOf(kept)}
      </p>
      <p className="soft">{spokenCode(tree, readCode(tree, kept.code).case)}</p>
      {askedLines(kept).map((line) => (
        <p key={line} className="soft">
          {line}
        </p>
      ))}
      <div className="actions mt-2">
        <Link className="action" to={way.to} state={way.state}>
          {ui('cases.open')}
        </Link>
        <ActionButton
          text={ui(settled ? 'cases.unsettle' : 'cases.settle')}
          onPress={() => store.getState().keepCase(settled ? open : { ...kept, settled: true })}
        />
        <ActionButton text={ui('cases.remove')} onPress={onRemove} />
      </div>
    </li>
  )
}
