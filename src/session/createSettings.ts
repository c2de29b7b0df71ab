import { createKept, type Kept } from './createKept.ts'
import { isRecord } from './keptStorage.ts'

export const THEMES = ['system', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

/** The script that runs before React reads theme and text size as they are kept. */
export interface Settings {
  readonly theme: Theme
  /** Percent of the browser's own, 100 to 200. */
  readonly textSize: number
  /** The screen stays on while the site is open. */
  readonly keepAwake: boolean
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', textSize: 100, keepAwake: false }

export function parseSettings(value: unknown): Settings | undefined {
  if (!isRecord(value)) return undefined
  const { theme, textSize, keepAwake } = { ...DEFAULT_SETTINGS, ...value }
  return THEMES.includes(theme) &&
    typeof textSize === 'number' &&
    textSize >= 100 &&
    textSize <= 200 &&
    typeof keepAwake === 'boolean'
    ? { theme, textSize, keepAwake }
    : undefined
}

/** How this device shows the site. */
export const createSettings = (storage: Storage | undefined): Kept<Settings> =>
  createKept({ key: 'cfa.settings', nothing: DEFAULT_SETTINGS, parse: parseSettings, storage })
