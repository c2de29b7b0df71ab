export interface ManifestTexts {
  readonly name: string
  readonly description: string
  readonly lookUp: string
  readonly codes: string
}

/** File name of a language's manifest, beside the site's root. */
export const manifestFile = (language: string) => `manifest.${language}.webmanifest`

/** What a phone needs to put the app on its home screen, in one language: one app, whichever was installed. */
export function manifest(language: string, base: string, texts: ManifestTexts): string {
  const at = (path: string) => `${base}${language}/${path}`
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: `${base}icons/${purpose === 'any' ? 'icon' : 'maskable'}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  return JSON.stringify({
    id: base,
    lang: language,
    name: texts.name,
    short_name: texts.name,
    description: texts.description,
    start_url: at(''),
    scope: base,
    display: 'standalone',
    background_color: '#f7f4ee',
    theme_color: '#0b544b',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
    shortcuts: [
      { name: texts.lookUp, url: at('step/look-up-sale/') },
      { name: texts.codes, url: at('codes/') },
    ],
  })
}
