import type { KeptCase } from '../../session/keptCases.ts'
import { EarlierCases } from './EarlierCases.tsx'
import { OpenCase } from './OpenCase.tsx'

interface KeptCasesProps {
  /** The one that was open lately. */
  readonly recent: KeptCase | undefined
  readonly cases: readonly KeptCase[]
}

/** What this device remembers: the case to go on with, and those of before. */
export function KeptCases({ recent, cases }: KeptCasesProps) {
  return (
    <>
      {recent ? <OpenCase kept={recent} /> : null}
      <EarlierCases cases={cases.filter(({ id }) => id !== recent?.id)} />
    </>
  )
}
