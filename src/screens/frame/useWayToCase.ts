import type { KeptCase } from '../../session/keptCases.ts'
import type { LinkState } from './useAddress.ts'
import { useWayBack } from './useWayBack.ts'

/** A link back into a kept case, whose customer comes back with it. */
export function useWayToCase() {
  const wayBack = useWayBack()
  return ({ id, node, code }: KeptCase) => ({
    to: wayBack(node, code),
    state: { again: true, resumed: id } satisfies LinkState,
  })
}
