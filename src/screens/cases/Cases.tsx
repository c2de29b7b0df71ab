import { useState } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import type { KeptCase } from '../../session/keptCases.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { useNameOfCase } from '../frame/useNameOfCase.ts'
import { paths } from '../paths.ts'
import { OneCase } from './OneCase.tsx'

/** The cases of this device: found, opened again, settled, removed; and who was called about each. */
export function Cases() {
  const { ui, language } = useWords()
  const { store } = useSession()
  const cases = useSessionState((state) => state.cases)
  const nameOf = useNameOfCase()
  const [wanted, setWanted] = useState('')
  const [removed, setRemoved] = useState<KeptCase>()
  const words = wanted.toLowerCase().split(/\s+/)
  const found = cases.filter((kept) => {
    const said = `${nameOf(kept)} ${kept.code}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
  const remove = (kept: KeptCase) => {
    store.getState().removeCase(kept.id)
    setRemoved(kept)
  }
  const undo = () => {
    if (removed) store.getState().keepCase(removed)
    setRemoved(undefined)
  }
  return (
    <StillPage kind="cases" title={ui('cases.title')} back={paths.start(language)}>
      <p className="soft mt-3">{ui('cases.kept')}</p>
      <div role="status">
        {removed ? (
          <Notice kind="information">
            <p>{ui('cases.removed')}</p>
            <ActionButton text={ui('cases.undo')} onPress={undo} />
          </Notice>
        ) : null}
      </div>
      <TextField label={ui('cases.find')} value={wanted} onType={setWanted} />
      {found.length === 0 ? (
        <p className="mt-3">{ui(cases.length === 0 ? 'cases.none' : 'cases.notFound')}</p>
      ) : (
        <ul className="facts mt-3">
          {found.map((kept) => (
            <OneCase key={kept.id} kept={kept} onRemove={() => remove(kept)} />
          ))}
        </ul>
      )}
    </StillPage>
  )
}
