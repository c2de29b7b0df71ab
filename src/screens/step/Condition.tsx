import { Link } from 'react-router'
import type { NodeId } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useCheckFirst } from '../frame/useCheckFirst.ts'

/** Each page that charges begins with the condition and the way out, also without scripts. */
export function Condition({ id }: { readonly id: NodeId }) {
  const { ui } = useWords()
  const { to, state } = useCheckFirst(id)
  return (
    <Notice kind="warning">
      <Link className="condition" to={to} state={state} data-keep="new">
        {ui('sale.gate')}
      </Link>
    </Notice>
  )
}
