import { useWords } from '../../i18n/useWords.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useOffline } from './useOffline.ts'

/** "A new version is here: update, later." */
export function UpdateOffer() {
  const { ui } = useWords()
  const { offline } = useOffline()
  return (
    <Notice kind="information">
      <p>{ui('notice.update')}</p>
      <div className="notice-actions">
        <button type="button" className="notice-action" onClick={offline.takeUpdate}>
          {ui('notice.updateNow')}
        </button>
        <button
          type="button"
          className="notice-action"
          onClick={() => offline.set({ update: 'later' })}
        >
          {ui('notice.updateLater')}
        </button>
      </div>
    </Notice>
  )
}
