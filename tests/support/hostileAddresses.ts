/** Addresses nobody should send, each with the screen it must lead to. `LANG` is the language. */
export const HOSTILE: readonly { name: string; address: string; shows: string; says?: string }[] = [
  {
    name: 'a node that does not exist',
    address: '/LANG/step/no-such-step/',
    shows: 'not-found',
    says: 'ui.notFound.title',
  },
  {
    name: 'a node named like an object property',
    address: '/LANG/step/__proto__/',
    shows: 'not-found',
  },
  {
    name: 'a script as a node',
    address: '/LANG/step/%3Cscript%3Ealert(1)%3C%2Fscript%3E/',
    shows: 'not-found',
  },
  {
    name: 'a script as a code',
    address: '/LANG/step/which-phones/?c=%3Cscript%3Ewindow.pwned=1%3C/script%3E',
    shows: 'which-phones',
  },
  {
    name: 'a script after a good step',
    address: '/LANG/step/which-phones/?c=30a-%3Cimg%20src%3Dx%20onerror%3Dwindow.pwned%3D1%3E',
    shows: 'which-phones',
  },
  {
    name: 'a code of ten thousand characters',
    address: `/LANG/step/which-phones/?c=${'30a-32b.'.repeat(1250)}`,
    shows: 'which-phones',
  },
  {
    name: 'a step of another tree version',
    address: '/LANG/step/which-phones/?c=30a-997b',
    shows: 'which-phones',
  },
  {
    name: 'steps that do not follow each other',
    address: '/LANG/step/which-phones/?c=30a-50w',
    shows: 'which-phones',
  },
  {
    name: 'a node that is not on its walk',
    address: '/LANG/step/signal/?c=30a-32a',
    shows: 'phone-screen',
    says: 'ui.notice.elsewhere',
  },
  {
    name: 'a lone surrogate',
    address: '/LANG/step/which-phones/?c=%ED%A0%80',
    shows: 'which-phones',
  },
  {
    name: 'a null character',
    address: '/LANG/step/which-phones/?c=30a%00-32a',
    shows: 'which-phones',
  },
  {
    name: 'broken percent-encoding',
    address: '/LANG/step/which-phones/?c=%E0%A4%A',
    shows: 'which-phones',
  },
  {
    name: 'parameters WeChat appends',
    address: '/LANG/step/which-phones/?from=singlemessage&c=30a&isappinstalled=0',
    shows: 'which-phones',
  },
  { name: 'a garbled code on the start page', address: '/LANG/?c=xyz', shows: 'start' },
]
