import { joinTexts } from './texts.ts'

export const texts = joinTexts(
  import.meta.glob('../../locales/en/**/*.json', { eager: true, import: 'default' }),
  '../../locales/en/',
)
