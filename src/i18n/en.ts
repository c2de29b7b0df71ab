import { joinTexts } from './joinTexts.ts'

export const texts = joinTexts(
  import.meta.glob('../../locales/en/**/*.json', { eager: true, import: 'default' }),
  '../../locales/en/',
)
