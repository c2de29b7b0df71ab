import { Component, type ReactNode } from 'react'
import { useWords } from '../../i18n/useWords.ts'

/** What a person sees when a screen throws: what to do, and the case code, so that nothing is lost. */
function TroubleMessage({ code, home }: { readonly code: string; readonly home: string }) {
  const { ui, language } = useWords()
  return (
    <main id="main" data-kind="error" className="page">
      <h1 className="text-question font-bold mt-4">{ui('error.title')}</h1>
      <p className="mt-3">{ui('error.body')}</p>
      {code === '' ? null : <p className="case-code">{code}</p>}
      <ul className="answers mt-4 grid gap-3">
        <li>
          <button type="button" className="answer w-full" onClick={() => location.reload()}>
            {ui('error.reload')}
          </button>
        </li>
        <li>
          <a className="answer" href={`${home}${language}/`}>
            {ui('error.start')}
          </a>
        </li>
      </ul>
    </main>
  )
}

interface TroubleProps {
  readonly code: () => string
  /** Where the site begins on its host: `/` or `/help/`. */
  readonly home: string
  readonly children: ReactNode
}

export class Trouble extends Component<TroubleProps, { failed: boolean }> {
  /** Not a class field: for old browsers that is half a kilobyte, which nothing else needs. */
  constructor(props: TroubleProps) {
    super(props)
    this.state = { failed: false }
  }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { code, home, children } = this.props
    return this.state.failed ? <TroubleMessage code={code()} home={home} /> : children
  }
}
