import { useSyncExternalStore } from 'react'
import { useWords } from '../../i18n/useWords.ts'
import { THEMES } from '../../session/createSettings.ts'
import { useSettings } from '../../session/useKept.ts'
import { useSession } from '../../session/useSession.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { canKeepAwake } from '../frame/useKeepAwake.ts'

const SIZES = [100, 115, 130, 150, 175, 200]

/** How this device shows the site: it changes as it is chosen. */
export function Display() {
  const { ui } = useWords()
  const { settings } = useSession()
  const { theme, textSize, keepAwake } = useSettings().value
  // Drawn as if it can: most browsers can.
  const canStayOn = useSyncExternalStore(noChange, canKeepAwake, () => true)
  const sizes = [...new Set([...SIZES, textSize])].sort((a, b) => a - b)
  return (
    <>
      <Choice
        legend={ui('settings.theme')}
        options={THEMES.map((value) => ({ value, text: ui(`settings.themes.${value}`) }))}
        value={theme}
        onChoose={(chosen) => settings.keep({ theme: chosen })}
      />
      <Choice
        legend={ui('settings.textSize')}
        options={sizes.map((value) => ({ value, text: ui('settings.percent', { size: value }) }))}
        value={textSize}
        onChoose={(chosen) => settings.keep({ textSize: chosen })}
      />
      <Switch
        text={ui('settings.keepAwake')}
        hint={ui(canStayOn ? 'settings.keepAwakeHint' : 'settings.keepAwakeMissing')}
        isOn={keepAwake && canStayOn}
        isDisabled={!canStayOn}
        onSwitch={(isOn) => settings.keep({ keepAwake: isOn })}
      />
    </>
  )
}

const noChange = () => () => undefined
