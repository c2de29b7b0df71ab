import { joinTexts } from './joinTexts.ts'

export const texts = joinTexts(
  import.meta.glob('../../locales/zh-CN/**/*.json', { eager: true, import: 'default' }),
  '../../locales/zh-CN/',
)
