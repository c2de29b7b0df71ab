import { useWords } from '../../i18n/useWords.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useOffline } from './useOffline.ts'

/** "A new version is here: update, later." */
export function UpdateOffer() {
  const { ui } = useWords()
  const { offline } = useOffline()
  return (
    <Notice kind="information">
      <p>{ui('notice.update')}</p>
      <div className="actions mt-2">
        <ActionButton text={ui('notice.updateNow')} onPress={offline.takeUpdate} />
        <ActionButton
          text={ui('notice.updateLater')}
          onPress={() => offline.set({ update: 'later' })}
        />
      </div>
    </Notice>
  )
}
